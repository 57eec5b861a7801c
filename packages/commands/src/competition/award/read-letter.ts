import { now } from '@carelot/db/clock'
import { findLetter, type LetterRow, listLetters, updateReceived } from '@carelot/db/competition/award/letter'
import { listAwardChanges } from '@carelot/db/competition/award/round'
import { findCancellation } from '@carelot/db/competition/cancellation'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { LaterChange, Letter, LetterContent } from '@carelot/rules/competition/award/letter'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { actorOf, type Context } from '../../context.ts'
import { reading } from '../../reading.ts'
import { record } from '../../record.ts'
import { interestOf } from '../interest.ts'
import { listMemberships, readerOf as readerOfCompetition } from '../party.ts'
import { openLetter } from './letters.ts'

type Page = { after: string; limit: number }

/**
 * `bidderIds` are those that the reader is a member of; undefined for those who decide, who read all. `changes` are what became
 * of awards since they were told, or of the competition as a whole.
 */
type LetterReader = { councilId: string; bidderIds: string[] | undefined; changes: Change[] }
/** A cancellation has no id of its own. */
type Change = LaterChange & { id?: string }

/** Whose letters the caller may read: each member of a bidder its own, those who decide all. */
async function readerOf(ctx: Context, tx: Tx, competitionId: string): Promise<LetterReader> {
  const { competition, isCouncil } = await readerOfCompetition(ctx, tx, competitionId)
  const { councilId } = competition
  const changes = await changesOf(tx, competition)
  if (!isCouncil) {
    const own = await listMemberships(ctx, tx, competitionId)
    return { councilId, changes, bidderIds: own.map(({ bidderId }) => bidderId) }
  }
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
  const { panel, lots } = competition.brief
  const lotIds = lots.map(({ lotId }) => lotId)
  refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, panel, { lotIds, declaration }))
  return { councilId, changes, bidderIds: undefined }
}

/** Nothing changes after a cancellation, so it comes last. */
async function changesOf(tx: Tx, { id, stage, brief }: CompetitionRow): Promise<Change[]> {
  const changes = await listAwardChanges(tx, id)
  const cancelled = stage === 'cancelled' ? await findCancellation(tx, id) : undefined
  if (!cancelled) return changes
  const lotIds = brief.lots.map(({ lotId }) => lotId)
  return [...changes, { kind: 'cancellation', lotIds, reason: cancelled.reason, changedAt: cancelled.at }]
}

/** Letters of a competition, as their reader may see them. The first reading by somebody of its bidder is recorded as its receipt. */
export function readLetters(ctx: Context, competitionId: string, page: Page): Promise<Letter[]> {
  return reading(ctx, async (tx) => {
    const reader = await readerOf(ctx, tx, competitionId)
    const rows = await listLetters(tx, { competitionId, bidderIds: reader.bidderIds }, page)
    const letters: Letter[] = []
    for (const row of rows) letters.push(await opened(ctx, tx, { row, reader }))
    return letters
  })
}

export function readLetter(
  ctx: Context,
  { competitionId, letterId }: { competitionId: string; letterId: string },
): Promise<Letter> {
  return reading(ctx, async (tx) => {
    const reader = await readerOf(ctx, tx, competitionId)
    const row = await findLetter(tx, { competitionId, letterId })
    if (!row || reader.bidderIds?.includes(row.bidderId) === false) throw new CarelotError({ code: 'not-found' })
    return opened(ctx, tx, { row, reader })
  })
}

type Read = { row: LetterRow; reader: LetterReader }

async function opened(ctx: Context, tx: Tx, { row, reader }: Read): Promise<Letter> {
  const { councilId, bidderIds } = reader
  const content = await openLetter(ctx.vault, row)
  const letter = { ...row, content, changes: changesSince(row, content, reader.changes) }
  if (bidderIds === undefined || row.receivedAt !== null) return letter
  const receivedAt = await now(tx)
  const { id, competitionId } = row
  const isFirst = await updateReceived(tx, { id, by: actorOf(ctx.caller), at: receivedAt })
  // Somebody else of the bidder was first meanwhile: the instant that was kept is theirs.
  if (!isFirst)
    return { ...letter, receivedAt: (await findLetter(tx, { competitionId, letterId: id }))?.receivedAt ?? null }
  await record(ctx, tx, {
    type: 'letter.received',
    subject: id,
    audience: [councilId, ctx.caller.organisationId],
    data: { competitionId },
  })
  return { ...letter, receivedAt }
}

/** What became of the lots that a letter tells of after it went: it goes on saying what was so then. */
function changesSince({ id, issuedAt }: LetterRow, { lots }: LetterContent, changes: readonly Change[]): LaterChange[] {
  const told = lots.map(({ lotId }) => lotId)
  return changes
    .filter((change) =>
      change.changedAt === issuedAt ? isMadeBefore(id, change.id) : Date.parse(change.changedAt) > Date.parse(issuedAt),
    )
    .map(({ kind, lotIds, reason, changedAt }) => {
      return { kind, lotIds: lotIds.filter((lotId) => told.some((each) => each === lotId)), reason, changedAt }
    })
    .filter(({ lotIds }) => lotIds.length > 0)
}

/** By the ids, which sort by when they were made, where a clock that stands still tells nothing. */
const isMadeBefore = (letterId: string, changeId: string | undefined) =>
  changeId === undefined || letterId.replace(/^\w+_/, '') < changeId.replace(/^\w+_/, '')
