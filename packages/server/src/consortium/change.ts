import { AnswerChange, answerChange } from '@carelot/commands/consortium/answer-change'
import { DecideChange, decideChange } from '@carelot/commands/consortium/decide-change'
import { DeclareChange, declareChange } from '@carelot/commands/consortium/declare-change'
import { readChanges, readDeclaredChanges } from '@carelot/commands/consortium/read-changes'
import { WithdrawChange, withdrawChange } from '@carelot/commands/consortium/withdraw-change'
import { ConsortiumChange, DeclaredChange } from '@carelot/rules/consortium/change'
import { Page, pageOf } from '@carelot/rules/event/page'
import { CompetitionId, ConsortiumId } from '@carelot/rules/id'
import { interests } from '../competition/interests.ts'
import { pageFrom, pageOfAll } from '../page.ts'
import { council, provider } from '../procedure.ts'

/** Changes of a consortium's members after they have joined, and what the council decides of them. */
export const changeProcedures = {
  listChanges: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/changes',
        scope: 'bids:read',
        summary: 'List the changes of the members, who has consented and what each leaves uncovered',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(ConsortiumChange).meta({ id: 'ConsortiumChanges' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `changes ${consortiumId}`, ...page }, await readChanges(ctx, consortiumId)),
    ),

  declareChange: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/changes',
        status: 201,
        scope: 'bids:write',
        summary:
          'Begin a change: a member leaves, a reserve member steps in, another member becomes the lead, or, at an award, the model',
        location: '/consortia/{consortiumId}/changes',
        problems: [
          'consortium.wrong-stage',
          'consortium.change-unfit',
          'consortium.change-open',
          'consortium.change-ended',
          'consortium.change-unasked',
          'consortium.change-unforced',
          'consortium.lead-stays',
          'consortium.lead-bid',
          'consortium.lead-rule-missing',
          'consortium.formed-already',
          'consortium.contract-binds',
          'consortium.model-bid',
          'consortium.lot-not-invited',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'contract.signing-begun',
        ],
      },
    })
    .input(DeclareChange)
    .output(ConsortiumChange)
    .mutation(({ ctx, input }) => declareChange(ctx, input)),

  answerChange: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/changes/{changeId}/answer',
        scope: 'bids:write',
        summary: 'Consent to a change that asks you, over its hash, or refuse it',
        problems: [
          'consortium.wrong-stage',
          'consortium.change-ended',
          'consortium.change-differs',
          'consortium.change-unasked',
          'consortium.change-answered',
          'consortium.formed-already',
        ],
      },
    })
    .input(AnswerChange)
    .output(ConsortiumChange)
    .mutation(({ ctx, input }) => answerChange(ctx, input)),

  withdrawChange: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/changes/{changeId}/withdrawal',
        scope: 'bids:write',
        summary: 'Give up a change that you began, or your own departure',
        problems: [
          'consortium.wrong-stage',
          'consortium.change-ended',
          'consortium.change-agreed',
          'consortium.change-unasked',
        ],
      },
    })
    .input(WithdrawChange)
    .output(ConsortiumChange)
    .mutation(({ ctx, input }) => withdrawChange(ctx, input)),

  listDeclaredChanges: council
    .meta({
      rest: {
        method: 'GET',
        path: '/competitions/{competitionId}/consortium-changes',
        scope: 'bids:read',
        summary: 'List changes in the members of joint bids, with the facts, and what was decided',
        description: 'For the council, once tenders are open.',
        problems: ['competition.not-opened', 'request.cursor-invalid'],
      },
    })
    .input(Page.extend({ competitionId: CompetitionId }))
    .output(pageOf(DeclaredChange).meta({ id: 'DeclaredConsortiumChanges' }))
    .query(({ ctx, input: { competitionId, ...page } }) =>
      pageFrom(
        ctx,
        { list: `consortium changes ${competitionId}`, ...page },
        { rows: (rows) => readDeclaredChanges(ctx, competitionId, rows), keyOf: ({ id }) => id },
      ),
    ),

  decideChange: council
    .meta({
      rest: {
        method: 'POST',
        path: '/competitions/{competitionId}/consortium-changes/{changeId}/decision',
        scope: 'awards:write',
        summary: 'Approve or refuse, with a reason, a change in the members of a joint bid',
        problems: [
          'competition.not-opened',
          ...interests,
          'consortium.wrong-stage',
          'consortium.change-ended',
          'consortium.change-unconsented',
          'consortium.change-uncovered',
          'consortium.change-unmet',
          'consortium.change-unheld',
          'consortium.newcomer-unsigned',
          'consortium.change-lacking',
          'consortium.change-unforced',
          'consortium.change-unfit',
          'consortium.model-bid',
          'consortium.role-unfit',
          'consortium.lot-not-invited',
          'consortium.sub-contracting-not-allowed',
          'contract.signing-begun',
        ],
      },
    })
    .input(DecideChange)
    .output(DeclaredChange)
    .mutation(({ ctx, input }) => decideChange(ctx, input)),
}
