import type { Holder } from '@carelot/standalone/sandbox/seed'
import { expect } from 'vitest'
import type { TestDeployment } from './deployment.ts'

type Sent = {
  query: Record<string, string>
  body: Buffer<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>
  type?: string
  key?: string
}

/** Steps to the deadline, and waits until the process has closed tenders. */
export async function closedCompetition(carelot: TestDeployment, path: string, at = '2027-02-05T12:00:00.000Z') {
  const cora = carelot.holder('Cora Commissioner')
  await carelot.call(cora, 'POST', '/v1/sandbox/clock', { to: at })
  await atStage(carelot, path, 'closed')
}

export async function openedCompetition(carelot: TestDeployment, path: string): Promise<void> {
  await closedCompetition(carelot, path)
  await approveOpening(carelot, path)
  await atStage(carelot, path, 'evaluating')
}

const openers = ['Olive Opener', 'Oscar Opener']

/** These openers declare that they have no conflict, and approve. */
export async function approveOpening(carelot: TestDeployment, path: string, names = openers): Promise<void> {
  for (const name of names) {
    const opener = carelot.holder(name)
    await carelot.call(opener, 'POST', `${path}/declarations`, { phase: 'opening', conflict: false })
    const approved = await carelot.call(opener, 'POST', `${path}/opening-approvals`, {})
    expect(approved.status, JSON.stringify(approved.body)).toBe(201)
  }
}

export async function atStage(carelot: TestDeployment, path: string, stage: string): Promise<void> {
  const cora = carelot.holder('Cora Commissioner')
  await expect
    .poll(async () => (await carelot.call(cora, 'GET', path)).body.stage, { timeout: 15_000, interval: 50 })
    .toBe(stage)
}

/** Sends a document as the body of its request. */
export async function sendDocument(
  carelot: Pick<TestDeployment, 'url'>,
  holder: Holder,
  { query, body, type, key }: Sent,
) {
  const response = await fetch(`${carelot.url}/v1/documents?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${holder.apiKey}`,
      'content-type': type ?? 'application/pdf',
      'idempotency-key': key ?? crypto.randomUUID(),
    },
    body,
    ...{ duplex: 'half' }, // a stream is sent as it is read; the type does not know of it yet
  })
  return { status: response.status, body: JSON.parse(await response.text()) }
}
