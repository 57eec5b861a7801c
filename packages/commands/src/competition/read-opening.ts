import type { CompetitionRow } from '@carelot/db/competition/competition'
import { findClosing, listApprovals, listCompetitionKeys, namesOf } from '@carelot/db/competition/opening'
import { findRecordData } from '@carelot/db/event/record'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import type { Closing, Opening } from '@carelot/rules/competition/opening'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { readerOf } from './party.ts'

/** The signed list of salted hashes, for the council and everyone invited, once tenders are open: it tells how many bid. */
export async function readClosing(ctx: Context, competitionId: string): Promise<z.input<typeof Closing>> {
  const { competition } = await readerOf(ctx, ctx.db, competitionId)
  refuseWith(refuseBeforeOpening(competition))
  const closing = await findClosing(ctx.db, competitionId)
  if (!closing) throw new CarelotError({ code: 'not-found' })
  return { competitionId, deadlineVersion: competition.deadlineVersion, ...closing }
}

/** Who opened tenders, when and with which key. */
export async function readOpening(ctx: Context, competitionId: string): Promise<z.input<typeof Opening>> {
  const { competition, isCouncil } = await readerOf(ctx, ctx.db, competitionId)
  refuseWith(refuseBeforeOpening(competition))
  const approvals = await approvalsOf(ctx, competition)
  const { deadline, deadlineVersion, deadlineStatement, closedAt, openedAt } = competition
  const said = OpenedData.safeParse(await findRecordData(ctx.db, 'competition.opened', competitionId))
  return {
    ...{ competitionId, deadline, deadlineVersion, deadlineStatement, closedAt, openedAt },
    openedWith: said.data?.key ?? null,
    approvals: approvals.map((approval) => (isCouncil ? approval : { ...approval, externalReference: null })),
    envelopes: (await listCompetitionKeys(ctx.db, competitionId)).map(({ envelope, publicKey, releasedAt }) => ({
      envelope,
      keyId: PublicKey.parse(publicKey).kid,
      releasedAt,
    })),
  }
}

const OpenedData = z.object({ key: z.string() })
const PublicKey = z.object({ kid: z.string() })
const Approval = z.object({
  competitionId: z.string(),
  deadlineVersion: z.int(),
  personId: z.string(),
  approvedAt: z.string(),
})

/** Approvals as their signed statements say them: a row that was written past us is not shown. */
async function approvalsOf(ctx: Context, { id, deadlineVersion }: CompetitionRow) {
  const rows = await listApprovals(ctx.db, id, deadlineVersion)
  const names = await namesOf(
    ctx.db,
    rows.map(({ personId }) => personId),
  )
  const signed = await Promise.all(
    rows.map(async ({ statement, externalReference }) => {
      const claims = Approval.safeParse(await ctx.vault.verify('opening-approval', statement)).data
      if (claims?.competitionId !== id || claims.deadlineVersion !== deadlineVersion) return []
      const { personId, approvedAt } = claims
      return [{ personId, name: names.get(personId) ?? '', approvedAt, statement, externalReference }]
    }),
  )
  return signed.flat()
}
