import { now } from '@carelot/db/clock'
import {
  insertNotice,
  listNotices,
  listRoundsThatStand,
  type NoticeRow,
  type RoundRow,
} from '@carelot/db/competition/award/round'
import { isSigned } from '@carelot/db/contract/contract'
import { isNoticeNumberTaken } from '@carelot/db/contract/notice-number'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { Ocid, refuseNotice } from '@carelot/rules/competition/award/notice'
import { isNoticeNeeded } from '@carelot/rules/competition/award/signing'
import { NoticeNumber } from '@carelot/rules/contract/notice-number'
import { AwardNoticeId, CompetitionId, PersonId } from '@carelot/rules/id'
import { Instant, LocalDate } from '@carelot/rules/instant'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../../command.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../id.ts'
import { record } from '../../record.ts'
import { everyoneInvited } from '../everyone-invited.ts'
import { frameworkOf } from '../framework.ts'
import { lockWithContracts } from './lock-with-contracts.ts'
import { lastOfRounds, settleSigning } from './round-signing.ts'

const Notice = z.strictObject({
  competitionId: CompetitionId,
  number: NoticeNumber,
  ocid: Ocid,
  publishedAt: Instant,
})
export const RecordAwardNotice = Notice.extend({
  round: z.int().positive().optional().meta({
    description: 'Which letters it is about; the first that wait for a notice, or else the last, where left out',
  }),
  reason: written(2000).optional().meta({
    description: 'Why it replaces an earlier notice, or has another OCID than those of other letters',
  }),
  externalReference: z.string().min(1).max(255).optional(),
}).meta({ id: 'RecordAwardNotice' })
export type RecordAwardNotice = z.infer<typeof RecordAwardNotice>

export const AwardNotice = z
  .object({
    ...Notice.shape,
    id: AwardNoticeId,
    round: z.int(),
    reason: z.string().nullable(),
    recordedBy: PersonId.nullable().meta({ description: 'Null for suppliers' }),
    recordedAt: Instant,
    externalReference: z.string().nullable().meta({ description: "The council's own; null for suppliers" }),
    standstillEndsOn: LocalDate.nullable().meta({
      description:
        'The last day of the standstill that counts from this notice; null where there is none, a representation keeps it open, or another has taken its place',
    }),
    mayBeSignedFrom: Instant.nullable().meta({
      description:
        'From when contracts may be signed; null while a representation keeps the standstill open, and where another notice has taken its place',
    }),
  })
  .meta({ id: 'AwardNotice' })

/**
 * An officer records that the notice of the award (UK6) was published: its number, OCID and time. Under the Act the days of
 * the standstill count from it, and there is no contract without it. One that replaces an earlier notice counts anew; where
 * nothing counts from a notice none is taken, or bidders would be told of a standstill that it does not begin (P-44).
 */
export function recordAwardNotice(ctx: Context, input: RecordAwardNotice): Promise<z.input<typeof AwardNotice>> {
  const recordedBy = valueOrRefuse(personInRole(ctx.caller, 'commissioner'))
  const { round: asked, reason = null, externalReference = null, ...given } = input
  const { competitionId, publishedAt } = given
  return command(ctx, input, async (tx) => {
    const competition = await lockWithContracts(ctx, tx, { competitionId, move: 'record award notice' })
    const before = await listNotices(tx, competitionId)
    const rounds = await listRoundsThatStand(tx, competitionId)
    const { round, notifiedAt } = roundOf(rounds, before, asked)
    const { terms } = await frameworkOf(tx, competition)
    if (!valueOrRefuse(isNoticeNeeded({ terms, brief: competition.brief }, londonDateOf(notifiedAt))))
      throw new CarelotError({ code: 'award.notice-not-counted', detail: `The award is made under ${terms.regime}` })
    const recordedAt = await now(tx)
    const replaces = before.some((notice) => notice.round === round)
    const last = lastOfRounds(before)
    const ocids = rounds.flatMap((each) => (each.round === round ? [] : (last.get(each.round)?.ocid ?? [])))
    const isNumberTaken = await isNoticeNumberTaken(tx, {
      number: given.number,
      councilId: competition.councilId,
      competitionId,
      round,
    })
    const around = { notifiedAt, now: recordedAt, replaces, ocids, isNumberTaken }
    refuseWith(refuseNotice({ ...given, reason }, around))
    const isCountedAnew = replaces && last.get(round)?.publishedAt !== publishedAt
    if (isCountedAnew && (await isSigned(tx, { competitionId, round })))
      throw new CarelotError({ code: 'award.contract-signed', detail: 'Its days cannot count anew' })
    const notice = { ...given, id: newId('awn'), round, reason, recordedBy, recordedAt, externalReference }
    await insertNotice(tx, notice)
    const signing = await settleSigning(tx, competition, { round, notifiedAt })
    await record(ctx, tx, {
      type: 'competition.award-notice-recorded',
      subject: competitionId,
      audience: await everyoneInvited(tx, competition),
      data: { number: given.number, ocid: given.ocid, publishedAt, ...signing },
    })
    return { ...notice, ...signing }
  })
}

function roundOf(rounds: readonly RoundRow[], notices: readonly NoticeRow[], asked: number | undefined): RoundRow {
  const isNoticed = (round: number) => notices.some((notice) => notice.round === round)
  const awaiting = rounds.find(({ round, mayBeSignedFrom }) => mayBeSignedFrom === null && !isNoticed(round))
  const round = asked === undefined ? (awaiting ?? rounds.at(-1)) : rounds.find((each) => each.round === asked)
  if (!round) throw new CarelotError({ code: 'award.not-notified' })
  return round
}
