import { now } from '@carelot/db/clock'
import { listRepresentations } from '@carelot/db/competition/award/representation'
import { listNotices, type NoticeRow, type RoundRow, updateSigning } from '@carelot/db/competition/award/round'
import { type CompetitionRow, updateCompetition } from '@carelot/db/competition/competition'
import type { Tx } from '@carelot/db/database'
import { valueOrRefuse } from '@carelot/rules/answer'
import { type Signing, signingOf, signingWith } from '@carelot/rules/competition/award/signing'
import { frameworkOf } from '../framework.ts'
import { remindOfSigning } from './remind-of-signing.ts'

/** The notice that counts for the letters of each round: the last. */
export function lastOfRounds(notices: readonly NoticeRow[]): Map<number, NoticeRow> {
  return new Map(notices.map((notice) => [notice.round, notice]))
}

/** When the standstill of these letters ends and contracts may be signed, as it counts from their notice alone. */
export async function ownSigningOf(
  tx: Tx,
  competition: CompetitionRow,
  { round, notifiedAt }: Pick<RoundRow, 'round' | 'notifiedAt'>,
): Promise<Signing> {
  const { terms } = await frameworkOf(tx, competition)
  const notice = lastOfRounds(await listNotices(tx, competition.id)).get(round)
  const announced = { notifiedAt, noticePublishedAt: notice?.publishedAt ?? null }
  return valueOrRefuse(signingOf({ terms, brief: competition.brief }, announced))
}

/**
 * Writes down anew when contracts of these letters may be signed, by their notice and by the representations about them. A
 * standstill that was told to be over, and is not any more, goes on.
 */
export async function settleSigning(
  tx: Tx,
  competition: CompetitionRow,
  round: Pick<RoundRow, 'round' | 'notifiedAt'>,
): Promise<Signing> {
  const about = (await listRepresentations(tx, competition.id)).filter((each) => each.round === round.round)
  const decided = about.map(({ decisions }) => decisions.at(-1) ?? null)
  const signing = valueOrRefuse(signingWith(await ownSigningOf(tx, competition, round), decided))
  await updateSigning(tx, { competitionId: competition.id, round: round.round, ...signing })
  await remindOfSigning(tx, competition)
  const { mayBeSignedFrom } = signing
  const isOver = mayBeSignedFrom !== null && Date.parse(mayBeSignedFrom) <= Date.parse(await now(tx))
  if (competition.stage === 'contracting' && !isOver)
    await updateCompetition(tx, competition.id, { stage: 'standstill', standstillEndedAt: null })
  return signing
}
