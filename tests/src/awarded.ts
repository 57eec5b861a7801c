import { londonDateOf } from '@carelot/rules/london-time'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { TestDeployment } from './deployment.ts'
import { evaluateAll, lockQuality, type OpenedTender, openedTenders } from './evaluated.ts'
import { declareNoConflicts } from './story.ts'
import { answer, type publishTender, type Served, stepTo, type Tender, untilEvent } from './tender.ts'
import { sendDocument } from './tender-period.ts'

type Scores = readonly (readonly [number, number])[]
type Wanted = { rates: readonly number[]; scores?: Scores; change?: Parameters<typeof publishTender>[1] }

/** A competition whose prices are released, and the lots that it is for. */
export type PricedTender = OpenedTender & { lots: { lotId: string; weeklyMinutes: number }[] }

const cora = (carelot: Served) => carelot.holder('Cora Commissioner')

/** Competitions that were evaluated and locked, with their prices released; those who decide have declared no conflict. */
export async function pricedTenders(carelot: TestDeployment, wanted: readonly Wanted[]): Promise<PricedTender[]> {
  const priced: PricedTender[] = []
  for (const [index, tender] of (await openedTenders(carelot, wanted)).entries())
    priced.push(await releasePrices(carelot, tender, wanted[index]?.scores))
  return priced
}

/** The same for one whose tenders are open. */
export async function releasePrices(carelot: Served, tender: OpenedTender, scores: Scores = []): Promise<PricedTender> {
  await evaluateAll(carelot, tender, scores)
  await answer(lockQuality(carelot, tender))
  await untilEvent(carelot, cora(carelot), { type: 'competition.prices-released', subject: tender.id })
  await declareNoConflicts(carelot, tender.id, 'award')
  const { brief } = await answer(carelot.call(cora(carelot), 'GET', tender.path))
  return { ...tender, lots: brief.lots }
}

/** How the bids of a lot rank, as the commissioner reads it. */
export async function rankingOf(carelot: Served, tender: Tender, lotId: string) {
  const { data } = await answer(carelot.call(cora(carelot), 'GET', `${tender.path}/rankings?lotId=${lotId}`))
  return data[0]
}

/** Recommends the first of the ranking, or those named. */
export async function recommend(
  carelot: Served,
  tender: Tender,
  lotId: string,
  change: { successful?: string[] } & Record<string, unknown> = {},
) {
  const highest: string[] = (await rankingOf(carelot, tender, lotId)).successful ?? []
  const successful = change.successful ?? highest
  return carelot.call(cora(carelot), 'POST', `${tender.path}/recommendations`, {
    lotId,
    options: [{ option: 'Award to the highest ranked', assessment: 'Good quality at a fair price' }],
    successful,
    reason: 'The most advantageous bids',
    shortfallReason: 'Both lots are covered by the framework as well',
    advantages: successful.map((bidId) => ({ bidId, text: 'A standing team at every hospital' })),
    withheld: [{ what: 'evaluated-price', reason: 'Its rates are commercially sensitive' }],
    ...change,
  })
}

type Step = { lotId: string; version?: number; step?: 'finance' | 'approval'; outcome?: string; reason?: string }

export function decide(carelot: Served, tender: Tender, name: string, { version = 1, ...step }: Step) {
  const body = { step: 'approval', outcome: 'cleared', ...step }
  const headers = { 'if-match': `"${version}"` }
  return carelot.call(carelot.holder(name), 'POST', `${tender.path}/award-decisions`, body, headers)
}

/** Recommended and approved in every lot, and all bidders told. */
export async function notify(carelot: Served, tender: PricedTender): Promise<void> {
  for (const { lotId } of tender.lots) {
    const { version } = await answer(recommend(carelot, tender, lotId))
    await answer(decide(carelot, tender, 'Ada Approver', { lotId, version }))
  }
  await untilEvent(carelot, cora(carelot), { type: 'competition.letters-issued', subject: tender.id })
}

let notices = 0

/** Records that the notice of the award was published just now. */
export async function publishNotice(carelot: Served, tender: Tender) {
  const { at } = await answer(carelot.call(cora(carelot), 'GET', `${tender.path}/standing`))
  const number = `${String(++notices).padStart(6, '0')}-${londonDateOf(at).slice(0, 4)}`
  const notice = { number, ocid: 'ocds-h6vhtk-0test1', publishedAt: at }
  return carelot.call(cora(carelot), 'POST', `${tender.path}/award-notices`, notice)
}

/** Notified, the notice published, and the clock at the instant from which contracts may be signed. */
export async function notifyAndStandStill(carelot: Served, tender: PricedTender): Promise<void> {
  await notify(carelot, tender)
  const { mayBeSignedFrom } = await answer(publishNotice(carelot, tender))
  await stepTo(carelot, mayBeSignedFrom)
}

export async function contractsOf(carelot: Served, tender: Tender, stage = 'unsigned') {
  const path = `/v1/contracts?competitionId=${tender.id}&stage=${stage}&limit=100`
  const { data } = await answer(carelot.call(cora(carelot), 'GET', path))
  return data as {
    id: string
    lotId: string
    supplierId: string
    version: number
    valuePence: number
    mayBeSignedFrom: string | null
  }[]
}

/** Puts a document under a contract; gives its hash. */
export async function attach(carelot: Served, contract: { id: string; version: number }): Promise<string> {
  const document = {
    query: { name: 'contract.pdf', purpose: 'contract' },
    body: Buffer.from(`Contract ${contract.id}`),
  }
  const { id, contentHash } = (await sendDocument(carelot, carelot.holder('Carys Contracts'), document)).body
  const headers = { 'if-match': `"${contract.version}"` }
  await answer(carelot.call(cora(carelot), 'PATCH', `/v1/contracts/${contract.id}`, { documentId: id }, headers))
  return contentHash
}

export function sign(
  carelot: Served,
  who: Holder,
  { id }: { id: string },
  { hash, headers = {} }: { hash: string; headers?: Record<string, string> },
) {
  return carelot.call(who, 'POST', `/v1/contracts/${id}/signatures`, { documentHash: hash }, headers)
}

/** Waits for the letters of this round. */
export function untilLetters(carelot: Served, tender: Tender, round: number) {
  const is = (data: Record<string, unknown>) => data.round === round
  return untilEvent(carelot, cora(carelot), { type: 'competition.letters-issued', subject: tender.id, is })
}
