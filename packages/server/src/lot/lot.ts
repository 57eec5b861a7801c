import { DrawLot, drawLot } from '@carelot/commands/lot/draw-lot'
import type { Db } from '@carelot/db/database'
import { listAreasOfLot, listBordersOfLot } from '@carelot/db/lot/area'
import { findLot, listLots } from '@carelot/db/lot/lot'
import { listPostcodeCountsOfLot } from '@carelot/db/lot/postcode'
import { Page, pageOf } from '@carelot/rules/event/page'
import { LotId, OrganisationId } from '@carelot/rules/id'
import { dataSheetOf, LotDataSheet } from '@carelot/rules/lot/data-sheet'
import { minutesOfHours } from '@carelot/rules/lot/hours'
import { Lot } from '@carelot/rules/lot/lot'
import { Sizing, sizeLot, sizeLotAsPublished, viableHoursOfThePapers } from '@carelot/rules/lot/sizing'
import { CarelotError } from '@carelot/rules/problem'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

const ById = z.strictObject({ lotId: LotId })
const weeklyHours = z.number().positive().max(1_000_000)

export const lotProcedures = {
  list: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/lots',
        scope: 'lots:read',
        summary: 'List lots, of one council if you name it',
      },
    })
    .input(Page.extend({ councilId: OrganisationId.optional() }))
    .output(pageOf(Lot).meta({ id: 'Lots' }))
    .query(({ ctx, input }) => {
      const { councilId, ...page } = input
      return pageFrom(
        ctx,
        { list: `lots ${councilId ?? ''}`, ...page },
        {
          rows: ({ after, limit }) =>
            listLots(ctx.db, {
              limit,
              ...(after && { after: LotId.parse(after) }),
              ...(councilId && { councilId }),
            }),
          keyOf: ({ id }) => id,
        },
      )
    }),

  find: anyone
    .meta({ rest: { method: 'GET', path: '/lots/{lotId}', scope: 'lots:read', summary: 'Read a lot' } })
    .input(ById)
    .output(Lot)
    .query(({ ctx, input }) => lotOf(ctx.db, input.lotId)),

  draw: council
    .meta({
      rest: {
        method: 'POST',
        path: '/lots',
        status: 201,
        scope: 'lots:write',
        summary: 'Draw a lot over areas, as commissioner',
        problems: ['lot.area-unknown', 'lot.area-repeated', 'lot.invention-unexplained'],
      },
    })
    .input(DrawLot)
    .output(Lot)
    .mutation(({ ctx, input }) => drawLot(ctx, input)),

  dataSheet: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/lots/{lotId}/data-sheet',
        scope: 'lots:read',
        summary: 'Read what a bidder needs to weigh a lot',
        description:
          'Areas, people, rurality by area and by postcode, hours with what they count, and sizing with its warnings.',
      },
    })
    .input(ById)
    .output(LotDataSheet)
    .query(async ({ ctx, input }) => {
      const { db } = ctx
      const lot = await lotOf(db, input.lotId)
      const [areas, borders, postcodes] = await Promise.all([
        listAreasOfLot(db, lot.id),
        listBordersOfLot(db, lot.id),
        listPostcodeCountsOfLot(db, lot.id),
      ])
      return dataSheetOf({ lot, areas, borders, postcodes })
    }),

  size: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/lots/{lotId}/sizing',
        scope: 'lots:read',
        summary: 'Read how many providers a lot keeps viable, with warnings',
      },
    })
    .input(ById)
    .output(Sizing)
    .query(async ({ ctx, input }) => sizeLotAsPublished(await lotOf(ctx.db, input.lotId))),

  calculateSize: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/lot-sizing',
        scope: 'lots:read',
        summary: 'Reckon how many providers some weekly hours keep viable',
        description:
          'With 800 to 1,000 hours a week for each unless other bounds are given. No number may be feasible: then there is a warning.',
      },
    })
    .input(
      z
        .strictObject({
          weeklyHours,
          minimumHours: weeklyHours.min(1).default(viableHoursOfThePapers.minimumMinutes / 60),
          maximumHours: weeklyHours.min(1).default(viableHoursOfThePapers.maximumMinutes / 60),
        })
        .refine(({ minimumHours, maximumHours }) => minimumHours <= maximumHours, {
          error: 'Expected a maximum that is not below the minimum',
          path: ['maximumHours'],
        }),
    )
    .output(Sizing)
    .query(({ input }) =>
      sizeLot({
        weeklyMinutes: minutesOfHours(input.weeklyHours),
        viable: {
          minimumMinutes: minutesOfHours(input.minimumHours),
          maximumMinutes: minutesOfHours(input.maximumHours),
        },
      }),
    ),
}

async function lotOf(db: Db, id: LotId): Promise<Lot> {
  const lot = await findLot(db, id)
  if (!lot) throw new CarelotError({ code: 'not-found' })
  return lot
}
