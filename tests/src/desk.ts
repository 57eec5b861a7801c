import { firstOfficer } from '@carelot/commands/access/first-officer'
import { expect } from 'vitest'
import type { TestDeployment } from './deployment.ts'
import { type briefFor, draftedCompetition } from './story.ts'

type Holder = ReturnType<TestDeployment['holder']>

/** What a council's staff does about frameworks and suppliers, over HTTP, and what others then see. */
export function deskOf(carelot: TestDeployment) {
  const commissioner = () => carelot.holder('Cora Commissioner')
  const signatoryOf = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
  const agreementPath = () => `/v1/agreements/${carelot.sandbox.agreementId}`
  const lotOf = (clusterRef: string) => carelot.sandbox.lots.find((lot) => lot.clusterRef === clusterRef)?.id ?? ''

  /** All of a list, page by page, one and a half pages at least. */
  async function listed(holder: Holder, path: string) {
    const all = []
    for (let cursor = ''; ; ) {
      const { status, body } = await carelot.call(holder, 'GET', `${path}?limit=7${cursor && `&cursor=${cursor}`}`)
      expect(status, JSON.stringify(body)).toBe(200)
      all.push(...body.data)
      if (body.nextCursor === null) return all
      cursor = body.nextCursor
    }
  }

  async function publish(change: Parameters<typeof briefFor>[1] = {}) {
    const path = `/v1/competitions/${await draftedCompetition(carelot, change)}`
    return { path, published: await carelot.call(commissioner(), 'POST', `${path}/publish`, {}, { 'if-match': '"1"' }) }
  }

  /** What the feed of this holder says of a competition, once it says anything of this type. */
  async function told(reader: Holder, subject: string, type: string, times = 1) {
    let after = ''
    const seen: { type: string; subject: string; data: { lots: Record<string, string> } }[] = []
    for (;;) {
      const { body } = await carelot.call(reader, 'GET', `/v1/events?limit=100&wait=10${after && `&after=${after}`}`)
      seen.push(...body.data.filter((event: { subject: string }) => event.subject === subject))
      if (seen.filter((event) => event.type === type).length >= times || body.data.length === 0) return seen
      after = body.nextCursor
    }
  }

  async function change(name: string, clusterRef: string, move: string, status: number) {
    const all = await listed(commissioner(), `${agreementPath()}/appointments`)
    const { organisationId } = signatoryOf(name)
    const one = all.find(({ supplierId, lotId }) => supplierId === organisationId && lotId === lotOf(clusterRef))
    const path = `${agreementPath()}/appointments/${one.id}`
    const answer = await carelot.call(
      commissioner(),
      'PATCH',
      path,
      { move, reason: `${move}, decided` },
      { 'if-match': `"${one.version}"` },
    )
    expect(answer.status, JSON.stringify(answer.body)).toBe(status)
  }

  /** A provider that the council registers, with its first officer. */
  async function newProvider(companyNumber: string): Promise<Holder> {
    const name = `Strange Care ${companyNumber} (invented)`
    const identifier = { scheme: 'GB-COH', id: companyNumber }
    const made = await carelot.call(commissioner(), 'POST', '/v1/organisations', { kind: 'provider', name, identifier })
    expect(made.status, JSON.stringify(made.body)).toBe(201)
    const officer = await firstOfficer(carelot.deployment, { organisation: made.body.id, name: 'Sue Stranger' })
    return { name: 'Sue Stranger', role: 'administrator', organisation: name, ...officer }
  }

  return { agreementPath, change, commissioner, listed, lotOf, newProvider, publish, signatoryOf, told }
}
