import { now } from '@carelot/db/clock'
import { listHolds } from '@carelot/db/competition/award/hold'
import { insertLetters } from '@carelot/db/competition/award/letter'
import { insertRound, listRounds } from '@carelot/db/competition/award/round'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import { insertContract, listSuppliersToSign } from '@carelot/db/contract/contract'
import type { Tx } from '@carelot/db/database'
import { valueOrRefuse } from '@carelot/rules/answer'
import { contractValues } from '@carelot/rules/competition/award/contract-value'
import { type Signing, signingOf } from '@carelot/rules/competition/award/signing'
import type { Step } from '@carelot/rules/competition/next-step'
import { reminderOfSigning } from '@carelot/rules/competition/reminder'
import type { Instant } from '@carelot/rules/instant'
import type { Deployment } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { frameworkOf } from '../framework.ts'
import { remindOf } from '../remind-of.ts'
import { step } from '../step.ts'
import { type Award, awardOf } from './award-content.ts'
import { lettersOf } from './letters.ts'

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
    const round = (await listRounds(tx, id)).length + 1
    const law = { terms: agreement.terms, brief: competition.brief }
    const signing = valueOrRefuse(signingOf(law, { notifiedAt: issuedAt, noticePublishedAt: null }))
    const lotIds = award.lots.map(({ lotId }) => lotId)
    await insertRound(tx, { competitionId: id, round, lotIds, notifiedAt: issuedAt, ...signing })
    const letters = await lettersOf(deployment, tx, { competition, award, round, signing, issuedAt })
    await insertLetters(
      tx,
      letters.map(({ members: _, ...letter }) => letter),
    )
    await prepareContracts(deployment, tx, { competition, award, round, signing })
    await updateCompetition(tx, id, { stage: 'standstill', notifiedAt: issuedAt })
    const suppliers = await listSuppliersToSign(tx, id)
    const audience = [competition.councilId, ...suppliers]
    await remindOf(tx, { competitionId: id, audience }, reminderOfSigning(signing.mayBeSignedFrom, issuedAt))
    await tellEverybody(deployment, tx, { competition, letters, round, issuedAt })
  })
}

type Letters = Awaited<ReturnType<typeof lettersOf>>

type Told = { competition: CompetitionRow; letters: Letters; round: number; issuedAt: Instant }

async function tellEverybody(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { competition, letters, round, issuedAt }: Told,
): Promise<void> {
  const { id, councilId } = competition
  for (const letter of letters)
    await record({ vault, actor }, tx, {
      type: 'letter.issued',
      subject: letter.id,
      audience: [councilId, ...letter.members],
      data: { competitionId: id, round },
    })
  await record({ vault, actor }, tx, {
    type: 'competition.letters-issued',
    subject: id,
    audience: await everyoneInvited(tx, competition),
    data: { round, issuedAt },
  })
}

type Prepared = { competition: CompetitionRow; award: Award; round: number; signing: Signing }

async function prepareContracts(
  { vault }: Pick<Deployment, 'vault'>,
  tx: Tx,
  { competition, award, round, signing }: Prepared,
): Promise<void> {
  const { id, agreementId, councilId, brief } = competition
  const held = (await listHolds(tx, id)).some(({ liftedAt }) => liftedAt === null)
  for (const { lotId, recommendation } of award.lots) {
    const values = contractValues(brief, lotId, recommendation.successful.length)
    for (const [index, bidId] of recommendation.successful.entries()) {
      const supplierId = award.bidders.get(bidId)?.lead
      if (!supplierId) throw new Error('a successful bid has no lead')
      const contract = { id: newId('con'), agreementId, competitionId: id, round, lotId, bidId, councilId, supplierId }
      const { startsOn, endsOn } = brief.service
      const valuePence = values[index] ?? 0
      const { mayBeSignedFrom } = signing
      await insertContract(tx, { ...contract, valuePence, startsOn, endsOn, mayBeSignedFrom, held })
      await record({ vault, actor }, tx, {
        type: 'contract.prepared',
        subject: contract.id,
        audience: [councilId, supplierId],
        data: { competitionId: id, lotId, valuePence, mayBeSignedFrom },
      })
    }
  }
}
