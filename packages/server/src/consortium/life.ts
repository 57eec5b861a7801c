import { ConsentAsVehicle, consentAsVehicle } from '@carelot/commands/consortium/consent-as-vehicle'
import { DissolveConsortium, dissolveConsortium } from '@carelot/commands/consortium/dissolve-consortium'
import { LeaveConsortium, leaveConsortium } from '@carelot/commands/consortium/leave-consortium'
import { RecordVehicle, recordVehicle } from '@carelot/commands/consortium/record-vehicle'
import { ReopenConsortium, reopenConsortium } from '@carelot/commands/consortium/reopen-consortium'
import { Consortium } from '@carelot/rules/consortium/consortium'
import { VehicleConsent } from '@carelot/rules/consortium/vehicle'
import { provider } from '../procedure.ts'

/** What changes a consortium that has formed, and ends it. */
export const consortiumLifeProcedures = {
  leave: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/departure',
        scope: 'bids:write',
        summary: 'Leave a consortium that you have joined, while it has not bid, or as a reserve member',
        problems: ['consortium.wrong-stage', 'consortium.lead-stays', 'consortium.not-joined'],
      },
    })
    .input(LeaveConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => leaveConsortium(ctx, input)),

  reopen: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/reopening',
        scope: 'bids:write',
        summary: 'Open a consortium again before the deadline, as lead, which takes its bid back',
        problems: ['consortium.wrong-stage', 'bid.late', 'bid.not-authorised', 'competition.closed'],
      },
    })
    .input(ReopenConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => reopenConsortium(ctx, input)),

  recordVehicle: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/vehicle',
        scope: 'bids:write',
        summary: 'Name the vehicle that contracts, by its number in a register, as lead, until a side has signed',
        problems: [
          'consortium.wrong-stage',
          'consortium.vehicle-unfit',
          'consortium.vehicle-unconsented',
          'consortium.signer-unauthorised',
          'contract.signing-begun',
        ],
      },
    })
    .input(RecordVehicle)
    .output(Consortium)
    .mutation(({ ctx, input }) => recordVehicle(ctx, input)),

  consentAsVehicle: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/vehicle-consents',
        scope: 'bids:write',
        summary: 'Let a consortium contract as your firm, which its members have formed and which is registered here',
        problems: [],
      },
    })
    .input(ConsentAsVehicle)
    .output(VehicleConsent)
    .mutation(({ ctx, input }) => consentAsVehicle(ctx, input)),

  dissolve: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/dissolution',
        scope: 'bids:write',
        summary: 'Dissolve a consortium of whose bid nothing more can come, as lead',
        problems: ['consortium.wrong-stage', 'consortium.bid-stands'],
      },
    })
    .input(DissolveConsortium)
    .output(Consortium)
    .mutation(({ ctx, input }) => dissolveConsortium(ctx, input)),
}
