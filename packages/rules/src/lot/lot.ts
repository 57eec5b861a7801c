import { z } from 'zod'
import { LotId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'
import { MsoaCode, Vintage } from './area.ts'
import { faultsOfRepeats } from './coverage.ts'
import { LotHours } from './hours.ts'
import { ServiceType } from './service-type.ts'
import { ProviderRange } from './sizing.ts'

/**
 * What a council says of a lot when it draws one. One cluster is one lot, and is a set of MSOAs of one vintage.
 * `invented` says that which areas make the lot is made up for a demonstration, and `note` then says what is and what
 * is not. `hours` are for `services` together; figures that contradict them are kept in `conflictingHours`, never
 * merged. `previousClusters` are the older clusters that this one replaced.
 *
 * @see rules S-01, S-06, S-08
 */
export const NewLot = z
  .object({
    name: written(200),
    clusterRef: written(100),
    previousClusters: z.array(written(100)).max(50),
    vintage: Vintage,
    msoaCodes: z.array(MsoaCode).min(1).max(7000),
    invented: z.boolean(),
    note: written(2000).nullable(),
    services: z.array(ServiceType).min(1),
    needTypes: z.array(written(100)).max(50),
    hours: LotHours.nullable(),
    conflictingHours: z.array(LotHours).max(20),
    publishedProviders: ProviderRange.nullable(),
    externalReference: z.string().min(1).max(255).nullable(),
  })
  .meta({ id: 'NewLot' })
export type NewLot = z.infer<typeof NewLot>

/** A lot: the unit that is tendered and awarded, and the council that drew it. @see rule S-01 */
export const Lot = NewLot.extend({ id: LotId, councilId: OrganisationId, createdAt: Instant }).meta({ id: 'Lot' })
export type Lot = z.infer<typeof Lot>

/** What a look-up or a list says of a lot without its areas. */
export const LotLabel = Lot.pick({ id: true, name: true, clusterRef: true, invented: true }).meta({ id: 'LotLabel' })
export type LotLabel = z.infer<typeof LotLabel>

/**
 * Everything wrong with a lot by rule: an area named twice, an area that is not known in that vintage, and areas called
 * invented without a note that says so. `known` are the codes of the lot's vintage. Neither the size of a population
 * nor areas that do not touch are faults.
 *
 * @see rules S-01, S-02
 */
export function faultsOfLot(lot: NewLot, known: ReadonlySet<string>): Fault[] {
  const unknown = lot.msoaCodes.flatMap((code, index): Fault[] =>
    known.has(code)
      ? []
      : [
          {
            pointer: `/msoaCodes/${index}`,
            code: 'lot.area-unknown',
            detail: `${code} is not an area of ${lot.vintage} known here`,
          },
        ],
  )
  const unlabelled: Fault[] =
    lot.invented && !lot.note
      ? [
          {
            pointer: '/note',
            code: 'lot.invention-unexplained',
            detail: 'An invented lot needs a note of what is invented',
          },
        ]
      : []
  return [...faultsOfRepeats(lot.msoaCodes, '/msoaCodes'), ...unknown, ...unlabelled]
}
