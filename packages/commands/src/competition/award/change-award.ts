import { now } from '@carelot/db/clock'
import { updateReopened } from '@carelot/db/competition/award/recommendation'
import { listRepresentations } from '@carelot/db/competition/award/representation'
import { insertAwardChange, updateAwardRound } from '@carelot/db/competition/award/round'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import { listCompetitionLots, updateLotLapsed } from '@carelot/db/competition/lot'
import { lockContractsOf } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { refuseUndecided } from '@carelot/rules/competition/award/representation'
import type { MoveName } from '@carelot/rules/competition/stages'
import type { EventType } from '@carelot/rules/event/event'
import { AwardChangeId, CompetitionId, LotId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { type Fault, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { setAsideByConflicts } from '../price/set-aside-decisions.ts'
import { lockAsOfficer } from './officer.ts'
import { remindOfDecision } from './remind-of-decision.ts'
import { remindOfSigning } from './remind-of-signing.ts'
import { voidContracts, voidUnsigned } from './void-contracts.ts'

const Change = z.strictObject({
  competitionId: CompetitionId,
  lotIds: z.array(LotId).min(1).max(100),
  reason: written(10_000).meta({ description: 'Told to everyone invited' }),
})
export const ChangeAward = Change.extend({ externalReference: z.string().min(1).max(255).optional() }).meta({
  id: 'ChangeAward',
})
export type ChangeAward = z.infer<typeof ChangeAward>

export const AwardChange = z
  .object({
    ...Change.shape,
    id: AwardChangeId,
    kind: z.enum(['correction', 'withdrawal']),
    personId: PersonId,
    changedAt: Instant,
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'AwardChange' })
type Changed = z.input<typeof AwardChange>

/**
 * Opens the award of these lots again before any of their contracts was entered: what was recommended is kept and counts no
 * more, contracts are void, and with the next letters every standstill begins anew; what was decided of ties and prices by
 * somebody who has a conflict now is set aside. Other lots go on as they are.
 */
export function correctAward(ctx: Context, input: ChangeAward): Promise<Changed> {
  return change(ctx, input, correction)
}

/**
 * Takes the award of these lots back for good, as far as contracts were not entered: those are void, and a lot of which none
 * is in force ends.
 */
export function withdrawAward(ctx: Context, input: ChangeAward): Promise<Changed> {
  return change(ctx, input, withdrawal)
}

type Change = { competition: CompetitionRow; lotIds: string[]; reason: string; at: Instant }
type Kind = {
  kind: Changed['kind']
  move: MoveName
  event: EventType
  work: (ctx: Context, tx: Tx, change: Change) => Promise<void>
}

const correction: Kind = {
  kind: 'correction',
  move: 'correct award',
  event: 'competition.award-corrected',
  async work(ctx, tx, { competition, lotIds, reason, at }) {
    const { id: competitionId } = competition
    await voidContracts(ctx, tx, { competitionId, lotIds, reason, at })
    await setAsideByConflicts(ctx, tx, { competition, lotIds })
    await updateReopened(tx, { competitionId, lotIds, reason, at })
    await updateAwardRound(tx, { competitionId, lotIds, round: null })
    await updateCompetition(tx, competitionId, { stage: 'deciding' })
  },
}

const withdrawal: Kind = {
  kind: 'withdrawal',
  move: 'withdraw award',
  event: 'competition.award-withdrawn',
  async work(ctx, tx, { competition: { id: competitionId }, lotIds, reason, at }) {
    const kept = await voidUnsigned(ctx, tx, { competitionId, lotIds, reason, at })
    for (const lotId of lotIds.filter((lot) => !kept.has(lot)))
      await updateLotLapsed(tx, { competitionId, lotId, reason, at })
  },
}

function change(ctx: Context, input: ChangeAward, { kind, move, event, work }: Kind): Promise<Changed> {
  const { competitionId, reason, externalReference = null } = input
  const lotIds = [...new Set(input.lotIds)]
  return command(ctx, input, async (tx) => {
    const { competition, personId } = await lockAsOfficer(ctx, tx, { competitionId, move, office: 'approver', lotIds })
    refuseWith(problemOfFaults(await faultsOfLots(tx, competition, input.lotIds)))
    await lockContractsOf(tx, { competitionId, lotIds })
    const at = await now(tx)
    await work(ctx, tx, { competition, lotIds, reason, at })
    const changed = {
      id: newId('awc'),
      competitionId,
      kind,
      lotIds,
      reason,
      personId,
      changedAt: at,
      externalReference,
    }
    await insertAwardChange(tx, changed)
    await remindOfDecision(tx, competitionId)
    await remindOfSigning(tx, competition)
    await record(ctx, tx, {
      type: event,
      subject: competitionId,
      audience: await everyoneInvited(tx, competition),
      data: { lotIds, reason },
    })
    return changed
  })
}

/** Lots of which nobody has been told an award, that have ended, or about whose letters a further decision is owed. */
async function faultsOfLots(tx: Tx, { id }: CompetitionRow, lotIds: readonly string[]): Promise<Fault[]> {
  const lots = await listCompetitionLots(tx, id)
  const representations = await listRepresentations(tx, id)
  return lotIds.flatMap((lotId, index): Fault[] => {
    const pointer = `/lotIds/${index}`
    const lot = lots.find((each) => each.lotId === lotId)
    if (!lot || lot.awardRound === null || lot.lapsedAt !== null)
      return [{ pointer, code: 'award.lot-not-awarded', detail: `${lotId} has no award` }]
    const undecided = refuseUndecided(representations.filter(({ round }) => round === lot.awardRound))
    return undecided ? [{ pointer, ...undecided }] : []
  })
}
