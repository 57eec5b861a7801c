import { z } from 'zod'
import { AgreementId, CompetitionId, ContractId, DocumentId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { LotCoverage } from '../lot/coverage.ts'
import { ServiceType } from '../lot/service-type.ts'
import { contractStages } from './stages.ts'
import { Vehicle } from './vehicle.ts'

/** A signature by an authorised person of one side, over the document's hash. `statement` is a compact JWS (ES256). */
export const ContractSignature = z
  .object({
    side: z.enum(['council', 'supplier']),
    personId: PersonId,
    documentHash: z.string(),
    statement: z.string(),
    signedAt: Instant,
  })
  .meta({ id: 'ContractSignature' })
export type ContractSignature = z.input<typeof ContractSignature>

/** Something that the law wants published of a contract, by when, and when it was. */
export const PublicationDuty = z
  .object({
    notice: z.enum(['UK7', 'contract-copy']),
    dueOn: LocalDate,
    number: z.string().nullable(),
    publishedAt: Instant.nullable(),
  })
  .meta({ id: 'PublicationDuty' })
export type PublicationDuty = z.input<typeof PublicationDuty>

/** The place on a framework that a contract gives, to the members of one bid together, the lead first (S-03, S-22). */
export const AppointsTo = z
  .object({ members: z.array(OrganisationId), services: z.array(ServiceType), coverage: LotCoverage })
  .meta({ id: 'AppointsTo' })
export type AppointsTo = z.input<typeof AppointsTo>

/** A contract between a council and a successful tenderer for one lot. Its value is integer pence over its term, VAT included. */
export const Contract = z
  .object({
    id: ContractId,
    agreementId: AgreementId,
    competitionId: CompetitionId,
    lotId: LotId,
    councilId: OrganisationId,
    supplierId: OrganisationId,
    vehicle: Vehicle.nullable().meta({
      description:
        'The entity that is the supplier, where firms that bid together have formed one: `supplierId` signs for it',
    }),
    stage: z.enum(contractStages),
    valuePence: z.int(),
    appointsTo: AppointsTo.nullable().meta({
      description: 'Of a framework that is let: what both signatures appoint to. Nothing is called off with them',
    }),
    startsOn: LocalDate,
    endsOn: LocalDate,
    mayBeSignedFrom: Instant.nullable().meta({
      description: 'Null while a notice of the award is awaited, or a representation keeps the standstill open',
    }),
    isPublished: z.boolean().meta({ description: 'Whether the law wants its details published (P-35)' }),
    held: z.boolean().meta({ description: 'Whether a legal hold, or a representation, keeps it from being signed' }),
    documentId: DocumentId.nullable(),
    signedAt: Instant.nullable(),
    voidAt: Instant.nullable(),
    voidReason: z.string().nullable(),
    externalReference: z.string().nullable().meta({ description: "The council's own; null for suppliers" }),
    version: z.int(),
    createdAt: Instant,
    signatures: z.array(ContractSignature),
    publications: z.array(PublicationDuty),
  })
  .meta({ id: 'Contract' })
export type Contract = z.input<typeof Contract>
