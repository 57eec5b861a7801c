import { AwardChange } from '@carelot/commands/competition/award/change-award'
import { AwardNotice } from '@carelot/commands/competition/award/record-award-notice'
import { lastOfRounds } from '@carelot/commands/competition/award/round-signing'
import { ownCompetition, readerOf } from '@carelot/commands/competition/party'
import { listAwardChanges, listNotices, listRounds } from '@carelot/db/competition/award/round'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId } from '@carelot/rules/id'
import { pageOfAll } from '../page.ts'
import { anyone, council } from '../procedure.ts'

const Listed = Page.extend({ competitionId: CompetitionId })

/** What was published of an award, and what became of it. */
export const awardHistoryProcedures = {
  listAwardNotices: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/award-notices',
        scope: 'awards:read',
        summary: 'List the notices of the award that are on record, in the order in which they were recorded',
        description: 'With the end of the standstill that counts from each, and from when contracts may be signed.',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Listed)
    .output(pageOf(AwardNotice).meta({ id: 'AwardNotices' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      const { isCouncil } = await readerOf(ctx, ctx.db, competitionId)
      const notices = await listNotices(ctx.db, competitionId)
      const standing = lastOfRounds(notices)
      const rounds = await listRounds(ctx.db, competitionId)
      const seen = notices.map((notice) => {
        const counts = standing.get(notice.round) === notice
        const signing = counts ? rounds.find(({ round }) => round === notice.round) : undefined
        const { standstillEndsOn = null, mayBeSignedFrom = null } = signing ?? {}
        const own = !isCouncil && { externalReference: null, recordedBy: null }
        return { ...notice, standstillEndsOn, mayBeSignedFrom, ...own }
      })
      return pageOfAll(ctx, { list: `award notices ${competitionId}`, ...page }, seen)
    }),

  listAwardChanges: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/award-changes',
        scope: 'awards:read',
        summary: 'List the corrections and withdrawals of an award',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Listed)
    .output(pageOf(AwardChange).meta({ id: 'AwardChanges' }))
    .query(async ({ ctx, input: { competitionId, ...page } }) => {
      await ownCompetition(ctx, ctx.db, competitionId)
      return pageOfAll(
        ctx,
        { list: `award changes ${competitionId}`, ...page },
        await listAwardChanges(ctx.db, competitionId),
      )
    }),
}
