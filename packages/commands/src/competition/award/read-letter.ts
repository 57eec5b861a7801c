import { now } from '@carelot/db/clock'
import { findLetter, type LetterRow, listLetters, updateReceived } from '@carelot/db/competition/award/letter'
import { findDeclaration } from '@carelot/db/competition/declaration'
import type { Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { Letter } from '@carelot/rules/competition/award/letter'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { actorOf, type Context } from '../../context.ts'
import { record } from '../../record.ts'
import { partyOf } from '../party.ts'
import { openLetter } from './letters.ts'

type Page = { after: string; limit: number }

type LetterReader = { councilId: string; bidderId: string | undefined }

/** Whose letters the caller may read: a bidder its own, those who decide all. */
async function readerOf(ctx: Context, tx: Tx, competitionId: string): Promise<LetterReader> {
  const { competition, invited } = await partyOf(ctx, tx, competitionId)
  const { councilId } = competition
  if (invited) return { councilId, bidderId: invited.bidderId }
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const declaration = await findDeclaration(tx, { competitionId, personId, phase: 'award' })
  const { panel, lots } = competition.brief
  const lotIds = lots.map(({ lotId }) => lotId)
  refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, panel, { lotIds, declaration }))
  return { councilId, bidderId: undefined }
}

/** Letters of a competition, as their reader may see them. The first reading by somebody of its bidder is recorded as its receipt. */
export function readLetters(ctx: Context, competitionId: string, page: Page): Promise<Letter[]> {
  return inTransaction(ctx.db, async (tx) => {
    const reader = await readerOf(ctx, tx, competitionId)
    const rows = await listLetters(tx, { competitionId, bidderId: reader.bidderId }, page)
    const letters: Letter[] = []
    for (const row of rows) letters.push(await opened(ctx, tx, { row, reader }))
    return letters
  })
}

export function readLetter(
  ctx: Context,
  { competitionId, letterId }: { competitionId: string; letterId: string },
): Promise<Letter> {
  return inTransaction(ctx.db, async (tx) => {
    const reader = await readerOf(ctx, tx, competitionId)
    const row = await findLetter(tx, { competitionId, letterId })
    if (!row || row.bidderId !== (reader.bidderId ?? row.bidderId)) throw new CarelotError({ code: 'not-found' })
    return opened(ctx, tx, { row, reader })
  })
}

type Read = { row: LetterRow; reader: LetterReader }

async function opened(ctx: Context, tx: Tx, { row, reader }: Read): Promise<Letter> {
  const { councilId, bidderId } = reader
  const content = await openLetter(ctx.vault, row)
  if (bidderId === undefined || row.receivedAt !== null) return { ...row, content }
  const receivedAt = await now(tx)
  const { id, competitionId } = row
  if (await updateReceived(tx, { id, by: actorOf(ctx.caller), at: receivedAt }))
    await record(ctx, tx, {
      type: 'letter.received',
      subject: id,
      audience: [councilId, ctx.caller.organisationId],
      data: { competitionId },
    })
  return { ...row, content, receivedAt }
}
