import { newId } from '@carelot/commands/id'
import { wholeSections } from '@carelot/rules/consortium/terms.fixture'
import type { Holder } from '@carelot/standalone/sandbox/seed'
import { sql } from 'kysely'
import type { TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer } from './tender.ts'

/** A paper as it is listed. */
export type Paper = {
  organisationId: string
  kind: string
  form: string
  due: string
  state: string
  contentHash: string | null
}

/** What two suppliers do to bid as one, over REST: Applewood leads, Bluebell is its partner. */
export function consortiumScene(
  carelot: Pick<TestDeployment, 'call' | 'deployment' | 'holder' | 'sandbox'>,
  leader = 'Applewood',
) {
  const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
  const [lead, partner] = [of(leader), of('Bluebell')]
  const lotIds = bidFor(carelot.sandbox, '').lots.map(({ lotId }) => lotId)
  const call = (who: Holder, method: string, path: string, body?: object, headers = {}) =>
    carelot.call(who, method, `/v1/consortia${path}`, body, headers)
  const read = (id: string, who = lead) => answer(call(who, 'GET', `/${id}`))
  /** The lead answers for every area, its partner steps in, and both deliver. */
  const split = {
    service: 'DISCHARGE_TO_ASSESS',
    areas: [
      {
        coverage: { scope: 'WHOLE' },
        accountable: lead.organisationId,
        backup: partner.organisationId,
        delivering: [lead.organisationId, partner.organisationId],
      },
    ],
  }
  const bid = (hourlyPence?: number) => bidFor(carelot.sandbox, lead.personId ?? '', hourlyPence)

  async function papersOf(id: string, who: Holder): Promise<Paper[]> {
    const papers: Paper[] = []
    for (let cursor = ''; ; ) {
      const page = await answer(call(who, 'GET', `/${id}/papers?limit=100${cursor}`))
      papers.push(...page.data)
      if (!page.nextCursor) return papers
      cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
    }
  }

  const moves = {
    invite: (id: string, who = partner) =>
      call(lead, 'POST', `/${id}/members`, { organisationId: who.organisationId, answerBy: '2027-01-20T12:00' }),
    /** Somebody joins in this role. */
    async take(id: string, who: Holder, role: string) {
      const asked = { organisationId: who.organisationId, role, answerBy: '2027-01-20T12:00' }
      await answer(call(lead, 'POST', `/${id}/members`, asked))
      await answer(moves.join(id, who, role))
    },
    /** Terms in which each of these delivers alike, signed by who signs them. */
    async shareAmong(id: string, who: readonly Holder[]) {
      const { version } = await read(id)
      const shares = who.map(({ organisationId }) => ({ organisationId, weeklyMinutes: 4000 }))
      const [accountable, backup] = [lead.organisationId, partner.organisationId]
      const areas = [{ coverage: { scope: 'WHOLE' }, accountable, backup, delivering: [] }]
      const services = [{ service: 'DISCHARGE_TO_ASSESS', shares, areas }]
      const terms = { ...wholeSections, lots: lotIds.map((lotId) => ({ lotId, services })) }
      const changed = await answer(call(lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` }))
      for (const one of [lead, partner]) await answer(moves.sign(id, one, changed.terms.contentHash))
    },
    /** Joins in the role in which it reads that it is asked. */
    async answer(id: string, who = partner) {
      const { body } = await call(who, 'GET', `/${id}`)
      const own = body.members?.find((member: Holder) => member.organisationId === who.organisationId)
      return moves.join(id, who, own?.role)
    },
    join: (id: string, who: Holder, role = 'member') => call(who, 'POST', `/${id}/answer`, { answer: 'join', role }),
    resend: (id: string, invitationId: string, answerBy = '2027-01-21T12:00') =>
      call(lead, 'POST', `/${id}/invitations/${invitationId}/resend`, { answerBy }),
    revoke: (id: string, invitationId: string) =>
      call(lead, 'POST', `/${id}/invitations/${invitationId}/revocation`, { reason: 'SECRET-REASON of the lead' }),
    /** The last invitation of all. */
    invitationOf: async (id: string): Promise<string> =>
      (await answer(call(lead, 'GET', `/${id}/invitations?limit=100`))).data.at(-1).id,
    link: (id: string, email = 'new@firm.example', answerBy = '2027-01-20T12:00') =>
      call(lead, 'POST', `/${id}/invitations`, { firmName: 'Newcomer Care (invented)', email, answerBy }),
    setNda: (id: string, text = 'What we say stays between us') => call(lead, 'POST', `/${id}/nda`, { nda: { text } }),
    acceptNda: (id: string, who: Holder, contentHash = '0'.repeat(64)) =>
      call(who, 'POST', `/${id}/nda-acceptances`, { contentHash }),
    /** Whole terms with these minutes a week of the lead and its partner in every lot, and with these sections. */
    async propose(id: string, minutes: readonly [number, number] = [8000, 4000], sections: object = {}) {
      const { version } = await read(id)
      const shares = [lead, partner].map(({ organisationId }, index) => ({
        organisationId,
        weeklyMinutes: minutes[index],
      }))
      const terms = {
        ...wholeSections,
        lots: lotIds.map((lotId) => ({ lotId, services: [{ ...split, shares }] })),
        ...sections,
      }
      return call(lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` })
    },
    sign: (id: string, who: Holder, contentHash: string) => call(who, 'POST', `/${id}/signatures`, { contentHash }),
    /** Signs every paper that a firm owes before the bid and has not signed, but deeds. */
    async signPapers(id: string, who: Holder) {
      for (const paper of await papersOf(id, who))
        if (
          paper.organisationId === who.organisationId &&
          paper.due === 'bid' &&
          paper.form !== 'deed' &&
          paper.state !== 'signed'
        )
          await answer(moves.signPaper(id, who, paper))
    },
    signPaper: (id: string, who: Holder, { kind, contentHash }: Pick<Paper, 'kind' | 'contentHash'>, more = {}) =>
      call(who, 'POST', `/${id}/papers`, {
        kind,
        contentHash,
        authority: { kind: 'office', office: 'Director' },
        ...(kind === 'letter-of-authority' && { expiresOn: '2027-12-31' }),
        ...(kind === 'non-collusion' && { otherBidsInvolvedIn: false }),
        ...more,
      }),
    /** The paper of this kind that a firm owes, as it reads it. */
    async paperOf(id: string, who: Holder, kind: string) {
      const { data } = await answer(call(who, 'GET', `/${id}/papers?limit=100`))
      return data.find((paper: Paper) => paper.organisationId === who.organisationId && paper.kind === kind)
    },
    /** What an award writes of contracts, without the evaluation that leads there. */
    async award(id: string) {
      await sql`insert into award_round (competition_id, round, notified_at)
        select competition_id, 1, carelot_now() from consortium where id = ${id}`.execute(carelot.deployment.db)
      await sql`insert into contract (id, agreement_id, competition_id, round, lot_id, bid_id, council_id, supplier_id, value_pence,
          party_ids, is_published, starts_on, ends_on)
        select ${newId('con')}, c.agreement_id, c.id, 1, n.lot_ids[1], (select bid_id from bid_manifest where competition_id = c.id limit 1),
          c.council_id, n.lead_id, 1, array[n.lead_id], true, '2027-04-08', '2029-04-07'
        from consortium n join competition c on c.id = n.competition_id where n.id = ${id}`.execute(
        carelot.deployment.db,
      )
    },
    async changeModel(id: string, body: object) {
      const { version } = await read(id)
      return call(lead, 'PATCH', `/${id}/model`, body, { 'if-match': `"${version}"` })
    },
    submit: (id: string, hourlyPence?: number) => call(lead, 'POST', `/${id}/bids`, bid(hourlyPence)),
    withdraw: (id: string) => call(lead, 'POST', `/${id}/withdrawal`, { reason: 'The test wants it' }),
    leave: (id: string, who = partner) => call(who, 'POST', `/${id}/departure`, { reason: 'The test wants it' }),
    reopen: (id: string, headers = {}) =>
      call(lead, 'POST', `/${id}/reopening`, { reason: 'The test wants it' }, headers),
    dissolve: (id: string) => call(lead, 'POST', `/${id}/dissolution`, { reason: 'The test wants it' }),
  }

  async function form(competitionId: string, name = 'Together (invented)'): Promise<string> {
    const formed = { competitionId, name, lotIds, whyTogether: 'Neither has carers for both lots alone' }
    return (await answer(call(lead, 'POST', '', formed))).id
  }
  /** A consortium of two with terms that both have signed. */
  async function ready(competitionId: string): Promise<string> {
    const id = await form(competitionId)
    await answer(moves.invite(id))
    await answer(moves.answer(id))
    const { terms } = await answer(moves.propose(id))
    for (const who of [lead, partner]) {
      await answer(moves.sign(id, who, terms.contentHash))
      await moves.signPapers(id, who)
    }
    return id
  }
  return { ...moves, of, lead, partner, lotIds, bid, call, read, form, ready }
}
