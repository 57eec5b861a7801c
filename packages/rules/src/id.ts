import { z } from 'zod'

/** An id is its kind's prefix and 32 hexadecimal digits of a UUID version 7, e.g. `cmp_019a…`. The brand keeps kinds apart. */
function idOf<const Prefix extends string>(prefix: Prefix, kind: string) {
  return z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-f]{32}$`), `Expected the id of ${kind}: ${prefix}_ and 32 hexadecimal digits`)
    .meta({
      id: `${kind.replace(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`,
      example: `${prefix}_019a7c5e000070008000000000000001`,
    })
    .brand<Prefix>()
}

export const OrganisationId = idOf('org', 'organisation')
export type OrganisationId = z.infer<typeof OrganisationId>
export const RegistrationId = idOf('reg', 'registration')
export type RegistrationId = z.infer<typeof RegistrationId>
export const DebarmentReadingId = idOf('deb', 'debarment-reading')
export type DebarmentReadingId = z.infer<typeof DebarmentReadingId>
export const PersonId = idOf('per', 'person')
export type PersonId = z.infer<typeof PersonId>
export const SystemId = idOf('sys', 'system')
export type SystemId = z.infer<typeof SystemId>
export const ApiKeyId = idOf('key', 'api-key')
export type ApiKeyId = z.infer<typeof ApiKeyId>
export const GrantId = idOf('gra', 'grant')
export type GrantId = z.infer<typeof GrantId>
export const DocumentId = idOf('doc', 'document')
export type DocumentId = z.infer<typeof DocumentId>
export const LotId = idOf('lot', 'lot')
export type LotId = z.infer<typeof LotId>
export const AgreementId = idOf('agr', 'agreement')
export type AgreementId = z.infer<typeof AgreementId>
export const AppointmentId = idOf('apt', 'appointment')
export type AppointmentId = z.infer<typeof AppointmentId>
export const JudgementId = idOf('jdg', 'judgement')
export type JudgementId = z.infer<typeof JudgementId>
export const CompetitionId = idOf('cmp', 'competition')
export type CompetitionId = z.infer<typeof CompetitionId>
export const BidderId = idOf('bdr', 'bidder')
export type BidderId = z.infer<typeof BidderId>
export const BidId = idOf('bid', 'bid')
export type BidId = z.infer<typeof BidId>
export const SubmissionAuthorityId = idOf('aut', 'submission-authority')
export type SubmissionAuthorityId = z.infer<typeof SubmissionAuthorityId>
export const OutageId = idOf('out', 'outage')
export type OutageId = z.infer<typeof OutageId>
export const PriceEnquiryId = idOf('enq', 'price-enquiry')
export type PriceEnquiryId = z.infer<typeof PriceEnquiryId>
export const LetterId = idOf('ltr', 'letter')
export type LetterId = z.infer<typeof LetterId>
export const AwardNoticeId = idOf('awn', 'award-notice')
export type AwardNoticeId = z.infer<typeof AwardNoticeId>
export const AwardChangeId = idOf('awc', 'award-change')
export type AwardChangeId = z.infer<typeof AwardChangeId>
export const ContractId = idOf('con', 'contract')
export type ContractId = z.infer<typeof ContractId>
export const LegalHoldId = idOf('hld', 'legal-hold')
export type LegalHoldId = z.infer<typeof LegalHoldId>
export const RepresentationId = idOf('rep', 'representation')
export type RepresentationId = z.infer<typeof RepresentationId>
export const ConsortiumId = idOf('cns', 'consortium')
export type ConsortiumId = z.infer<typeof ConsortiumId>
export const ConsortiumInvitationId = idOf('cin', 'consortium-invitation')
export type ConsortiumInvitationId = z.infer<typeof ConsortiumInvitationId>
export const ConsortiumCommentId = idOf('ccm', 'consortium-comment')
export type ConsortiumCommentId = z.infer<typeof ConsortiumCommentId>
export const ConsortiumEvidenceId = idOf('cev', 'consortium-evidence')
export type ConsortiumEvidenceId = z.infer<typeof ConsortiumEvidenceId>
export const ConsortiumRequirementId = idOf('crq', 'consortium-requirement')
export type ConsortiumRequirementId = z.infer<typeof ConsortiumRequirementId>
export const ConsortiumGroundId = idOf('cgr', 'consortium-ground')
export type ConsortiumGroundId = z.infer<typeof ConsortiumGroundId>
export const ConsortiumChangeId = idOf('cch', 'consortium-change')
export type ConsortiumChangeId = z.infer<typeof ConsortiumChangeId>
export const SubContractDirectionId = idOf('scd', 'sub-contract-direction')
export type SubContractDirectionId = z.infer<typeof SubContractDirectionId>
export const PricePartId = idOf('ppt', 'price-part')
export type PricePartId = z.infer<typeof PricePartId>
export const EventId = idOf('evt', 'event')
export type EventId = z.infer<typeof EventId>
