import { now } from '@carelot/db/clock'
import { insertLetters } from '@carelot/db/competition/award/letter'
import { insertRound, listRounds } from '@carelot/db/competition/award/round'
import { listBidsAtRisk } from '@carelot/db/competition/bid-at-risk'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { lastDayOf } from '@carelot/rules/agreement/agreement'
import { waitsForJudgement } from '@carelot/rules/competition/ask-together'
import { isPublished, signingOf } from '@carelot/rules/competition/award/signing'
import type { Step } from '@carelot/rules/competition/next-step'
import type { Instant, LocalDate } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Deployment } from '../../context.ts'
import { type Fact, recordAll } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { frameworkOf } from '../framework.ts'
import { step } from '../step.ts'
import { orStepRefused, StepRefused } from '../step-refused.ts'
import { type Award, awardOf } from './award-content.ts'
import { gatesToday } from './closed-gates.ts'
import { firmsToReplaceIn } from './firms-to-replace.ts'
import { lettersOf } from './letters.ts'
import { prepareContracts } from './prepare-contracts.ts'
import { remindOfDecision } from './remind-of-decision.ts'
import { remindOfSigning } from './remind-of-signing.ts'

const actor = { process: 'competition' }

/**
 * Tells every bidder of the lots that were decided, all in one transaction and so at one instant, and prepares the
 * contracts of those who succeed. Nothing is told before every gate has cleared: the step asks again under the lock.
 *
 * @see rules P-10, P-54
 */
export function issueLetters(deployment: Deployment, id: string): Promise<Step> {
  return step(deployment, { id, name: 'issue letters' }, async (tx, competition) => {
    const issuedAt = await now(tx)
    const agreement = await frameworkOf(tx, competition)
    const award = await awardOf(deployment, tx, competition)
    await refuseUnlessAwardable(tx, {
      competition,
      award,
      lastDay: lastDayOf(agreement.terms),
      today: londonDateOf(issuedAt),
    })
    const earlier = await listRounds(tx, id)
    const round = earlier.length + 1
    const law = { terms: agreement.terms, brief: competition.brief }
    const signing = orStepRefused(signingOf(law, { notifiedAt: issuedAt, noticePublishedAt: null }))
    const lotIds = award.lots.map(({ lotId }) => lotId)
    await insertRound(tx, { competitionId: id, round, lotIds, notifiedAt: issuedAt, ...signing })
    const letters = await lettersOf(deployment, tx, { competition, award, round, signing, issuedAt })
    await insertLetters(
      tx,
      letters.map(({ members: _, ...letter }) => letter),
    )
    const published = orStepRefused(isPublished(law, londonDateOf(issuedAt)))
    await prepareContracts(deployment, tx, { competition, award, round, signing, isPublished: published })
    await updateCompetition(tx, id, { stage: 'standstill', notifiedAt: issuedAt })
    await remindOfDecision(tx, id)
    await remindOfSigning(tx, competition)
    await tellEverybody(deployment, tx, { competition, letters, round, issuedAt })
  })
}

type Awardable = { competition: CompetitionRow; award: Award; lastDay: LocalDate; today: LocalDate }

/**
 * Between recommendation and letters a supplier may have been excluded or suspended, and the framework may have ended: then
 * nothing is told, and whoever approved takes it back (P-45, P-46). Nor while a bid that succeeds is at risk (C-08), or a
 * person has yet to judge a supplier of a bid that succeeds, or of one that was passed over because of a gate; nor where a firm
 * behind a bid that succeeds may have to be replaced, of which those who decided knew nothing (P-24).
 */
async function refuseUnlessAwardable(tx: Tx, { competition, award, lastDay, today }: Awardable): Promise<void> {
  const atRisk = await listBidsAtRisk(tx, competition.id)
  const gateAt = await gatesToday(tx, competition)
  const behind = await firmsToReplaceIn(tx, competition)
  for (const { lotId, recommendation, closedGates, firmsToReplace } of award.lots) {
    const { successful } = recommendation
    const named = [...successful, ...closedGates.map(({ bidId }) => bidId)]
    if (successful.length > 0 && today > lastDay) throw new StepRefused('the framework has ended')
    if (successful.some((bidId) => atRisk.includes(bidId))) throw new StepRefused('a bid that succeeds is at risk')
    const gateOf = (bidId: string) => gateAt(lotId, award.bidders.get(bidId)?.members ?? [])
    if (named.map(gateOf).some((gate) => gate && waitsForJudgement(gate)))
      throw new StepRefused('nobody has judged yet whether a bidder is excluded')
    const unknown = behind.filter(
      ({ bidId, organisationId, gate }) =>
        successful.includes(bidId) &&
        !firmsToReplace.some(
          (known) => known.bidId === bidId && known.organisationId === organisationId && known.gate === gate,
        ),
    )
    if (unknown.length > 0)
      throw new StepRefused(
        'a firm behind a bid that succeeds may have to be replaced, and nobody who decided was told',
      )
    if (successful.some(gateOf)) throw new StepRefused('a gate keeps a successful tenderer from an award')
  }
}

type Letters = Awaited<ReturnType<typeof lettersOf>>

type Told = { competition: CompetitionRow; letters: Letters; round: number; issuedAt: Instant }

async function tellEverybody(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { competition, letters, round, issuedAt }: Told,
): Promise<void> {
  const { id, councilId } = competition
  const each = letters.map((letter): Fact => {
    const audience = [councilId, ...letter.members]
    return { type: 'letter.issued', subject: letter.id, audience, data: { competitionId: id, round } }
  })
  const audience = await everyoneInvited(tx, competition)
  const all: Fact = { type: 'competition.letters-issued', subject: id, audience, data: { round, issuedAt } }
  await recordAll({ vault, actor }, tx, [...each, all])
}
