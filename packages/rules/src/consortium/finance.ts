import { z } from 'zod'
import { meetsCondition, Reliance } from '../agreement/reliance.ts'
import { ConsortiumId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { written } from '../written.ts'
import { type ConsortiumModel, isAssessed, type PaperKind } from './model.ts'
import type { PaperState } from './paper.ts'
import type { ConsortiumRole } from './role.ts'

/** Why a financial check came out as it did. @see rule C-12 */
export const FinancialReason = z
  .enum(['liquidity', 'profitability', 'turnover-ratio', 'credit-score', 'going-concern'])
  .meta({ id: 'FinancialReason' })

/** What a person of the lead found of a member's finances: pass or fail, and why. Software finds nothing. @see rules C-12, P-46 */
export const NewFinancialCheck = z
  .strictObject({
    consortiumId: ConsortiumId,
    organisationId: OrganisationId,
    outcome: z.enum(['pass', 'fail']),
    reasons: z.array(FinancialReason).max(5),
    note: written(4000),
  })
  .refine(({ outcome, reasons }) => outcome === 'pass' || reasons.length > 0, {
    path: ['reasons'],
    message: 'Say why it fails',
  })
  .meta({ id: 'CheckMemberFinances' })
export type NewFinancialCheck = z.infer<typeof NewFinancialCheck>

/** Whom a member relies on for what it cannot meet alone, and how they are bound. @see rule P-23 */
export const NewReliance = z.strictObject({ on: OrganisationId, how: Reliance }).meta({ id: 'NewConsortiumReliance' })
export type NewReliance = z.infer<typeof NewReliance>

/** How a member stands: its last check, on whom it relies, and whether it meets the condition by itself or by them. */
export const Finances = z
  .object({
    organisationId: OrganisationId,
    outcome: z.enum(['pass', 'fail']).nullable().meta({ description: 'Null where nobody has looked' }),
    reasons: z.array(FinancialReason),
    note: z.string().nullable(),
    checkedBy: PersonId.nullable(),
    checkedAt: Instant.nullable(),
    reliesOn: z.array(
      z.object({
        on: OrganisationId,
        how: Reliance,
        associated: z.boolean().meta({ description: 'P-23: not of a guarantor' }),
      }),
    ),
    meets: z.boolean().nullable(),
    assessed: z.boolean().meta({ description: 'Whether the model has it assessed: else nothing waits for it' }),
  })
  .meta({ id: 'ConsortiumFinances' })
export type Finances = z.input<typeof Finances>

type Checked = { organisationId: string; outcome: 'pass' | 'fail' }
type Relying = { organisationId: string; on: string; how: Reliance }

/** Which role binds a firm that is relied on in each way, and by which paper, where the model has it sign one before the bid. */
const boundBy = {
  together: { roles: ['lead', 'member'], paper: 'letter-of-authority' },
  'sub-contract': { roles: ['sub-contractor'], paper: 'commitment' },
  guarantee: { roles: ['guarantor'], paper: 'guarantee' },
} as const satisfies Record<Reliance, { roles: readonly ConsortiumRole[]; paper: PaperKind }>

/** Whether a firm in this role can be relied on in this way: who submits together, is a sub-contractor, or guarantees. @see P-23 */
export function mayBeReliedOn(role: ConsortiumRole, how: Reliance): boolean {
  return boundBy[how].roles.some((each) => each === role)
}

type Known = {
  checks: readonly Checked[]
  reliances: readonly Relying[]
  members: readonly { organisationId: string; role: ConsortiumRole; stage: string }[]
  papers: readonly { organisationId: string; kind: PaperKind; state: PaperState }[]
}

/** Whether who is relied on is bound: it has joined in a role that binds it so, and the paper that does is signed and stands. */
function isBound({ on, how }: Relying, { members, papers }: Pick<Known, 'members' | 'papers'>): boolean {
  const relied = members.find(({ organisationId }) => organisationId === on)
  if (relied?.stage !== 'joined' || !mayBeReliedOn(relied.role, how)) return false
  return papers.every(
    ({ organisationId, kind, state }) => organisationId !== on || kind !== boundBy[how].paper || state === 'signed',
  )
}

/**
 * Whether a member meets the financial condition: by its own check, or by the check of one on whom it relies and that is
 * bound to stand in: whoever has left, or has not signed yet, is relied on for nothing. Null where nobody has looked.
 *
 * @see rules C-12, P-23
 */
export function meetsFinances(organisationId: string, known: Known): boolean | null {
  const { checks, reliances } = known
  const passes = (id: string) => checks.find((check) => check.organisationId === id)?.outcome === 'pass'
  if (!checks.some((check) => check.organisationId === organisationId)) return null
  const reliesOn = reliances
    .filter((reliance) => reliance.organisationId === organisationId && isBound(reliance, known))
    .map(({ on }) => ({ meets: passes(on) }))
  return meetsCondition({ meets: passes(organisationId), reliesOn })
}

/**
 * Who fails the financial check and bars the bid by it: of those whom the model has assessed, whoever does not meet the
 * condition in any way. A check of anybody else counts for who relies on that firm, and bars nothing.
 *
 * @see rules C-12, C-15, P-23
 */
export function unmetIn(model: ConsortiumModel, known: Known): string[] {
  return known.members
    .filter(({ stage, role }) => stage === 'joined' && isAssessed(model, role))
    .flatMap(({ organisationId }) => (meetsFinances(organisationId, known) === false ? [organisationId] : []))
}

/**
 * How they meet the condition whose finances rested on a firm that leaves the bid, as the members of `known` are then, and a newcomer that
 * does not, or of which nobody has looked: of those whom the model has assessed.
 *
 * @see rules C-07, C-12, P-23
 */
export function financesAfter(
  { leaving, newcomer }: { leaving: string | null; newcomer: string | null },
  model: ConsortiumModel,
  known: Known,
): { organisationId: string; meets: boolean | null }[] {
  const rested = known.reliances.filter(({ on }) => on === leaving).map(({ organisationId }) => organisationId)
  return known.members
    .filter(({ stage, role }) => stage === 'joined' && isAssessed(model, role))
    .map(({ organisationId }) => ({ organisationId, meets: meetsFinances(organisationId, known) }))
    .filter(
      ({ organisationId, meets }) => rested.includes(organisationId) || (organisationId === newcomer && meets !== true),
    )
}
