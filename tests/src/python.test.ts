import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { verifyReceipt } from '@carelot/sdk'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { bidFor, briefFor, panelOf } from './story.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0
let carelot: TestDeployment
beforeAll(async () => {
  if (hasPython) carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

test.skipIf(!hasPython)(
  'another language plays draft, publication, bid and receipt from openapi.json alone (this test needs python3)',
  async () => {
    const { sandbox, holder, url } = carelot
    const commissioner = holder('Cora Commissioner')
    const bidder = holder('Sam Signatory of Applewood')
    const named = new Set(Object.values(panelOf(sandbox)).flat())
    const council = sandbox.holders.filter(({ personId }) => personId && named.has(personId))
    const scene = {
      baseUrl: url,
      agreementId: sandbox.agreementId,
      brief: briefFor(sandbox),
      bid: bidFor(sandbox, bidder.personId ?? ''),
      commissioner: commissioner.apiKey,
      bidder: bidder.apiKey,
      panel: council.map(({ apiKey }) => apiKey),
    }
    const script = fileURLToPath(new URL('./rest.py', import.meta.url))
    const seen = JSON.parse(await play(script, JSON.stringify(scene)))
    const { receipt, ...told } = seen
    expect(told).toEqual({
      noVersion: 'request.version-missing',
      staleVersion: 'request.version-stale',
      noKey: 'request.idempotency-key-missing',
      wrongKey: 'access.unauthenticated',
      faulty: [422, ['bid.answer-missing']],
      again: true,
      stage: 'tendering',
    })
    await verifyReceipt(receipt, JSON.parse(await (await fetch(`${url}/.well-known/jwks.json`)).text()))
  },
)

/** Without holding up the server, which runs in this process. */
async function play(script: string, input: string): Promise<string> {
  const child = spawn('python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(input)
  let output = ''
  for await (const text of child.stdout.setEncoding('utf8')) output += text
  return output
}
