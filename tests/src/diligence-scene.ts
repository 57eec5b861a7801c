import { createHash } from 'node:crypto'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { consortiumScene } from './consortium-scene.ts'
import type { TestDeployment } from './deployment.ts'
import { answer } from './tender.ts'

/** A policy of a member, with dates that a test may change. */
export const policy = (change: object = {}) => ({
  particulars: { item: 'employers-liability', status: 'in-place', coverPence: 1_000_000_000, ...change },
  issuedOn: '2026-10-01',
  expiresOn: '2028-09-30',
})

/** What the two of the consortium scene do in due diligence, over REST. */
export function diligenceScene(carelot: TestDeployment) {
  const scene = consortiumScene(carelot)
  const { call, lead, partner } = scene
  const hash = (text: string) => createHash('sha256').update(text).digest('hex')
  const moves = {
    ask: (id: string, more: object = {}) =>
      call(lead, 'POST', `/${id}/requirements`, { item: 'ico-fee', title: 'Your data protection fee', ...more }),
    withdrawAsk: (id: string, requirementId: string) =>
      call(lead, 'POST', `/${id}/requirements/${requirementId}/withdrawal`, {}),
    show: (id: string, evidence: object, who: Holder = partner) =>
      call(who, 'POST', `/${id}/evidence`, { contentHash: hash(JSON.stringify(evidence)), ...evidence }),
    judge: (id: string, evidenceId: string, verdict: object = { verdict: 'verified' }, who: Holder = lead) =>
      call(who, 'POST', `/${id}/evidence/${evidenceId}/verdict`, verdict),
    connect: (id: string, name = 'Penny Invented') =>
      call(partner, 'POST', `/${id}/connected-persons`, { persons: [{ name, relation: 'director' }] }),
    declare: (id: string, interest: object = { conflict: false }, who: Holder = partner) =>
      call(who, 'POST', `/${id}/interests`, interest),
    manage: (id: string, who: Holder = partner, by: Holder = lead) =>
      call(by, 'POST', `/${id}/interests/${who.personId}/management`, { how: 'It has no part in the prices' }),
    raise: (id: string, more: object = {}) =>
      call(lead, 'POST', `/${id}/grounds`, {
        organisationId: partner.organisationId,
        ground: 'poor-performance',
        concerns: 'supplier',
        reason: 'A contract was ended',
        respondBy: '2027-01-15',
        ...more,
      }),
    respond: (id: string, groundId: string, who: Holder = partner) =>
      call(who, 'POST', `/${id}/grounds/${groundId}/response`, { response: 'We have new managers since' }),
    decide: (id: string, groundId: string, outcome: string) =>
      call(lead, 'POST', `/${id}/grounds/${groundId}/decision`, { outcome, reason: 'We have weighed it' }),
    check: (id: string, outcome = 'pass', organisationId = partner.organisationId) =>
      call(lead, 'POST', `/${id}/financial-checks`, {
        organisationId,
        outcome,
        reasons: outcome === 'fail' ? ['liquidity'] : [],
        note: 'As their accounts show',
      }),
    rely: (id: string, how = 'together', on = lead.organisationId) =>
      call(partner, 'POST', `/${id}/reliances`, { on, how }),
  }
  const fee = {
    particulars: { item: 'ico-fee', feeNumber: 'ZA123456' },
    issuedOn: '2026-10-01',
    expiresOn: '2028-09-30',
  }
  const all = async (id: string, path: string, who: Holder = lead) =>
    (await answer(call(who, 'GET', `/${id}/${path}?limit=100`))).data
  /** How one item of one member stands, for whoever's requirement. */
  async function stateOf(id: string, item: string, who: Holder = lead): Promise<string[]> {
    const mine = (await all(id, 'checklists', who)).filter(
      (entry: { item: string; organisationId: string }) =>
        entry.item === item && entry.organisationId === partner.organisationId,
    )
    return mine.map(({ whose, state }: { whose: string; state: string }) => `${whose} ${state}`)
  }
  const open = async (id: string, who: Holder = lead): Promise<string[]> =>
    (await all(id, 'open-items', who)).map(({ what, about }: { what: string; about: string | null }) =>
      /^(give|renew)/.test(what) ? `${what} ${about}` : what,
    )
  return { ...scene, ...moves, fee, all, stateOf, open }
}
