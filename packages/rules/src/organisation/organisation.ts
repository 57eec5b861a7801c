import { z } from 'zod'

/** A council buys, a provider delivers care, a vendor makes the software that a provider uses. */
export const OrganisationKind = z.enum(['council', 'provider', 'vendor']).meta({ id: 'OrganisationKind' })
export type OrganisationKind = z.infer<typeof OrganisationKind>
