import { z } from 'zod'
import { OrganisationId, PersonId } from '../id.ts'

/**
 * How the rates of the joint bid come of those of its members, for each lot and band: the mean, by the minutes that each
 * delivers of the lot or with every member counting alike, exact until it is rounded half up to a penny, once.
 */
const Assembly = z.strictObject({
  formula: z.enum(['weighted-by-minutes', 'mean-of-members']),
  rounding: z.literal('half-up-once'),
})
export type Assembly = z.infer<typeof Assembly>

/**
 * Who sees what the members ask for, as they sign it. Nothing is priced (`set-rates`, S-47); the lead reads the rows
 * (`open-to-lead`: with an assembly the bid is made of them, without one the lead names the rates); named persons read
 * them who price for nobody (`clean-team`); nobody does (`blind`).
 *
 * @see rule C-14
 */
export const JointPricing = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('set-rates') }),
    z.strictObject({ mode: z.literal('open-to-lead'), assembly: Assembly.optional() }),
    z.strictObject({
      mode: z.literal('clean-team'),
      assembly: Assembly,
      cleanTeam: z.array(PersonId).min(1).max(20),
    }),
    z.strictObject({ mode: z.literal('blind'), assembly: Assembly }),
  ])
  .meta({ id: 'JointPricing' })
export type JointPricing = z.infer<typeof JointPricing>

/** Somebody whom the terms name to read rows, so that all who consent to them see who that is and where. @see C-14 */
export const CleanTeamPerson = z
  .object({ personId: PersonId, name: z.string(), organisationId: OrganisationId, organisationName: z.string() })
  .meta({ id: 'CleanTeamPerson' })
export type CleanTeamPerson = z.input<typeof CleanTeamPerson>

/** Of a version of the terms: whom it names, as they are registered when it is read. */
export const CleanTeam = z
  .array(CleanTeamPerson)
  .meta({ description: 'Whom the terms name to read rows, as they are registered now; nobody in other modes (C-14)' })

/** How the rates are assembled from the members' own; undefined where they are not. */
export function assemblyOf(pricing: JointPricing): Assembly | undefined {
  return pricing.mode === 'set-rates' ? undefined : pricing.assembly
}

/** Whether the lead may not read the rows, and so must not be able to compute them from what it does read. */
export function hidesRows({ mode }: JointPricing): boolean {
  return mode === 'clean-team' || mode === 'blind'
}
