import type { Db } from '@carelot/db/database'
import { findArea, listAreas } from '@carelot/db/lot/area'
import { listLotsOfArea } from '@carelot/db/lot/lot'
import { findPostcode, findSector } from '@carelot/db/lot/postcode'
import { Page, pageOf } from '@carelot/rules/event/page'
import { Msoa, MsoaCode, Vintage } from '@carelot/rules/lot/area'
import { normalisePostcode, sectorOf } from '@carelot/rules/lot/postcode'
import {
  PostcodeArea,
  postcodeAreaOf,
  refusePostcodeText,
  refuseUnknownPostcode,
} from '@carelot/rules/lot/postcode-area'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone } from '../procedure.ts'

const vintage = Vintage.default(2011).meta({ description: 'The census whose boundaries are meant' })

export const areaProcedures = {
  listAreas: anyone
    .meta({
      rest: { method: 'GET', path: '/areas', scope: 'lots:read', summary: 'List the areas that lots are drawn of' },
    })
    .input(Page.extend({ vintage }))
    .output(pageOf(Msoa).meta({ id: 'Areas' }))
    .query(({ ctx, input }) => {
      const { vintage, ...page } = input
      return pageFrom(
        ctx,
        { list: `areas ${vintage}`, ...page },
        {
          rows: ({ after, limit }) =>
            listAreas(ctx.db, { vintage, limit, ...(after && { after: MsoaCode.parse(after) }) }),
          keyOf: ({ code }) => code,
        },
      )
    }),

  lookUpPostcode: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/postcodes/{postcode}',
        scope: 'lots:read',
        summary: 'Look up the area, the lots and the rurality of a postcode',
        description: 'The category of its small area stands in for that of its output area, and is labelled so.',
        problems: ['lot.postcode-invalid', 'lot.postcode-unknown', 'lot.postcode-outside-area'],
      },
    })
    .input(z.strictObject({ postcode: z.string().max(20).meta({ example: 'TN23 1AA' }), vintage }))
    .output(PostcodeArea)
    .query(({ ctx, input }) => lookUp(ctx.db, input)),
}

/** Two look-ups, never one: the postcode's own small area, and its MSOA (S-09). */
async function lookUp(db: Db, asked: { postcode: string; vintage: Vintage }): Promise<PostcodeArea> {
  refuseWith(refusePostcodeText(asked.postcode))
  const { vintage } = asked
  const postcode = normalisePostcode(asked.postcode) ?? ''
  const place = await findPostcode(db, { vintage, postcode })
  if (!place)
    throw new CarelotError(
      refuseUnknownPostcode(postcode, await findSector(db, { vintage, sector: sectorOf(postcode) })),
    )
  const area = { vintage, code: place.msoaCode }
  const [msoa, lots] = await Promise.all([findArea(db, area), listLotsOfArea(db, area)])
  if (!msoa) throw new Error(`the area ${place.msoaCode} of a postcode is not there`)
  return postcodeAreaOf(place, msoa, lots)
}
