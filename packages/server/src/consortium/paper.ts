import { ChangeModel, changeModel, ModelChanged } from '@carelot/commands/consortium/change-model'
import { readAwarded } from '@carelot/commands/consortium/read-awarded'
import { readModel, readPapers } from '@carelot/commands/consortium/read-papers'
import { signPaper } from '@carelot/commands/consortium/sign-paper'
import { AwardedConsortium } from '@carelot/rules/consortium/awarded'
import { ConsortiumUnderModel } from '@carelot/rules/consortium/model'
import { ConsortiumPaper } from '@carelot/rules/consortium/paper'
import { SignPaper } from '@carelot/rules/consortium/paper-signing'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom, pageOfAll } from '../page.ts'
import { council, provider } from '../procedure.ts'

/** The legal model of a consortium, and the papers that it asks for. */
export const paperProcedures = {
  findModel: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/model',
        scope: 'bids:read',
        summary: 'Read what the model of your consortium asks for: who contracts, is liable and is assessed',
        etag: true,
      },
    })
    .input(z.strictObject({ consortiumId: ConsortiumId }))
    .output(ConsortiumUnderModel)
    .query(({ ctx, input }) => readModel(ctx, input.consortiumId)),

  changeModel: provider
    .meta({
      rest: {
        method: 'PATCH',
        path: '/consortia/{consortiumId}/model',
        scope: 'bids:write',
        summary: 'Take another legal model, and roles that fit it, as lead; told which papers that changes',
        etag: true,
        problems: [
          'consortium.wrong-stage',
          'consortium.alliance-at-award',
          'consortium.role-unfit',
          'consortium.role-stands',
          'consortium.lot-not-invited',
          'consortium.sub-contracting-not-allowed',
        ],
      },
    })
    .input(ChangeModel)
    .output(ModelChanged)
    .mutation(({ ctx, input }) => changeModel(ctx, input)),

  listPapers: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/papers',
        scope: 'bids:read',
        summary: 'List what papers are needed of whom, in which form, and how each stands',
        description:
          'With those that are not needed now (`isNeeded`): before an award what is due then, and after it what was signed for the bid. What a paper says and how it was signed is shown to its own firm and to the lead.',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(ConsortiumPaper).meta({ id: 'ConsortiumPapers' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `papers ${consortiumId}`, ...page }, await readPapers(ctx, consortiumId)),
    ),

  listAwarded: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/awarded-consortia',
        scope: 'contracts:read',
        summary:
          'List consortia that have an award: which entity contracts, and how the papers stand that are due since',
        description: 'For the council, once tenders are open. It reads the executed copies as documents.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(AwardedConsortium).meta({ id: 'AwardedConsortia' }))
    .query(({ ctx, input: { competitionId, ...page } }) =>
      pageFrom(
        ctx,
        { list: `awarded consortia ${competitionId}`, ...page },
        { rows: (rows) => readAwarded(ctx, competitionId, rows), keyOf: ({ id }) => id },
      ),
    ),

  signPaper: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/papers',
        status: 201,
        scope: 'bids:write',
        summary: 'Sign a paper of your firm by its hash, by an office or a resolution; a deed with its executed copy',
        location: '/consortia/{consortiumId}/papers',
        problems: [
          'consortium.wrong-stage',
          'consortium.signer-unauthorised',
          'consortium.paper-not-needed',
          'consortium.paper-differs',
          'consortium.paper-signed',
          'consortium.paper-incomplete',
          'consortium.paper-expires-early',
          'consortium.executed-copy-unfit',
          'consortium.other-bid-denied',
          'consortium.terms-missing',
        ],
      },
    })
    .input(SignPaper)
    .output(ConsortiumPaper)
    .mutation(({ ctx, input }) => signPaper(ctx, input)),
}
