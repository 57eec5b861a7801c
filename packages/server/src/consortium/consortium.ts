import { AnswerConsortium, answerInvitation } from '@carelot/commands/consortium/answer-invitation'
import { FormConsortium, formConsortium } from '@carelot/commands/consortium/form-consortium'
import { InviteMember, inviteMember } from '@carelot/commands/consortium/invite-member'
import { asSeenBy, ownMember, readConsortium } from '@carelot/commands/consortium/own-consortium'
import { ProposeTerms, proposeTerms } from '@carelot/commands/consortium/propose-terms'
import { readReadiness } from '@carelot/commands/consortium/read-readiness'
import { SignTerms, signTerms } from '@carelot/commands/consortium/sign-terms'
import { SubmitJointBid, submitJointBid } from '@carelot/commands/consortium/submit-joint-bid'
import { WithdrawConsortium, withdrawConsortium } from '@carelot/commands/consortium/withdraw-consortium'
import { listConsortia } from '@carelot/db/consortium/consortium'
import { Receipt } from '@carelot/rules/competition/bid'
import { Consortium } from '@carelot/rules/consortium/consortium'
import { OpenItem } from '@carelot/rules/consortium/open-item'
import { Page, pageOf } from '@carelot/rules/event/page'
import { ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom, pageOfAll } from '../page.ts'
import { provider } from '../procedure.ts'

const ById = z.strictObject({ consortiumId: ConsortiumId })

/** Suppliers that bid as one, from the lead's first invitation to the joint bid. */
export const consortiumProcedures = {
  form: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia',
        status: 201,
        scope: 'bids:write',
        summary:
          'Begin to form a consortium for lots that you were invited to, hold with an invited supplier, or that any supplier may bid for, as its lead',
        problems: [
          'competition.closed',
          'consortium.lot-not-invited',
          'consortium.formed-already',
          'consortium.alliance-at-award',
          'consortium.sub-contracting-not-allowed',
        ],
      },
    })
    .input(FormConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => formConsortium(ctx, input)),

  find: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}',
        scope: 'bids:read',
        summary: 'Read a consortium that you lead, have joined or were invited to',
        etag: true,
      },
    })
    .input(ById)
    .output(Consortium)
    .query(({ ctx, input }) => readConsortium(ctx.db, ctx.caller, input.consortiumId)),

  list: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia',
        scope: 'bids:read',
        summary: 'List the consortia that you lead, have joined or may still join',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page)
    .output(pageOf(Consortium).meta({ id: 'Consortia' }))
    .query(({ ctx, input }) =>
      pageFrom(
        ctx,
        { list: 'consortia', ...input },
        {
          rows: async (rows) =>
            (await listConsortia(ctx.db, ctx.caller.organisationId, rows)).map((row) =>
              asSeenBy(row, ownMember(row, ctx.caller).own),
            ),
          keyOf: ({ id }) => id,
        },
      ),
    ),

  invite: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/members',
        status: 201,
        scope: 'bids:write',
        summary: 'Ask a supplier to join, as lead',
        problems: [
          'consortium.wrong-stage',
          'consortium.member-invited',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'consortium.lot-not-invited',
          'agreement.supplier-unknown',
          'consortium.answer-late',
        ],
      },
    })
    .input(InviteMember)
    .output(Consortium)
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),

  answer: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/answer',
        scope: 'bids:write',
        summary: 'Join a consortium in the role that you are asked in, or decline to',
        problems: [
          'consortium.wrong-stage',
          'consortium.answered',
          'consortium.answer-late',
          'consortium.nda-missing',
          'consortium.role-differs',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'consortium.lot-not-invited',
        ],
      },
    })
    .input(AnswerConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => answerInvitation(ctx, input)),

  proposeTerms: provider
    .meta({
      rest: {
        method: 'PATCH',
        path: '/consortia/{consortiumId}',
        scope: 'bids:write',
        summary:
          'Put another version of the terms to the members, as lead; whoever signed what differs materially signs anew',
        etag: true,
        problems: [
          'consortium.wrong-stage',
          'consortium.share-unfit',
          'consortium.payment-late',
          'consortium.annex-twice',
          'consortium.share-below-floor',
          'consortium.backup-same',
          'lot.area-not-in-lot',
          'lot.area-repeated',
          'lot.part-empty',
          'consortium.pricing-unfit',
          'consortium.clean-team-unfit',
          'consortium.prices-derivable',
        ],
      },
    })
    .input(ProposeTerms)
    .output(Consortium)
    .mutation(({ ctx, input }) => proposeTerms(ctx, input)),

  sign: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/signatures',
        scope: 'bids:write',
        summary: 'Assent to the terms that stand, as a signatory of your firm',
        problems: [
          'consortium.wrong-stage',
          'consortium.terms-missing',
          'consortium.terms-differ',
          'consortium.terms-incomplete',
          'consortium.role-unfit',
          'consortium.signed',
        ],
      },
    })
    .input(SignTerms)
    .output(Consortium)
    .mutation(({ ctx, input }) => signTerms(ctx, input)),

  withdraw: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/withdrawal',
        scope: 'bids:write',
        summary: 'Give a consortium up that has not bid, as lead',
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(WithdrawConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => withdrawConsortium(ctx, input)),

  listOpenItems: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/open-items',
        scope: 'bids:read',
        summary: 'List what stands between the consortium and a valid bid: who has to do what, by when, and why',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(OpenItem).meta({ id: 'ConsortiumOpenItems' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `open items ${consortiumId}`, ...page }, await readReadiness(ctx, consortiumId)),
    ),

  submitBid: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/bids',
        status: 201,
        scope: 'bids:write',
        summary: 'Submit one sealed bid for all members, as lead',
        problems: [
          'bid.late',
          'bid.not-authorised',
          'competition.closed',
          'consortium.wrong-stage',
          'consortium.not-ready',
          'consortium.nda-missing',
          'consortium.terms-missing',
          'consortium.terms-incomplete',
          'consortium.terms-differ',
          'consortium.unsigned',
          'consortium.paper-differs',
          'consortium.paper-expired',
          'consortium.paper-expires-early',
          'consortium.signer-unauthorised',
          'consortium.rates-unassembled',
          'consortium.bid-differs',
          'consortium.rates-differ',
          'consortium.rows-read',
        ],
      },
    })
    .input(SubmitJointBid)
    .output(Receipt)
    .mutation(({ ctx, input }) => submitJointBid(ctx, input)),
}
