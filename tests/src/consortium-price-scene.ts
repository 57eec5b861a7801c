import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { consortiumScene } from './consortium-scene.ts'
import type { TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer } from './tender.ts'

export const byMinutes = { formula: 'weighted-by-minutes', rounding: 'half-up-once' } as const
export const blind = { mode: 'blind', assembly: byMinutes } as const

type Minutes = readonly number[] | readonly (readonly number[])[]
type Rates = readonly [standard: number, complex: number]

/** What four suppliers do to price as one, over REST: Applewood leads, the others are its partners. */
export function priceScene(carelot: TestDeployment) {
  const scene = consortiumScene(carelot)
  const { call, lotIds, lead } = scene
  const partners = ['Bluebell', 'Cherry', 'Downland'].map(scene.of)
  const members = [lead, ...partners]
  const [accountable, backup] = members.map(({ organisationId }) => organisationId)
  const everywhere = { coverage: { scope: 'WHOLE' }, accountable, backup, delivering: [accountable] }

  /** Terms with this pricing, and these minutes of each member in every lot, or in each. */
  async function propose(id: string, pricing: object | undefined, minutes: Minutes = [6000, 2000, 2000, 2000]) {
    const { version } = await scene.read(id)
    const lots = lotIds.map((lotId, lot) => {
      const shares = members.flatMap(({ organisationId }, place) => {
        const each = minutes[lot]
        const weeklyMinutes = Number(Array.isArray(each) ? each[place] : minutes[place])
        return weeklyMinutes > 0 ? [{ organisationId, weeklyMinutes }] : []
      })
      return { lotId, services: [{ service: 'DISCHARGE_TO_ASSESS', shares, areas: [everywhere] }] }
    })
    const terms = { ...wholeSections, lots, ...(pricing && { pricing }) }
    return call(lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` })
  }
  /** The same rates in every lot. */
  const rows = ([standard, complex]: Rates, lots = lotIds) =>
    lots.map((lotId) => ({
      lotId,
      rates: [
        { band: 'standard', hourlyPence: standard },
        { band: 'complex', hourlyPence: complex },
      ],
    }))
  const hashOf = async (id: string): Promise<string> => (await scene.read(id)).terms.contentHash
  const moves = {
    propose,
    rows,
    hashOf,
    part: async (id: string, who: Holder, rates: Rates, headers = {}) =>
      call(who, 'POST', `/${id}/price-parts`, { contentHash: await hashOf(id), lots: rows(rates) }, headers),
    parts: (id: string, who: Holder) => call(who, 'GET', `/${id}/price-parts`),
    assembled: (id: string, who: Holder = lead) => call(who, 'GET', `/${id}/assembled-rates`),
    approve: (id: string, saltedHash: string, who: Holder = lead) =>
      call(who, 'POST', `/${id}/assembled-rates/approval`, { saltedHash }),
    /** One bid for all, that names no rates. */
    submit(id: string, headers = {}) {
      const bid = bidFor(carelot.sandbox, lead.personId ?? '')
      const lots = bid.lots.map((lot) => ({ ...lot, rates: [] }))
      return call(lead, 'POST', `/${id}/bids`, { ...bid, lots }, headers)
    },
    async open(id: string, who: Holder = lead): Promise<string[]> {
      const { data } = await answer(call(who, 'GET', `/${id}/open-items`))
      return data.map(({ what, owner }: { what: string; owner: string }) => {
        const name = members.find(({ organisationId }) => organisationId === owner)?.organisation.split(' ')[0]
        return `${what}: ${name}`
      })
    },
  }

  /** A consortium of all four, without terms. */
  async function joined(competitionId: string): Promise<string> {
    const id = await scene.form(competitionId)
    for (const who of partners) {
      await answer(scene.invite(id, who))
      await answer(scene.answer(id, who))
    }
    return id
  }
  async function priced(competitionId: string, pricing: object, minutes?: Minutes): Promise<string> {
    const id = await joined(competitionId)
    await answer(propose(id, pricing, minutes))
    return id
  }
  /** Everybody submits, in this order of the members. */
  async function submitAll(id: string, rates: readonly Rates[]) {
    for (const [place, who] of members.entries()) await answer(moves.part(id, who, rates[place] ?? [2000, 2100]))
  }
  async function signAll(id: string) {
    const contentHash = await hashOf(id)
    for (const who of members) {
      await answer(scene.sign(id, who, contentHash))
      await scene.signPapers(id, who)
    }
  }
  /** Signed, priced and approved: nothing is open. */
  async function ready(competitionId: string, pricing: object = blind) {
    const id = await priced(competitionId, pricing)
    await submitAll(id, [])
    await answer(moves.approve(id, (await answer(moves.assembled(id))).saltedHash))
    await signAll(id)
    return id
  }
  /** Somebody at a partner who neither prices nor signs. */
  async function cleanPerson(of = 'Bluebell'): Promise<Holder> {
    const administrator = scene.of(of)
    const person = { name: `Clara Clean of ${of}`, roles: ['clean-team'] }
    const { id } = await answer(carelot.call(administrator, 'POST', '/v1/persons', person))
    const { apiKey } = await answer(carelot.call(administrator, 'POST', '/v1/api-keys', { holderId: id }))
    return { ...administrator, name: person.name, role: 'clean-team', personId: id, apiKey }
  }
  return { ...scene, ...moves, partners, members, joined, priced, submitAll, signAll, ready, cleanPerson }
}
