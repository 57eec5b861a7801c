import { apiKeyProcedures } from './access/api-key.ts'
import { grantProcedures } from './access/grant.ts'
import { personProcedures } from './access/person.ts'
import { agreementProcedures } from './agreement/agreement.ts'
import { appointmentProcedures } from './agreement/appointment.ts'
import { auditProcedures } from './audit/audit.ts'
import { awardProcedures } from './competition/award.ts'
import { awardHistoryProcedures } from './competition/award-history.ts'
import { bidProcedures } from './competition/bid.ts'
import { bidDraftProcedures } from './competition/bid-draft.ts'
import { competitionProcedures } from './competition/competition.ts'
import { documentProcedures } from './competition/document.ts'
import { competitionDraftProcedures } from './competition/draft.ts'
import { evaluationProcedures } from './competition/evaluation.ts'
import { invitationProcedures } from './competition/invitation.ts'
import { keyDecisionProcedures } from './competition/key-decision.ts'
import { letterProcedures } from './competition/letter.ts'
import { openingProcedures } from './competition/opening.ts'
import { outageProcedures } from './competition/outage.ts'
import { panelProcedures } from './competition/panel.ts'
import { priceProcedures } from './competition/price.ts'
import { representationProcedures } from './competition/representation.ts'
import { submissionAuthorityProcedures } from './competition/submission-authority.ts'
import { tenderPeriodProcedures } from './competition/tender-period.ts'
import { changeProcedures } from './consortium/change.ts'
import { consortiumProcedures } from './consortium/consortium.ts'
import { coverageProcedures } from './consortium/coverage.ts'
import { diligenceProcedures } from './consortium/diligence.ts'
import { consortiumInvitationProcedures } from './consortium/invitation.ts'
import { consortiumLifeProcedures } from './consortium/life.ts'
import { memberCheckProcedures } from './consortium/member-check.ts'
import { paperProcedures } from './consortium/paper.ts'
import { priceProcedures as jointPriceProcedures } from './consortium/price.ts'
import { sharedMemberProcedures } from './consortium/shared-member.ts'
import { subContractProcedures } from './consortium/sub-contract.ts'
import { termsProcedures } from './consortium/terms.ts'
import { bidWithdrawalProcedures } from './consortium/withdrawal.ts'
import { contractProcedures } from './contract/contract.ts'
import { eventProcedures } from './event/event.ts'
import { areaProcedures } from './lot/area.ts'
import { lotProcedures } from './lot/lot.ts'
import { organisationProcedures } from './organisation/organisation.ts'
import { registrationProcedures } from './organisation/registration.ts'
import { router } from './procedure.ts'
import { sandboxProcedures } from './sandbox/clock.ts'

/** Every procedure of Carelot, by capability. Over REST each is where its `rest` says; over tRPC at its own name. */
export const appRouter = router({
  event: router(eventProcedures),
  audit: router(auditProcedures),
  organisation: router({ ...organisationProcedures, ...registrationProcedures }),
  access: router({ ...personProcedures, ...apiKeyProcedures, ...grantProcedures }),
  agreement: router({ ...agreementProcedures, ...appointmentProcedures }),
  lot: router({ ...lotProcedures, ...areaProcedures }),
  competition: router({
    ...invitationProcedures,
    ...competitionProcedures,
    ...competitionDraftProcedures,
    ...bidProcedures,
    ...bidWithdrawalProcedures,
    ...bidDraftProcedures,
    ...submissionAuthorityProcedures,
    ...openingProcedures,
    ...tenderPeriodProcedures,
    ...outageProcedures,
    ...panelProcedures,
    ...evaluationProcedures,
    ...priceProcedures,
    ...awardProcedures,
    ...keyDecisionProcedures,
    ...awardHistoryProcedures,
    ...representationProcedures,
    ...letterProcedures,
  }),
  consortium: router({
    ...consortiumProcedures,
    ...consortiumInvitationProcedures,
    ...termsProcedures,
    ...coverageProcedures,
    ...jointPriceProcedures,
    ...paperProcedures,
    ...sharedMemberProcedures,
    ...diligenceProcedures,
    ...memberCheckProcedures,
    ...consortiumLifeProcedures,
    ...changeProcedures,
    ...subContractProcedures,
  }),
  contract: router(contractProcedures),
  document: router(documentProcedures),
  sandbox: router(sandboxProcedures),
})

export type AppRouter = typeof appRouter
