import { now } from '@carelot/db/clock'
import { type ChangeRow, findChangeOf, insertChangeDecision, updateChange } from '@carelot/db/consortium/change'
import { updateConsortium } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { roleFor } from '@carelot/rules/competition/panel'
import { ChangeDecision, type DeclaredChange } from '@carelot/rules/consortium/change'
import { refuseLacking, refuseUnmet, refuseUnsigned, unmetOf } from '@carelot/rules/consortium/change-approval'
import { leavesAnyway } from '@carelot/rules/consortium/change-consent'
import { needsAuthority } from '@carelot/rules/consortium/change-permit'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { CompetitionId, ConsortiumChangeId, OrganisationId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { remindOfSigning } from '../competition/award/remind-of-signing.ts'
import { ownCompetition } from '../competition/party.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { openChange } from './answer-change.ts'
import { applyChange } from './apply-change.ts'
import { aroundChanges, changeFactsOf } from './change-facts.ts'
import { uncoveredIn, withoutBackupIn } from './change-standing.ts'
import { refuseUnfit, refuseUnheldBy } from './fit-change.ts'
import { followInAppointments } from './follow-in-appointments.ts'
import { refuseNoMoreForced } from './forced-change.ts'
import { audienceOf, type Held, heldOf, holdAsAuthority } from './hold-for-change.ts'
import { declaredChange } from './read-changes.ts'
import { settleRisk } from './settle-risk.ts'

export const DecideChange = z
  .strictObject({
    competitionId: CompetitionId,
    changeId: ConsortiumChangeId,
    outcome: ChangeDecision.shape.outcome,
    reason: written(10_000),
    despiteUnmet: z.array(OrganisationId).max(500).default([]).meta({
      description: 'Of the facts, whose finances are met no more, where it is approved all the same',
    }),
  })
  .meta({ id: 'DecideConsortiumChange' })
export type DecideChange = z.infer<typeof DecideChange>

/**
 * A person of the authority approves or refuses a change of a joint bid's members, with a reason, and the facts go on record as they stood.
 * What leaves work uncovered is not approved, nor what leaves a lot to others than hold it, nor who has not signed for the bid; what leaves
 * finances unmet by whoever names them alone. A member that is refused to leave is bound as it was.
 *
 * @see rules C-07, C-08, C-13, P-21 to P-26
 */
export function decideChange(ctx: Context, input: DecideChange): Promise<DeclaredChange> {
  const personId = valueOrRefuse(personInRole(ctx.caller, roleFor.recommender))
  const { competitionId, changeId, outcome, reason, despiteUnmet } = input
  return command(ctx, input, async (tx) => {
    const held = await holdForDecision(ctx, tx, { competitionId, changeId, personId })
    const { row } = held
    const change = openChange(held, changeId)
    const isDeclared = change.stage === 'declared'
    const isLeaving = leavesAnyway({ ...change.content, ...change }, change.answers)
    const { phase, isToSign } = held
    const needsDecision = phase !== undefined && needsAuthority(change.content, row, { phase, isToSign })
    if (!isDeclared && (outcome === 'approved' || !isLeaving || !needsDecision))
      throw new CarelotError({ code: 'consortium.change-unconsented' })
    if (outcome === 'approved') {
      refuseWith(await refuseNoMoreForced(tx, held.competition.agreementId, change))
      refuseWith(await refuseUnfit(tx, held, change.content))
    }
    const uncovered = uncoveredIn(held, change).length
    if (outcome === 'approved' && uncovered > 0)
      throw new CarelotError({ code: 'consortium.change-uncovered', detail: `${uncovered} gaps` })
    if (outcome === 'approved') refuseWith(refuseUnheldBy(held, change.content))
    const around = await aroundChanges(tx, competitionId)
    const known = await changeFactsOf(tx, { standing: held, change, around })
    const facts = { ...known, withoutBackup: withoutBackupIn(held, change) }
    if (outcome === 'approved') {
      refuseWith(refuseUnsigned(facts.unsigned))
      refuseWith(refuseLacking(facts.lacking))
      refuseWith(refuseUnmet(facts.finances, despiteUnmet))
    }
    const at = await now(tx)
    await insertChangeDecision(tx, { changeId, competitionId, outcome, reason, personId, facts, decidedAt: at })
    await updateChange(tx, changeId, { stage: outcome, endedAt: at })
    if (outcome === 'approved') {
      await applyChange(tx, held, { content: change.content, personId, at, recorder: ctx })
      await followInAppointments(ctx, tx, { held, personId, reason })
      // With a sub-contractor that goes its direction has lapsed, for which contracts waited.
      await remindOfSigning(tx, held.competition)
      await tellModel(ctx, tx, { held, change })
    }
    if (change.phase !== 'before-bid') await settleRisk(ctx, tx, { held, change: { ...change, stage: outcome } })
    await updateConsortium(tx, row.id)
    await tellDecided(ctx, tx, { held, change, decided: { outcome, reason, facts } })
    return declaredChange(tx, { consortiumId: row.id, id: changeId }, around)
  })
}

/** Another model is told to whoever goes by it: all who have joined, and the authority. @see C-15 */
async function tellModel(ctx: Context, tx: Tx, { held, change }: Omit<Telling, 'decided'>): Promise<void> {
  const {
    id: changeId,
    content: { model },
  } = change
  if (model === null) return
  const { id: subject, competitionId, model: before, modelBid } = held.row
  const data = { competitionId, changeId, model, before, modelBid }
  await record(ctx, tx, { type: 'consortium.model-changed', subject, audience: audienceOf(held, true), data })
}

type Decided = Pick<z.input<typeof ChangeDecision>, 'outcome' | 'reason' | 'facts'>
type Telling = { held: Held; change: ChangeRow; decided: Decided }

/**
 * Tells what was decided: all whom the change is of that alone, the lead with the reason, since it goes on with the bid. What is known of
 * a firm is put on record for the authority, and for nobody else.
 */
async function tellDecided(ctx: Context, tx: Tx, { held, change, decided }: Telling): Promise<void> {
  const { row, competition } = held
  const { outcome, reason, facts } = decided
  const { closedGates, withoutBackup, finances, newcomer: factsOfNewcomer, unsigned, lacking } = facts
  const { laterJoiningMayBeBarred } = facts
  const others = joinedOf(row).filter((member) => member !== row.leadId)
  const told = { competitionId: row.competitionId, changeId: change.id, outcome }
  const tell = (audience: readonly string[], data: NonNullable<Parameters<typeof record>[2]['data']>) =>
    record(ctx, tx, { type: 'consortium.change-decided', subject: row.id, audience, data: { ...told, ...data } })
  await tell([...others, ...(change.content.leaving === null ? [] : [change.content.leaving])], {})
  await tell([row.leadId], { reason })
  await tell([competition.councilId], {
    ...{ reason, factsOfNewcomer, unsigned, laterJoiningMayBeBarred },
    unmet: unmetOf(finances),
    lacking: lacking.map(({ organisationId, item, state }) => `${organisationId} ${item} ${state}`),
    withoutBackup: withoutBackup.map(({ lotId, service, areas }) => `${lotId} ${service} ${areas}`),
    closedGates: closedGates.map(({ lotId, gate }) => `${lotId} ${gate}`),
  })
}

type Wanted = { competitionId: string; changeId: string; personId: string }

/** The consortium held for its council's decision, by who recommends awards in its lots and has no conflict with them. */
async function holdForDecision(ctx: Context, tx: Tx, { competitionId, changeId, personId }: Wanted): Promise<Held> {
  refuseWith(refuseBeforeOpening(await ownCompetition(ctx, tx, competitionId)))
  const found = await findChangeOf(tx, competitionId, changeId)
  const { row, competition } = await holdAsAuthority(tx, found, { personId, move: 'decide change', phase: 'opening' })
  return heldOf(tx, row, competition)
}
