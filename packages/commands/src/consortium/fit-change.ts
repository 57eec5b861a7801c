import { type ConsortiumRow, findConsortiumLed, holdLeading } from '@carelot/db/consortium/consortium'
import { lockUnsigned } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import type { NewChange } from '@carelot/rules/consortium/change'
import { changesBidders, membersAfter } from '@carelot/rules/consortium/change-facts'
import { faultsOfChange } from '@carelot/rules/consortium/change-permit'
import { refuseUnheld } from '@carelot/rules/consortium/held-lots'
import { biddersOf, type ConsortiumModel, faultsOfRoles, refuseModelAtAward } from '@carelot/rules/consortium/model'
import { type Problem, type ProblemCode, problemOfFaults } from '@carelot/rules/problem'
import type { ChangeStanding } from './change-standing.ts'
import { refuseContracting, refuseFirm, refuseModel, refuseSteppingIn } from './eligibility.ts'
import type { Held } from './hold-for-change.ts'
import { outcomeOf } from './standing-papers.ts'

type Standing = Pick<ChangeStanding, 'row' | 'phase' | 'split'>

/**
 * Refuses a change that does not fit the consortium as it stands: when it is begun, and again when it is to take effect, because
 * the model, the roles and the work may be others by then.
 *
 * @see rules C-07, C-13, C-15
 */
export async function refuseUnfit(tx: Tx, standing: Standing, content: NewChange): Promise<Problem | undefined> {
  const { row, phase, split } = standing
  const { model } = content
  if (model !== null && phase === 'before-bid')
    return { code: 'consortium.change-unfit', detail: 'Before the bid the lead takes the model' }
  const unfit = model === null ? undefined : await refuseOtherModel(tx, row, model)
  if (unfit) return unfit
  const misfit = problemOfFaults(faultsOfChange(content, row, split)) ?? (await refuseNewcomer(tx, standing, content))
  return misfit ?? (phase === 'before-bid' ? undefined : refuseOtherParties(tx, row, content))
}

/**
 * A contract that a side has signed names those who bid: nobody is asked to come in whom it could not be with, nor put out of it. A member
 * that goes of its own will says so.
 */
async function refuseOtherParties(tx: Tx, row: ConsortiumRow, content: NewChange): Promise<Problem | undefined> {
  if (content.newcomer === null && content.judgementId === null) return undefined
  return changesBidders(content, row) ? refuseBegun(tx, row) : undefined
}

/** Whoever has signed a contract has signed it with those who bid under the model that there was. */
async function refuseOtherModel(tx: Tx, row: ConsortiumRow, model: ConsortiumModel): Promise<Problem | undefined> {
  const unfit = refuseModelAtAward(outcomeOf(row)) ?? (await refuseModel(tx, model, row.competitionId))
  return unfit ?? refuseBegun(tx, row)
}

async function refuseBegun(tx: Tx, row: ConsortiumRow): Promise<Problem | undefined> {
  const { competitionId, leadId: supplierId } = row
  const begun = (await lockUnsigned(tx, { competitionId, supplierId })).find(({ isBegun }) => isBegun)
  return begun && { code: 'contract.signing-begun', detail: begun.id }
}

/**
 * Before the bid whoever comes in is fit for all of it; after that for its role, and the authority has what else is known of it before it.
 */
async function refuseNewcomer(tx: Tx, { row, phase }: Standing, content: NewChange): Promise<Problem | undefined> {
  const { newcomer, kind } = content
  if (newcomer === null) return undefined
  if (kind === 'lead-replacement') return refuseContracting(tx, { ...row, leadId: newcomer }, newcomer)
  const after = membersAfter(content, row)
  const unfit = problemOfFaults(faultsOfRoles(row.model, after))
  const role = after.find(({ organisationId }) => organisationId === newcomer)?.role
  if (unfit || !role) return unfit
  const firm = { organisationId: newcomer, role }
  return phase === 'before-bid' ? refuseFirm(tx, row, firm) : refuseSteppingIn(tx, row, firm)
}

/**
 * Refuses it where whoever would contract then would not be the appointed supplier of a lot that is yet to be decided or signed.
 *
 * @see C-13
 */
export function refuseUnheldBy(
  { row, held, lotIdsToSign }: Pick<Held, 'row' | 'held' | 'lotIdsToSign'>,
  content: NewChange,
): Problem | undefined {
  const after = { ...row, model: content.model ?? row.model, members: membersAfter(content, row) }
  return refuseUnheld(
    { leadId: row.leadId, before: biddersOf(row), after: biddersOf(after) },
    held.filter(({ lotId }) => lotIdsToSign.includes(lotId)),
  )
}

/** Whether who is to lead leads a consortium of this competition already. Nobody but itself is told. @see C-18 */
export async function leadsAnother(
  tx: Tx,
  { competitionId }: Pick<ConsortiumRow, 'competitionId'>,
  { kind, newcomer }: NewChange,
): Promise<boolean> {
  if (kind !== 'lead-replacement' || newcomer === null) return false
  await holdLeading(tx, competitionId, newcomer)
  return (await findConsortiumLed(tx, { competitionId, leadId: newcomer })) !== undefined
}

/** By what code a change that all have consented to cannot be made any more, as all may know it. */
export async function unfitBy(tx: Tx, standing: Standing, content: NewChange): Promise<ProblemCode | undefined> {
  if (await leadsAnother(tx, standing.row, content)) return 'consortium.change-unfit'
  const problem = await refuseUnfit(tx, standing, content)
  return problem?.errors?.[0]?.code ?? problem?.code
}
