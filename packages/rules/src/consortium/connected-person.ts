import { z } from 'zod'
import { OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { written } from '../written.ts'

/** Somebody or something whose conduct may count as the firm's own. Personal data: on no record and in no feed. @see rule P-25 */
export const ConnectedPerson = z
  .strictObject({
    name: written(200),
    relation: z.enum(['significant-control', 'director', 'parent', 'subsidiary', 'predecessor', 'other']),
  })
  .meta({ id: 'ConnectedPerson' })

export const ConnectedPersons = z
  .object({ organisationId: OrganisationId, persons: z.array(ConnectedPerson), declaredAt: Instant })
  .meta({ id: 'ConnectedPersons' })
export type ConnectedPersons = z.input<typeof ConnectedPersons>

/** What was declared, without whom it names: an answer is kept and names nobody. */
export const ConnectedPersonsDeclared = z
  .object({ organisationId: OrganisationId, declared: z.int(), declaredAt: Instant })
  .meta({ id: 'ConnectedPersonsDeclared' })
