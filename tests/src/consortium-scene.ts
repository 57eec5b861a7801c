import type { Holder } from '@carelot/standalone/sandbox/seed'
import type { TestDeployment } from './deployment.ts'
import { bidFor } from './story.ts'
import { answer } from './tender.ts'

/** What two suppliers do to bid as one, over REST: Applewood leads, Bluebell is its partner. */
export function consortiumScene(carelot: TestDeployment) {
  const of = (name: string) => carelot.holder(`Sam Signatory of ${name}`)
  const [lead, partner] = [of('Applewood'), of('Bluebell')]
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

  const moves = {
    invite: (id: string, who = partner) =>
      call(lead, 'POST', `/${id}/members`, { organisationId: who.organisationId, answerBy: '2027-01-20T12:00' }),
    answer: (id: string, who = partner) => call(who, 'POST', `/${id}/answer`, { answer: 'join' }),
    /** Terms with these minutes a week of the lead and its partner in every lot. */
    async propose(id: string, minutes: readonly [number, number] = [8000, 4000]) {
      const { version } = await read(id)
      const shares = [lead, partner].map(({ organisationId }, index) => ({
        organisationId,
        weeklyMinutes: minutes[index],
      }))
      const terms = {
        text: 'We share work as it comes',
        lots: lotIds.map((lotId) => ({ lotId, services: [{ ...split, shares }] })),
      }
      return call(lead, 'PATCH', `/${id}`, { terms }, { 'if-match': `"${version}"` })
    },
    sign: (id: string, who: Holder, contentHash: string) => call(who, 'POST', `/${id}/signatures`, { contentHash }),
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
    for (const who of [lead, partner]) await answer(moves.sign(id, who, terms.contentHash))
    return id
  }
  return { ...moves, of, lead, partner, lotIds, call, read, form, ready }
}
