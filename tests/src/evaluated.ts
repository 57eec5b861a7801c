import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { TestDeployment } from './deployment.ts'
import { declareNoConflicts } from './story.ts'
import {
  answer,
  openedBids,
  openTender,
  publishTender,
  type Served,
  stepTo,
  submit,
  type Tender,
  untilEvent,
} from './tender.ts'

const evaluators = ['Edith Evaluator', 'Edgar Evaluator'] as const
const questions = ['rapid-start', 'workforce'] as const

/** A competition whose tenders are open: its bids, by who made them. */
export type OpenedTender = Tender & { bids: { id: string; bidder: Holder }[] }
type Wanted = { rates: readonly number[]; change?: Parameters<typeof publishTender>[1] }

/**
 * Competitions of one deadline, each bid for at these rates by the first of those invited, all closed and opened together;
 * nobody of the panel has a conflict.
 */
export async function openedTenders(carelot: TestDeployment, wanted: readonly Wanted[]): Promise<OpenedTender[]> {
  const bidFor: { tender: Tender; receipts: { saltedHash: string; bidder: Holder }[] }[] = []
  for (const { rates, change = {} } of wanted) {
    const tender = await publishTender(carelot, change)
    const receipts = await Promise.all(
      rates.map((hourlyPence, index) => received(carelot, tender, { hourlyPence, index })),
    )
    bidFor.push({ tender, receipts })
  }
  await stepTo(carelot, bidFor[0]?.tender.deadline ?? '')
  return Promise.all(
    bidFor.map(async ({ tender, receipts }) => {
      await untilEvent(carelot, carelot.holder('Cora Commissioner'), { type: 'competition.closed', subject: tender.id })
      await openTender(carelot, tender)
      await declareNoConflicts(carelot, tender.id, 'opening')
      const opened = await openedBids(carelot, tender)
      const bids = receipts.map(({ saltedHash, bidder }) => ({ id: opened.get(saltedHash) ?? '', bidder }))
      return { ...tender, bids }
    }),
  )
}

async function received(
  carelot: Served,
  tender: Tender,
  { hourlyPence, index }: { hourlyPence: number; index: number },
) {
  const bidder = tender.bidders[index]
  if (!bidder) throw new Error(`${index + 1} bidders are needed`)
  const { saltedHash } = await answer(submit(carelot, tender, bidder, { hourlyPence }))
  return { saltedHash: String(saltedHash), bidder }
}

type Given = { bidId: string; question: string; score: number; reason?: string }

export function giveScore(carelot: Served, tender: Tender, name: string, { bidId, ...given }: Given) {
  const body = { reason: 'As the methodology describes it', ...given }
  return carelot.call(carelot.holder(name), 'POST', `${tender.path}/bids/${bidId}/scores`, body)
}

export function moderate(carelot: Served, tender: Tender, { bidId, ...given }: Given) {
  const body = { reason: 'The evaluators agree', ...given }
  return carelot.call(carelot.holder('Mona Moderator'), 'POST', `${tender.path}/bids/${bidId}/consensus`, body)
}

/** Every answer scored by both evaluators and moderated; a bid's scores stand in the order of the questions. */
export async function evaluateAll(
  carelot: Served,
  tender: Tender & { bids: readonly { id: string }[] },
  scores: readonly (readonly [number, number])[],
): Promise<void> {
  for (const [index, { id: bidId }] of tender.bids.entries())
    for (const [at, question] of questions.entries()) {
      const given = { bidId, question, score: scores[index]?.[at] ?? 3 }
      for (const name of evaluators) await answer(giveScore(carelot, tender, name, given))
      await answer(moderate(carelot, tender, given))
    }
}

export function lockQuality(carelot: Served, tender: Tender) {
  return carelot.call(carelot.holder('Mona Moderator'), 'POST', `${tender.path}/quality-lock`, {})
}
