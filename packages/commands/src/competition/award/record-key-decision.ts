import { now } from '@carelot/db/clock'
import { findKeyDecision, insertKeyDecision, listKeyDecisionNumbers } from '@carelot/db/competition/award/key-decision'
import { listRounds } from '@carelot/db/competition/award/round'
import { findAwardProgress } from '@carelot/db/competition/award/standing'
import type { Tx } from '@carelot/db/database'
import { findDocument } from '@carelot/db/document/document'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { faultsOfKeyDecision, Urgency } from '@carelot/rules/competition/award/key-decision'
import { CompetitionId, DocumentId, PersonId } from '@carelot/rules/id'
import { Instant, LocalDate } from '@carelot/rules/instant'
import { endOfLondonDay, londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { record } from '../../record.ts'
import { lockForMove } from '../lock-for-move.ts'
import { remindOfDecision } from './remind-of-decision.ts'

const Decision = z.strictObject({
  competitionId: CompetitionId,
  maker: written(200).meta({ example: 'Cabinet Member for Adult Social Care' }),
  number: written(50)
    .overwrite((number) => number.replaceAll(/[\s\p{Cf}]+/gu, ''))
    .meta({ example: '27/00012' }),
  noticePublishedOn: LocalDate,
  urgency: Urgency.optional().meta({ description: 'Why it was announced for less than 28 clear days' }),
  decidedOn: LocalDate,
  callInEndsOn: LocalDate.meta({ description: 'The last day on which the decision can be called in' }),
  exemptAnnex: DocumentId.optional().meta({ description: 'A document that those alone read who decide (S-73)' }),
})
export const RecordKeyDecision = Decision.extend({
  reason: written(2000).optional().meta({ description: 'Why it replaces an earlier one' }),
  externalReference: z.string().min(1).max(255).optional(),
}).meta({ id: 'RecordKeyDecision' })
export type RecordKeyDecision = z.infer<typeof RecordKeyDecision>

export const KeyDecision = z
  .object({
    ...Decision.shape,
    round: z.int().meta({ description: 'Which letters it is about; after a correction there is another decision' }),
    reason: z.string().nullable(),
    exemptAnnex: DocumentId.nullable(),
    urgency: Urgency.nullable(),
    callInEndsAt: Instant.meta({ description: 'No letter goes before' }),
    recordedBy: PersonId,
    recordedAt: Instant,
    externalReference: z.string().nullable(),
  })
  .meta({ id: 'KeyDecision' })

/**
 * Puts the key decision on the award on record: who made it, its number, its notice, and until when it can be called
 * in (P-54). It is made on what is recommended of every lot that letters are about; what is recommended anew takes another one.
 * One of the same letters is replaced with a reason.
 */
export function recordKeyDecision(ctx: Context, input: RecordKeyDecision): Promise<z.input<typeof KeyDecision>> {
  const recordedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  const { exemptAnnex = null, urgency = null, reason = null, externalReference = null, ...decision } = input
  const { competitionId } = decision
  return command(ctx, input, async (tx) => {
    const { brief, councilId } = await lockForMove(ctx, tx, { competitionId, move: 'record key decision' })
    if (!brief.governance.keyDecision) throw new CarelotError({ code: 'award.no-key-decision' })
    const round = (await listRounds(tx, competitionId)).length + 1
    if (reason === null && (await findKeyDecision(tx, competitionId))?.round === round)
      throw new CarelotError({ code: 'award.key-decision-recorded', detail: 'One that replaces it needs a reason' })
    const recommendedAt = await recommendedOf(tx, competitionId)
    const recordedAt = await now(tx)
    const earlier = await listKeyDecisionNumbers(tx, competitionId)
    const decided = { today: londonDateOf(recordedAt), recommendedAt, earlier }
    refuseWith(problemOfFaults(faultsOfKeyDecision({ ...decision, urgency }, decided)))
    const annex = exemptAnnex === null ? undefined : await findDocument(tx, exemptAnnex)
    if (exemptAnnex !== null && (annex?.purpose !== 'exempt' || annex.competitionId !== competitionId))
      throw new CarelotError({
        code: 'competition.document-unknown',
        detail: `${exemptAnnex} is no exempt annex of this competition`,
      })
    const callInEndsAt = endOfLondonDay(decision.callInEndsOn)
    const made = {
      ...decision,
      urgency,
      round,
      reason,
      exemptAnnex,
      callInEndsAt,
      recordedBy,
      recordedAt,
      externalReference,
    }
    await insertKeyDecision(tx, made)
    await remindOfDecision(tx, competitionId)
    await record(ctx, tx, {
      type: 'competition.key-decision-recorded',
      subject: competitionId,
      audience: [councilId],
      data: { number: decision.number, callInEndsAt, urgency: urgency?.kind ?? null },
    })
    return made
  })
}

/** When each lot was recommended on of which nobody has been told: a decision is about all of them. */
async function recommendedOf(tx: Tx, competitionId: string): Promise<string[]> {
  const { lots, recommendations } = await findAwardProgress(tx, competitionId)
  return lots
    .filter(({ round }) => round === null)
    .map(({ lotId }) => {
      const made = recommendations.find((each) => each.lotId === lotId)
      if (!made) throw new CarelotError({ code: 'award.not-recommended', detail: `${lotId} has no recommendation yet` })
      return made.recommendedAt
    })
}
