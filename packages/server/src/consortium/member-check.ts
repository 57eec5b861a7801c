import { checkFinances } from '@carelot/commands/consortium/check-finances'
import { DecideGround, decideGround } from '@carelot/commands/consortium/decide-ground'
import {
  DeclareConnectedPersons,
  declareConnectedPersons,
} from '@carelot/commands/consortium/declare-connected-persons'
import { DeclareMemberInterest, declareMemberInterest } from '@carelot/commands/consortium/declare-member-interest'
import { ManageConflict, manageConflict } from '@carelot/commands/consortium/manage-conflict'
import { RaiseGround, raiseGround } from '@carelot/commands/consortium/raise-ground'
import {
  readConnectedPersons,
  readFinances,
  readGrounds,
  readInterests,
} from '@carelot/commands/consortium/read-diligence'
import { RelyOnAnother, relyOnAnother } from '@carelot/commands/consortium/rely-on-another'
import { RespondToGround, respondToGround } from '@carelot/commands/consortium/respond-to-ground'
import { ConnectedPersons, ConnectedPersonsDeclared } from '@carelot/rules/consortium/connected-person'
import { Ground } from '@carelot/rules/consortium/exclusion'
import { Finances, NewFinancialCheck, NewReliance } from '@carelot/rules/consortium/finance'
import { MemberInterest } from '@carelot/rules/consortium/interest'
import { Page, pageOf } from '@carelot/rules/event/page'
import { ConsortiumGroundId, ConsortiumId, OrganisationId, PersonId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { pageOfAll } from '../page.ts'
import { provider } from '../procedure.ts'

const PageById = Page.extend({ consortiumId: ConsortiumId })
const ground = z.object({ id: ConsortiumGroundId }).meta({ id: 'ConsortiumGroundMade' })

/** A reading of a consortium's due diligence: the lead's of all members, a member's of its own. */
const reading = (path: string, summary: string) =>
  provider.meta({
    rest: {
      method: 'GET',
      path: `/consortia/{consortiumId}/${path}`,
      scope: 'bids:read',
      summary,
      problems: ['request.cursor-invalid'],
    },
  })

/** What persons find of a consortium's members, and what members declare: never for the council, nor for another member. */
export const memberCheckProcedures = {
  listConnectedPersons: reading('connected-persons', 'List who is connected with the members, as lead, or with you')
    .input(PageById)
    .output(pageOf(ConnectedPersons).meta({ id: 'ConsortiumConnectedPersons' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(
        ctx,
        { list: `connected persons ${consortiumId}`, ...page },
        await readConnectedPersons(ctx, consortiumId),
      ),
    ),

  declareConnectedPersons: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/connected-persons',
        scope: 'bids:write',
        summary: 'Declare who is connected with your firm',
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(DeclareConnectedPersons)
    .output(ConnectedPersonsDeclared)
    .mutation(({ ctx, input }) => declareConnectedPersons(ctx, input)),

  listInterests: reading('interests', 'List the interests that people of the members declared, as lead, or of your own')
    .input(PageById)
    .output(pageOf(MemberInterest).meta({ id: 'ConsortiumInterests' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `interests ${consortiumId}`, ...page }, await readInterests(ctx, consortiumId)),
    ),

  declareInterest: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/interests',
        scope: 'bids:write',
        summary: 'Declare your own interests, as a person of a member',
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(DeclareMemberInterest)
    .output(MemberInterest)
    .mutation(({ ctx, input }) => declareMemberInterest(ctx, input)),

  manageConflict: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/interests/{personId}/management',
        scope: 'bids:write',
        summary: 'Decide how a conflict that a person declared is managed, as lead',
        problems: ['consortium.wrong-stage', 'consortium.conflict-own'],
      },
    })
    .input(ManageConflict)
    .output(
      z
        .object({ organisationId: OrganisationId, personId: PersonId, managedAt: Instant })
        .meta({ id: 'ConsortiumConflictManaged' }),
    )
    .mutation(({ ctx, input }) => manageConflict(ctx, input)),

  listGrounds: reading('grounds', 'List the grounds of exclusion that were raised about members, as lead, or about you')
    .input(PageById)
    .output(pageOf(Ground).meta({ id: 'ConsortiumGrounds' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `grounds ${consortiumId}`, ...page }, await readGrounds(ctx, consortiumId)),
    ),

  raiseGround: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/grounds',
        status: 201,
        scope: 'bids:write',
        summary: 'Raise a ground of exclusion about a member, which may respond, as lead',
        problems: [
          'consortium.wrong-stage',
          'consortium.ground-own',
          'consortium.ground-open',
          'agreement.response-not-heard',
          'agreement.replacement-not-offered',
        ],
      },
    })
    .input(RaiseGround)
    .output(ground)
    .mutation(({ ctx, input }) => raiseGround(ctx, input)),

  respondToGround: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/grounds/{groundId}/response',
        scope: 'bids:write',
        summary: 'Respond to a ground that was raised about you',
        problems: ['consortium.wrong-stage', 'consortium.ground-decided', 'consortium.respond-late'],
      },
    })
    .input(RespondToGround)
    .output(ground)
    .mutation(({ ctx, input }) => respondToGround(ctx, input)),

  decideGround: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/grounds/{groundId}/decision',
        scope: 'bids:write',
        summary: 'Decide about a ground once the member has had its chance, as lead',
        problems: [
          'consortium.wrong-stage',
          'consortium.ground-own',
          'agreement.response-not-heard',
          'agreement.replacement-not-offered',
        ],
      },
    })
    .input(DecideGround)
    .output(ground)
    .mutation(({ ctx, input }) => decideGround(ctx, input)),

  listFinances: reading('finances', 'List how the finances of the members stand, as lead, or of your own')
    .input(PageById)
    .output(pageOf(Finances).meta({ id: 'ConsortiumFinancesOfAll' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `finances ${consortiumId}`, ...page }, await readFinances(ctx, consortiumId)),
    ),

  checkFinances: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/financial-checks',
        status: 201,
        scope: 'bids:write',
        summary: "Say whether a member's finances pass, and why, as lead",
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(NewFinancialCheck)
    .output(
      z
        .object({ organisationId: OrganisationId, outcome: z.enum(['pass', 'fail']), checkedAt: Instant })
        .meta({ id: 'ConsortiumFinancesChecked' }),
    )
    .mutation(({ ctx, input }) => checkFinances(ctx, input)),

  relyOnAnother: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/reliances',
        status: 201,
        scope: 'bids:write',
        summary: 'Rely on another member for what you cannot meet alone',
        problems: ['consortium.wrong-stage', 'consortium.reliance-unfit'],
      },
    })
    .input(RelyOnAnother)
    .output(
      NewReliance.extend({ organisationId: OrganisationId, declaredAt: Instant }).meta({ id: 'ConsortiumReliance' }),
    )
    .mutation(({ ctx, input }) => relyOnAnother(ctx, input)),
}
