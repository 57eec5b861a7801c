import type { LetterRow } from '@carelot/db/competition/award/letter'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { listConsensus } from '@carelot/db/competition/evaluation/consensus'
import type { Tx } from '@carelot/db/database'
import { findOrganisation } from '@carelot/db/organisation/organisation'
import { LetterContent } from '@carelot/rules/competition/award/letter'
import { outcomeOf } from '@carelot/rules/competition/award/lot-outcome'
import type { Signing } from '@carelot/rules/competition/award/signing'
import { standstillNotice } from '@carelot/rules/competition/award/standstill-notice'
import type { Instant } from '@carelot/rules/instant'
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
  const told = {
    questions: brief.questions,
    reasonOf: (bidId: string, question: string) => reasons.get(`${bidId} ${question}`) ?? '',
    namesOf: (bidId: string) => award.bidders.get(bidId)?.names ?? [],
  }
  const formula = award.lots[0]?.ranking.formula
  const letters = [...award.bidders].map(async ([bidId, { bidderId, members, names }]) => {
    const lots = award.lots.flatMap((lot) => outcomeOf(bidId, lot, told) ?? [])
    if (lots.length === 0 || !formula) return []
    const content = LetterContent.parse({
      competitionId: id,
      title: brief.title,
      council,
      bidderId,
      bidder: names,
      bidId,
      round: round.round,
      formula: { quality: formula.quality, price: formula.price, total: formula.total },
      lots,
      standstill: standstillNotice(brief.standstill, round.signing),
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
