import { setTimeout } from 'node:timers/promises'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import type { TestDeployment } from './deployment.ts'
import { bidFor, briefFor } from './story.ts'

/** A published competition, and who may sign a bid for it. */
export type Tender = { id: string; path: string; deadline: string; bidders: Holder[] }

/** What these calls need of a deployment. */
export type Served = Pick<TestDeployment, 'call' | 'holder' | 'sandbox' | 'deployment' | 'url'>

const staff = { commissioner: 'Cora Commissioner', openers: ['Olive Opener', 'Oscar Opener'] } as const

/** Takes one that no other test has touched. */
export function taken<Kind>(pool: Kind[]): Kind {
  const tender = pool.pop()
  if (tender === undefined) throw new Error('more competitions are needed')
  return tender
}

/** Drafts and publishes over REST: declarations first, as the law wants. */
export async function publishTender(carelot: Served, change: Parameters<typeof briefFor>[1] = {}): Promise<Tender> {
  const { call, sandbox } = carelot
  const commissioner = carelot.holder(staff.commissioner)
  const { id, version } = await answer(
    call(commissioner, 'POST', '/v1/competitions', {
      agreementId: sandbox.agreementId,
      brief: briefFor(sandbox, change),
    }),
  )
  const path = `/v1/competitions/${id}`
  const council = commissioner.organisationId
  for (const person of sandbox.holders.filter((holder) => holder.organisationId === council && holder.personId))
    await call(person, 'POST', `${path}/declarations`, { phase: 'before-issue', conflict: false })
  const { deadline } = await answer(call(commissioner, 'POST', `${path}/publish`, {}, { 'if-match': `"${version}"` }))
  return { id, path, deadline, bidders: await invitedSignatories(carelot, id) }
}

async function invitedSignatories({ deployment, sandbox }: Served, id: string): Promise<Holder[]> {
  const { rows } = await sql<{ supplierId: string }>`
    select distinct supplier_id as "supplierId" from invitation
    where competition_id = ${id} and gate is null and bidder_id is not null`.execute(deployment.db)
  const invited = new Set(rows.map(({ supplierId }) => supplierId))
  return sandbox.holders.filter(({ organisationId, role }) => invited.has(organisationId) && role.includes('signatory'))
}

/** The body of an answer that must have succeeded. */
export async function answer(response: ReturnType<TestDeployment['call']>) {
  const { status, body } = await response
  if (status >= 300) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`)
  return body
}

export function submit(
  carelot: Served,
  tender: Tender,
  bidder: Holder,
  { hourlyPence = 2345, headers = {} }: { hourlyPence?: number; headers?: Record<string, string> } = {},
) {
  const bid = bidFor(carelot.sandbox, bidder.personId ?? '', hourlyPence)
  return carelot.call(bidder, 'POST', `${tender.path}/bids`, bid, headers)
}

export async function stepTo(carelot: Served, to: string): Promise<void> {
  await answer(carelot.call(carelot.holder(staff.commissioner), 'POST', '/v1/sandbox/clock', { to }))
}

/** Waits in the reader's feed for this event, about this subject where one is named, and with such data. */
export async function untilEvent(
  { call }: Pick<TestDeployment, 'call'>,
  reader: Holder,
  {
    type,
    subject,
    is = () => true,
  }: { type: string; subject?: string; is?: (data: Record<string, unknown>) => boolean },
) {
  let after: string | undefined
  for (;;) {
    const page = await answer(call(reader, 'GET', `/v1/events?wait=20&limit=100${after ? `&after=${after}` : ''}`))
    const found = page.data.find((event: { type: string; subject: string; data: Record<string, unknown> }) => {
      return event.type === type && (subject === undefined || event.subject === subject) && is(event.data)
    })
    if (found) return found
    if (page.data.length === 0) throw new Error(`no ${type} about ${subject ?? 'anything'} came`)
    after = page.nextCursor
  }
}

/** Waits until the competition is at this stage, for a minute at most. */
export async function untilStage(carelot: Served, { path }: Tender, wanted: CompetitionStage): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 25) {
    const { stage } = await answer(carelot.call(carelot.holder(staff.commissioner), 'GET', path))
    if (stage === wanted) return
    await setTimeout(25)
  }
  throw new Error(`the competition did not come to be ${wanted}`)
}

/** All that the reader's feed holds now. */
export async function wholeFeed({ call }: Pick<TestDeployment, 'call'>, reader: Holder) {
  const events: { id: string; type: string; subject: string; data: Record<string, unknown> }[] = []
  let after: string | undefined
  for (;;) {
    const page = await answer(call(reader, 'GET', `/v1/events?limit=100${after ? `&after=${after}` : ''}`))
    if (page.data.length === 0) return events
    events.push(...page.data)
    after = page.nextCursor
  }
}

/** Both openers declare and approve, and the opening is waited for. */
export async function openTender(carelot: Served, tender: Tender): Promise<void> {
  for (const name of staff.openers) await approveOpening(carelot, tender, name)
  await untilEvent(carelot, carelot.holder(staff.commissioner), { type: 'competition.opened', subject: tender.id })
}

export async function approveOpening({ call, holder }: Served, tender: Tender, name: string): Promise<void> {
  await answer(call(holder(name), 'POST', `${tender.path}/declarations`, { phase: 'opening', conflict: false }))
  await answer(call(holder(name), 'POST', `${tender.path}/opening-approvals`, {}))
}

/** What was opened, as the council's feed has it: ids of bids by their salted hashes. */
export async function openedBids(carelot: Served, tender: Tender): Promise<Map<string, string>> {
  const events = await wholeFeed(carelot, carelot.holder(staff.commissioner))
  const opened = events.filter(({ type, data }) => type === 'bid.opened' && data.competitionId === tender.id)
  return new Map(opened.map(({ subject, data }) => [String(data.saltedHash), subject]))
}
