import { z } from 'zod'
import { ConsortiumChangeId, ConsortiumId, JudgementId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { ServiceType } from '../lot/service-type.ts'
import { Sha256 } from '../sha-256.ts'
import { written } from '../written.ts'
import { checklistItemNames } from './checklist.ts'
import { ChecklistState } from './checklist-state.ts'
import { ConsortiumModel, PaperKind } from './model.ts'
import { ConsortiumRole } from './role.ts'

/** What changes: a member leaves, a reserve member steps in, or in its place; another member becomes the lead; or, at an award, the legal model. @see rules C-01, C-07 */
export const ChangeKind = z
  .enum(['departure', 'step-in', 'replacement', 'lead-replacement', 'model'])
  .meta({ id: 'ConsortiumChangeKind' })
export type ChangeKind = z.infer<typeof ChangeKind>

/** On what the law lets a contracting member change once there is a contract. @see PCR 2015 reg. 72(1)(a), (d); Procurement Act 2023 s.74(9), Sch. 8 para. 9 */
export const ChangeBasis = z
  .enum(['review-clause', 'succession', 'corporate-restructuring'])
  .meta({ id: 'ConsortiumChangeBasis' })
export type ChangeBasis = z.infer<typeof ChangeBasis>

/** What somebody takes over of a service in a lot, in whole minutes a week. */
export const TakenOver = z
  .strictObject({
    lotId: LotId,
    service: ServiceType,
    organisationId: OrganisationId,
    weeklyMinutes: z.int().min(1).max(100_000_000),
  })
  .meta({ id: 'ConsortiumTakenOver' })
export type TakenOver = z.infer<typeof TakenOver>

/** A change as it is begun: who leaves, who comes in or leads, who takes over what, or which model is taken, and why. */
export const NewChange = z
  .strictObject({
    kind: ChangeKind,
    leaving: OrganisationId.nullable().default(null),
    newcomer: OrganisationId.nullable()
      .default(null)
      .meta({ description: 'The reserve member that steps in, or who is to be the lead' }),
    role: z
      .enum(['member', 'sub-contractor'])
      .default('member')
      .meta({ description: 'What a reserve member steps in as; in place of another it is what that one was' }),
    model: ConsortiumModel.nullable()
      .default(null)
      .meta({ description: 'The legal model that is taken at an award, where that is what changes' }),
    takesOver: z.array(TakenOver).max(500).default([]).meta({
      description: 'Who takes over what of the leaving member: the first named of a service has its areas too',
    }),
    reason: written(2000),
    basis: z
      .strictObject({ kind: ChangeBasis, text: written(2000) })
      .nullable()
      .default(null)
      .meta({ description: 'Where a contract is in force, on what the law lets a contracting member change' }),
    judgementId: JudgementId.nullable()
      .default(null)
      .meta({ description: "The council's judgement by which a member is replaced against its will (P-24)" }),
    insteadOf: ConsortiumChangeId.nullable()
      .default(null)
      .meta({ description: 'The open change of the same leaving member that this one takes the place of' }),
  })
  .meta({ id: 'NewConsortiumChange' })
/** As it is consented to: in place of another whoever comes in is what that one was when it was begun; where nobody comes in, nothing. */
export type NewChange = Omit<z.infer<typeof NewChange>, 'role'> & { role: ConsortiumRole | null }

/** When a change was begun: it ends with that, because another time asks for another consent. */
export const ChangePhase = z.enum(['before-bid', 'after-bid', 'after-contract'])
export type ChangePhase = z.infer<typeof ChangePhase>

export const changeStages = [
  'proposed',
  'declared',
  'completed',
  'approved',
  'refused',
  'declined',
  'withdrawn',
  'superseded',
  'lapsed',
] as const
export type ChangeStage = (typeof changeStages)[number]

/** What one organisation said to a change, a statement over its very hash where it consents. */
export const ChangeAnswer = z.object({
  organisationId: OrganisationId,
  answer: z.enum(['consent', 'refuse']),
  personId: PersonId,
  statement: z.string().nullable(),
  answeredAt: Instant,
})
export type ChangeAnswer = z.input<typeof ChangeAnswer>

/** Something that a departure leaves open of a service in a lot. @see C-08 */
export const Uncovered = z
  .object({
    lotId: LotId,
    service: ServiceType,
    what: z.string().meta({ example: 'cover an area' }),
    weeklyMinutes: z.int().nullable(),
    areas: z.int().nullable(),
  })
  .meta({ id: 'ConsortiumUncovered' })
export type Uncovered = z.input<typeof Uncovered>

/** Areas of a service in a lot that lose whoever steps in there by a change. @see C-04 */
export const WithoutBackup = z
  .object({ lotId: LotId, service: ServiceType, areas: z.int() })
  .meta({ id: 'ConsortiumWithoutBackup' })
export type WithoutBackup = z.input<typeof WithoutBackup>

/** A change with what its members said to it, and what became of it. */
export const ConsortiumChange = z
  .object({
    id: ConsortiumChangeId,
    consortiumId: ConsortiumId,
    ...NewChange.shape,
    role: ConsortiumRole.nullable().meta({
      description:
        'What a reserve member that steps in is then, and consents to be; in place of another what that one was; null where none does',
    }),
    phase: ChangePhase,
    stage: z.enum(changeStages),
    termsHash: Sha256.nullable().meta({
      description:
        'After the bid, the hash of the terms that stand: by its consent a newcomer is bound to this very version',
    }),
    contentHash: z.string().meta({
      description:
        'SHA-256 of what is consented to, as canonical JSON (RFC 8785): id, consortiumId, phase, termsHash and what it was begun with, with the role that is taken',
    }),
    declaredBy: OrganisationId,
    declaredAt: Instant,
    answers: z.array(ChangeAnswer),
    awaits: z.array(OrganisationId).meta({ description: 'Whose answer it still waits for' }),
    uncovered: z.array(Uncovered).meta({
      description: 'What it leaves open of the work as things stand, or, once it is completed after the bid, left then',
    }),
    withoutBackup: z.array(WithoutBackup).meta({
      description:
        'Areas in which nobody steps in by it, no gap of the work: as things stand, or, once it is made after the bid, all that have nobody now (C-04)',
    }),
    endedAt: Instant.nullable(),
    endedBecause: z.string().nullable().meta({
      description:
        'Why it lapsed, or was superseded: the code of what it no longer fitted when the last had consented, or the type of the event that ended what it was begun for, or by which another took its place',
    }),
  })
  .meta({ id: 'ConsortiumChange' })
export type ConsortiumChange = z.input<typeof ConsortiumChange>

/**
 * What the authority has before it of a change: gates that are closed to those who would bid then, and what is known of whoever
 * comes in. Where nobody may join later who was not invited or was excluded, that is told; software decides nothing of it.
 *
 * @see Procurement Act 2023 s.20(4)(c), ss.26 to 28; rules P-21 to P-26, C-07
 */
export const ChangeFacts = z
  .object({
    closedGates: z.array(z.object({ lotId: LotId, gate: z.string() })),
    finances: z.array(z.object({ organisationId: OrganisationId, meets: z.boolean().nullable() })).meta({
      description:
        'Whose finances rested on whoever leaves, and who comes in without having passed, and whether they are met then; null where nobody has looked (C-12, P-23)',
    }),
    newcomer: z
      .array(z.enum(['not-invited', 'gate-not-passed', 'excluded', 'debarred', 'judgement-needed', 'in-another-bid']))
      .meta({ description: 'In another bid: it stands in one for a lot of this one (C-09)' }),
    unsigned: z.array(PaperKind).meta({
      description: 'What whoever comes in has yet to sign for the bid: nothing is approved before (C-02, C-09)',
    }),
    lacking: z
      .array(z.object({ organisationId: OrganisationId, item: z.enum(checklistItemNames), state: ChecklistState }))
      .meta({
        description:
          'What the law or the authority asks of whoever delivers that is lacking by it: nothing is approved before (C-04, C-11)',
      }),
    laterJoiningMayBeBarred: z.boolean().meta({
      description: 'Whether 20(4)(c) may apply: whoever comes in was not invited, did not pass a gate or was excluded',
    }),
  })
  .meta({ id: 'ConsortiumChangeFacts' })
export type ChangeFacts = z.input<typeof ChangeFacts>

const DecidedFacts = z
  .object({
    ...ChangeFacts.shape,
    withoutBackup: z.array(WithoutBackup).meta({
      description: 'Areas in which nobody stepped in by it, no gap of the work (C-04)',
    }),
  })
  .meta({ id: 'ConsortiumChangeDecidedFacts' })
export type DecidedFacts = z.input<typeof DecidedFacts>

/** What a person of the authority decided about a change, over the facts that there were then. @see C-07 */
export const ChangeDecision = z.object({
  outcome: z.enum(['approved', 'refused']),
  reason: z.string(),
  personId: PersonId,
  decidedAt: Instant,
  facts: DecidedFacts,
})

/** A change as the authority sees it, once tenders are open. */
export const DeclaredChange = z
  .object({
    ...ConsortiumChange.shape,
    consortiumName: z.string(),
    facts: ChangeFacts.meta({ description: 'As things stand now' }),
    decision: ChangeDecision.nullable(),
  })
  .meta({ id: 'DeclaredConsortiumChange' })
export type DeclaredChange = z.input<typeof DeclaredChange>
