import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { type ConsortiumRow, findConsortium } from '@carelot/db/consortium/consortium'
import { findWatched } from '@carelot/db/consortium/evidence'
import { listUnansweredBy } from '@carelot/db/consortium/invitation'
import { listDirections } from '@carelot/db/consortium/sub-contract'
import type { Tx } from '@carelot/db/database'
import { endOfPapers, isOfExpiry } from '@carelot/rules/consortium/expiry'
import { openItemsOf } from '@carelot/rules/consortium/readiness'
import {
  answerByOf,
  type ConsortiumReminder,
  consortiumReminderKinds,
  isOfDeadline,
  owedByOwner,
} from '@carelot/rules/consortium/reminder'
import { over } from '@carelot/rules/consortium/standing'
import { isOpenDirection } from '@carelot/rules/consortium/sub-contract'
import { lacksOneEntity } from '@carelot/rules/consortium/vehicle'
import type { LocalDate } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import type { Reminded } from '../event/remind.ts'
import { deadlineOf, formedOf } from './formed.ts'
import { standingPapers } from './standing-papers.ts'

type Due = { subject: string; kind: string; dueAt: string }

/** Whom a due reminder of a consortium is for, as things stand now; undefined for a reminder of anything else. */
export async function remindedOfConsortium(tx: Tx, due: Due): Promise<Reminded[] | undefined> {
  if (isOfExpiry(due)) return remindedOfEvidence(tx, due.subject)
  const endsOn = endOfPapers(due)
  if (endsOn !== undefined) return remindedOfPapers(tx, { subject: due.subject, endsOn })
  const kind = consortiumReminderKinds.find((each) => each === due.kind)
  if (!kind) return undefined
  const reminder = { kind, dueAt: due.dueAt }
  const row = await findConsortium(tx, due.subject)
  if (kind === 'sub-contract-due') return row ? remindedOfDirections(tx, row, londonDateOf(due.dueAt)) : []
  if (kind === 'legal-form-due') return row ? remindedOfForm(tx, row, londonDateOf(due.dueAt)) : []
  if (row?.stage !== 'inviting') return []
  if (kind === 'consortium-answer-due' || kind === 'consortium-answer-overdue')
    return remindedOfAnswers(tx, row, reminder)
  const { deadline, isTendering } = await deadlineOf(tx, row)
  if (!isTendering || deadline === null || !isOfDeadline(reminder, deadline)) return []
  const owed = owedByOwner(openItemsOf(await formedOf(tx, row)))
  if (kind === 'consortium-open-items')
    return [...owed].map(([owner, items]) => ({ audience: [owner], data: { deadline, items } }))
  const others = Object.fromEntries([...owed].map(([owner, items]) => [owner, items.join(', ')]))
  return owed.size > 0 ? [{ audience: [row.leadId], data: { deadline, owed: others } }] : []
}

/** That evidence ends is for the lead and its member: those of the day, told whose it is, for what, and its last day. Whoever has left has nothing to renew, and may come back. */
async function remindedOfEvidence(tx: Tx, evidenceId: string): Promise<Reminded[]> {
  const found = await findWatched(tx, evidenceId)
  const expiresOn = found?.expiresOn
  if (!found || !expiresOn) return []
  const { consortiumId, leadId, organisationId, particulars } = found
  const of = particulars.item === 'other' ? { requirementId: particulars.requirementId } : {}
  const data = { consortiumId, organisationId, item: particulars.item, ...of, expiresOn }
  return [{ audience: [...new Set([leadId, organisationId])], data }]
}

/** Papers that end on a day, stand until then and are still needed, each for its firm and the lead. */
async function remindedOfPapers(tx: Tx, { subject, endsOn }: { subject: string; endsOn: LocalDate }) {
  const row = await findConsortium(tx, subject)
  if (!row || over.includes(row.stage)) return []
  const ending = standingPapers(row, await now(tx)).filter(
    ({ expiresOn, state }) => expiresOn === endsOn && (state === 'signed' || state === 'ends-early'),
  )
  return ending.map(({ organisationId, kind: paper }): Reminded => {
    return { audience: [...new Set([row.leadId, organisationId])], data: { organisationId, paper, expiresOn: endsOn } }
  })
}

/** A sub-contract of which nobody has said that it is concluded is for its two sides and the council that directed it. */
async function remindedOfDirections(tx: Tx, row: ConsortiumRow, today: LocalDate): Promise<Reminded[]> {
  const competition = await findCompetition(tx, row.competitionId)
  if (!competition) throw new Error('the competition of a consortium is not there')
  const due = (await listDirections(tx, row.id)).filter((each) => isOpenDirection(each) && each.dueOn === today)
  return due.map(({ id: directionId, organisationId, dueOn }) => {
    return {
      audience: [row.leadId, organisationId, competition.councilId],
      data: { directionId, organisationId, dueOn },
    }
  })
}

/** A legal form that is not taken is for the lead, and on its last day for the council that requires it, too. */
async function remindedOfForm(tx: Tx, row: ConsortiumRow, today: LocalDate): Promise<Reminded[]> {
  const competition = await findCompetition(tx, row.competitionId)
  const by = competition?.brief.legalFormAtAward?.by
  if (!by || row.stage !== 'preferred' || !lacksOneEntity(row)) return []
  return [{ audience: today < by ? [row.leadId] : [row.leadId, competition.councilId], data: { by } }]
}

/** A firm is reminded of its answer; of a link that nobody has redeemed, and of an answer that did not come, the lead is told. */
async function remindedOfAnswers(
  tx: Tx,
  { id, leadId }: { id: string; leadId: string },
  reminder: ConsortiumReminder,
): Promise<Reminded[]> {
  const answerBy = answerByOf(reminder)
  const unanswered = await listUnansweredBy(tx, id, answerBy)
  const isOver = Date.parse(await now(tx)) >= Date.parse(answerBy)
  const toFirms = reminder.kind === 'consortium-answer-due' && !isOver ? unanswered : []
  const unredeemed = toFirms.filter(({ organisationId }) => organisationId === null)
  const ofLead = reminder.kind === 'consortium-answer-overdue' ? unanswered : unredeemed
  return [
    ...toFirms.flatMap(({ organisationId }) =>
      organisationId ? [{ audience: [organisationId], data: { answerBy } }] : [],
    ),
    ...(ofLead.length > 0
      ? [{ audience: [leadId], data: { answerBy, invitationIds: ofLead.map((each) => each.id) } }]
      : []),
  ]
}
