import { type LetterRow, listLetters } from '@carelot/db/competition/award/letter'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConsensus } from '@carelot/db/competition/evaluation/consensus'
import { listTieDecisions } from '@carelot/db/competition/price/tie-decision'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { LetterContent } from '@carelot/rules/competition/award/letter'
import { outcomeOf, type ToldLot, withheldAlike } from '@carelot/rules/competition/award/lot-outcome'
import type { Signing } from '@carelot/rules/competition/award/signing'
import { standstillNotice } from '@carelot/rules/competition/award/standstill-notice'
import type { Instant } from '@carelot/rules/instant'
import { areSame } from '@carelot/rules/same-set'
import type { Deployment } from '../../context.ts'
import { newId } from '../../id.ts'
import { contentHashOf } from '../../keys/content-hash.ts'
import { encryptTo, type Vault } from '../../keys/vault.ts'
import type { Award } from './award-content.ts'

type Round = { competition: CompetitionRow; award: Award; round: number; signing: Signing; issuedAt: Instant }

/** One letter to each bidder that bid for a lot of this round: encrypted, because it holds prices, and signed over its hash. */
export async function lettersOf({ vault }: Pick<Deployment, 'vault'>, tx: Tx, round: Round) {
  const { competition, award, issuedAt } = round
  const { id, brief } = competition
  const reasons = new Map((await listConsensus(tx, id)).map((made) => [`${made.bidId} ${made.question}`, made.reason]))
  const council = (await findOrganisation(tx, competition.councilId))?.name ?? ''
  const ties = await listTieDecisions(tx, id)
  const told = {
    questions: brief.questions,
    reasonOf: (bidId: string, question: string) => reasons.get(`${bidId} ${question}`) ?? '',
    namesOf: (bidId: string) => award.bidders.get(bidId)?.names ?? [],
    tieReasonOf: (lotId: string, bidIds: readonly string[]) =>
      ties.find((tie) => tie.lotId === lotId && areSame(tie.bidIds, bidIds))?.reason,
  }
  const formula = award.lots[0]?.ranking.formula
  const earlier = round.round > 1 ? await earlierLetters(vault, tx, id) : []
  const letters = [...award.bidders].map(async ([bidId, { bidderId, members, names }]) => {
    const isIn = ({ ranking }: ToldLot) => ranking.bids.some((bid) => bid.bidId === bidId)
    const bidFor = award.lots.filter(isIn)
    const lots = withheldAlike(bidFor, award.toldBefore.filter(isIn)).flatMap(
      (lot) => outcomeOf(bidId, lot, told) ?? [],
    )
    if (lots.length === 0 || !formula) return []
    const isAwarded = bidFor.some(({ recommendation }) => recommendation.successful.length > 0)
    const replaces = earlier.filter((letter) => letter.bidderId === bidderId && tellsOf(letter.content, lots))
    const content = LetterContent.parse({
      competitionId: id,
      title: brief.title,
      council,
      bidderId,
      bidder: names,
      bidId,
      round: round.round,
      formula: { quality: formula.quality, price: formula.price, total: formula.total },
      ...(replaces.length > 0 && { replaces: replaces.map((letter) => letter.id) }),
      lots,
      standstill: standstillNotice(brief.standstill, { ...round.signing, isAwarded }),
      issuedAt,
    })
    const letter = { id: newId('ltr'), competitionId: id, bidderId, round: round.round, issuedAt }
    const contentHash = contentHashOf(content)
    const statement = await vault.sign('letter', { ...letter, contentHash })
    const sealed = await encryptTo(vault.readPublic, JSON.stringify(content))
    return [{ ...letter, content: sealed, contentHash, statement, members }]
  })
  return (await Promise.all(letters)).flat()
}

async function earlierLetters(vault: Pick<Vault, 'read' | 'verify'>, tx: Tx, competitionId: string) {
  const rows = await listLetters(tx, { competitionId }, { after: '', limit: 10_000 })
  return Promise.all(
    rows.map(async (row) => ({ id: row.id, bidderId: row.bidderId, content: await openLetter(vault, row) })),
  )
}

const tellsOf = (content: LetterContent, lots: readonly { lotId: string }[]) =>
  content.lots.some(({ lotId }) => lots.some((lot) => lot.lotId === lotId))

/** What a letter says, if it is still what was signed: a row alone is not believed. */
export async function openLetter(
  vault: Pick<Vault, 'read' | 'verify'>,
  { id, bidderId, content, statement }: Pick<LetterRow, 'id' | 'bidderId' | 'content' | 'statement'>,
): Promise<LetterContent> {
  const opened = LetterContent.parse(JSON.parse(await vault.read(content)))
  const signed = await vault.verify('letter', statement)
  if (signed?.id !== id || signed.bidderId !== bidderId || signed.contentHash !== contentHashOf(opened))
    throw new Error('the letter is not the one that was signed')
  return opened
}
