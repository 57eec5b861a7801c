import { AcceptNda, acceptNda } from '@carelot/commands/consortium/accept-nda'
import {
  ImportedInvitations,
  ImportInvitations,
  importInvitations,
} from '@carelot/commands/consortium/import-invitations'
import { IssuedLink } from '@carelot/commands/consortium/invitation-link'
import { InviteByLink, inviteByLink } from '@carelot/commands/consortium/invite-by-link'
import { assertLead } from '@carelot/commands/consortium/own-consortium'
import { readConsortiumStanding } from '@carelot/commands/consortium/read-consortium-standing'
import { RedeemLink, redeemLink } from '@carelot/commands/consortium/redeem-link'
import { ResendInvitation, resendInvitation } from '@carelot/commands/consortium/resend-invitation'
import { RevokeInvitation, revokeInvitation } from '@carelot/commands/consortium/revoke-invitation'
import { SetNda, setNda } from '@carelot/commands/consortium/set-nda'
import { listConsortiumInvitations, listOwnInvitations } from '@carelot/db/consortium/invitation'
import { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumInvitation, OwnInvitation } from '@carelot/rules/consortium/invitation'
import { ConsortiumStanding } from '@carelot/rules/consortium/standing'
import { Page, pageOf } from '@carelot/rules/event/page'
import { ConsortiumId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageFrom } from '../page.ts'
import { provider } from '../procedure.ts'

/** How firms are asked into a consortium, what they promise first, and where everybody stands. */
export const consortiumInvitationProcedures = {
  inviteByLink: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/invitations',
        status: 201,
        scope: 'bids:write',
        summary: 'Ask a firm that may not be registered yet, by a link that is good once, as lead',
        description: 'The answer alone holds the secret of the link; sending it on is the lead’s.',
        problems: [
          'consortium.wrong-stage',
          'consortium.member-invited',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'consortium.answer-late',
        ],
      },
    })
    .input(InviteByLink)
    .output(IssuedLink)
    .mutation(({ ctx, input }) => inviteByLink(ctx, input)),

  listInvitations: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/invitations',
        scope: 'bids:read',
        summary: 'List every invitation to a consortium and how it stands, as lead',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(ConsortiumInvitation).meta({ id: 'ConsortiumInvitations' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) => {
      await assertLead(ctx, consortiumId)
      return pageFrom(
        ctx,
        { list: `invitations ${consortiumId}`, ...page },
        { rows: (rows) => listConsortiumInvitations(ctx.db, consortiumId, rows), keyOf: ({ id }) => id },
      )
    }),

  resendInvitation: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/invitations/{invitationId}/resend',
        scope: 'bids:write',
        summary: 'Ask again for an answer that has not come, as lead; an earlier link is dead',
        problems: [
          'consortium.wrong-stage',
          'consortium.invitation-settled',
          'consortium.member-invited',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'consortium.lot-not-invited',
          'agreement.supplier-unknown',
          'consortium.answer-late',
        ],
      },
    })
    .input(ResendInvitation)
    .output(IssuedLink)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),

  revokeInvitation: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/invitations/{invitationId}/revocation',
        scope: 'bids:write',
        summary: 'Take an invitation back that was not answered, as lead',
        problems: ['consortium.wrong-stage', 'consortium.invitation-settled'],
      },
    })
    .input(RevokeInvitation)
    .output(ConsortiumInvitation)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),

  importInvitations: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/invitation-imports',
        scope: 'bids:write',
        summary: 'Ask many at once, from CSV or JSON, as lead',
        description:
          'At most 1,000 rows with the columns `organisationId`, or `firmName` and `email`; `role` (`member` if it is left out); `answerBy`; `externalReference`. A fault names its row and column; one keeps all out unless `mode` is `valid-rows`. It makes nobody a member.',
        problems: [
          'consortium.wrong-stage',
          'consortium.member-invited',
          'consortium.role-unfit',
          'consortium.sub-contracting-not-allowed',
          'consortium.lot-not-invited',
          'agreement.supplier-unknown',
          'consortium.answer-late',
          'time.does-not-exist',
          'time.exists-twice',
          'import.unreadable',
          'import.empty',
          'import.too-many-rows',
          'import.column-unknown',
          'import.column-missing',
          'import.column-repeated',
          'import.cell-invalid',
          'import.cell-formula',
          'import.row-length',
          'import.row-repeated',
        ],
      },
    })
    .input(ImportInvitations)
    .output(ImportedInvitations)
    .mutation(({ ctx, input }) => importInvitations(ctx, input)),

  listOwnInvitations: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortium-invitations',
        scope: 'bids:read',
        summary: 'List the invitations to consortia that you were sent, those that have ended too',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page)
    .output(pageOf(OwnInvitation).meta({ id: 'OwnConsortiumInvitations' }))
    .query(({ ctx, input }) =>
      pageFrom(
        ctx,
        { list: 'own invitations', ...input },
        { rows: (rows) => listOwnInvitations(ctx.db, ctx.caller.organisationId, rows), keyOf: ({ id }) => id },
      ),
    ),

  redeemLink: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortium-invitations/redemptions',
        scope: 'bids:write',
        summary: 'Take up the link that you were sent; you are no member yet',
        problems: ['consortium.link-unknown', 'consortium.member-invited'],
      },
    })
    .input(RedeemLink)
    .output(Consortium)
    .mutation(({ ctx, input }) => redeemLink(ctx, input)),

  setNda: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/nda',
        scope: 'bids:write',
        summary: 'Say what is to be kept to oneself, as lead; everybody accepts it anew',
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(SetNda)
    .output(Consortium)
    .mutation(({ ctx, input }) => setNda(ctx, input)),

  acceptNda: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/nda-acceptances',
        scope: 'bids:write',
        summary: 'Accept the non-disclosure agreement that stands, and see who has joined',
        problems: ['consortium.wrong-stage', 'consortium.nda-differs', 'consortium.nda-accepted'],
      },
    })
    .input(AcceptNda)
    .output(Consortium)
    .mutation(({ ctx, input }) => acceptNda(ctx, input)),

  findStanding: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/standing',
        scope: 'bids:read',
        summary: 'Read where a consortium stands for you: what is next, what you owe, and what others owe',
      },
    })
    .input(z.strictObject({ consortiumId: ConsortiumId }))
    .output(ConsortiumStanding)
    .query(({ ctx, input }) => readConsortiumStanding(ctx, input.consortiumId)),
}
