import { z } from 'zod'
import { OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'
import { OrganisationIdentifier, serialisedIdentifier } from './identifier.ts'

/** A council buys, a provider delivers care, a vendor makes the software that a provider uses. */
export const OrganisationKind = z.enum(['council', 'provider', 'vendor']).meta({ id: 'OrganisationKind' })
export type OrganisationKind = z.infer<typeof OrganisationKind>

/**
 * What is said of an organisation when it is registered: its name, the one identifier that it is known by, and others
 * under other schemes. An identifier belongs to one organisation only.
 *
 * @see rule O-45
 */
export const NewOrganisation = z
  .strictObject({
    kind: OrganisationKind,
    name: written(200),
    identifier: OrganisationIdentifier,
    additionalIdentifiers: z.array(OrganisationIdentifier).max(20).default([]),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewOrganisation' })
export type NewOrganisation = z.infer<typeof NewOrganisation>

/** A council, a provider or a vendor, as the register knows it. A council that came with its deployment may have no identifier. */
export const Organisation = z
  .object({
    ...NewOrganisation.shape,
    identifier: OrganisationIdentifier.nullable(),
    id: OrganisationId,
    version: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

/** Identifiers that stand twice in one registration, each repeat at its own pointer. @see rule O-45 */
export function faultsOfOrganisation(
  organisation: Pick<NewOrganisation, 'identifier' | 'additionalIdentifiers'>,
): Fault[] {
  const seen = new Set([serialisedIdentifier(organisation.identifier)])
  return organisation.additionalIdentifiers.flatMap((identifier, index): Fault[] => {
    const serialised = serialisedIdentifier(identifier)
    if (!seen.has(serialised)) {
      seen.add(serialised)
      return []
    }
    return [
      {
        pointer: `/additionalIdentifiers/${index}`,
        code: 'organisation.identifier-repeated',
        detail: `${serialised} is given already`,
      },
    ]
  })
}
