import { z } from 'zod'
import { CompetitionId, ConsortiumChangeId, ConsortiumId, DocumentId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { londonDateOf } from '../london-time.ts'
import { Sha256 } from '../sha-256.ts'
import { written } from '../written.ts'
import { ConsortiumModel, isWithCouncil, PaperForm, PaperKind, type PaperOwed } from './model.ts'
import { paperTexts } from './paper-text.ts'
import { ConsortiumRole, signersOf } from './role.ts'
import { type ConsortiumStage, mayMoveConsortium } from './stages.ts'

/** By what a person signs for a firm: an office held in it, or a resolution of its board. @see C-15 */
export const SigningAuthority = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('office'), office: written(200) }),
    z.strictObject({
      kind: z.literal('board-resolution'),
      resolvedOn: LocalDate,
      reference: written(200),
    }),
  ])
  .meta({ id: 'SigningAuthority' })
export type SigningAuthority = z.infer<typeof SigningAuthority>

/**
 * What a paper says: who says it to whom, for what, under which model. Whatever of it changes makes it another text, for
 * which no earlier signature counts. `termsMaterialHash`, of what is material of the terms and not of all that they say, stands where
 * the paper rests on them (C-16).
 */
export const PaperContent = z
  .object({
    kind: PaperKind,
    form: PaperForm,
    consortiumId: ConsortiumId,
    competitionId: CompetitionId,
    lotIds: z.array(LotId),
    model: ConsortiumModel,
    from: OrganisationId,
    role: ConsortiumRole,
    leadId: OrganisationId,
    says: z.array(z.string()),
    termsMaterialHash: z.string().nullable(),
    parties: z.array(OrganisationId),
  })
  .meta({ id: 'ConsortiumPaperContent' })
export type PaperContent = z.input<typeof PaperContent>

/** How a paper stands: nobody signed it, it counts, or why a signature that was given does not. */
export const PaperState = z
  .enum(['missing', 'signed', 'expired', 'ends-early', 'superseded', 'unauthorised'])
  .meta({ id: 'ConsortiumPaperState' })
export type PaperState = z.infer<typeof PaperState>

/** What was signed last of a paper. `statement` is a compact JWS (ES256) that anybody can verify offline. */
export const PaperSignature = z
  .object({
    version: z.int(),
    contentHash: z.string(),
    personId: PersonId,
    authority: SigningAuthority,
    expiresOn: LocalDate.nullable(),
    otherBidsInvolvedIn: z.boolean().nullable(),
    documentId: DocumentId.nullable(),
    documentHash: Sha256.nullable(),
    statement: z.string(),
    signedAt: Instant,
  })
  .meta({ id: 'ConsortiumPaperSignature' })
export type PaperSignature = z.input<typeof PaperSignature>

/**
 * A paper that a firm owes, and how it stands. What it says, how it was signed and how often is shown to the firm itself
 * and to the lead; others see that it stands, or why not.
 */
export const ConsortiumPaper = z
  .object({
    organisationId: OrganisationId,
    kind: PaperKind,
    form: PaperForm,
    due: z.enum(['bid', 'award']),
    isNeeded: z.boolean().meta({
      description:
        'Whether it is to stand now: what is due at award once there is one; what was signed of others stays to be read, for the bid say once it has an award',
    }),
    changeId: ConsortiumChangeId.nullable().meta({
      description: 'The change after the bid by which its firm comes in, which is not approved before the paper stands',
    }),
    version: z.int().nullable().meta({
      description:
        'Of the text that stands: another one, or a signature anew, counts it up. For its firm and the lead, as its last day is',
    }),
    state: PaperState,
    expiresOn: LocalDate.nullable(),
    content: PaperContent.nullable(),
    contentHash: Sha256.nullable(),
    signature: PaperSignature.nullable(),
  })
  .meta({ id: 'ConsortiumPaper' })
export type ConsortiumPaper = z.input<typeof ConsortiumPaper>

/** What papers are derived from. */
export type PaperBasis = {
  id: string
  competitionId: string
  councilId: string
  lotIds: string[]
  leadId: string
  whyTogether: string
  model: ConsortiumModel
  members: readonly { organisationId: string; role: ConsortiumRole; stage: string }[]
  termsMaterialHash: string | null
}

/** Kinds that rest on the terms: with none of them they cannot be signed, and other terms void them. @see rules C-15, C-16 */
const restOnTerms: readonly PaperKind[] = ['commitment', 'consortium-agreement']

/** What a paper says now; undefined where it rests on terms and there are none. */
export function contentOf(basis: PaperBasis, owed: PaperOwed): PaperContent | undefined {
  const { kind, form, organisationId } = owed
  const member = basis.members.find((each) => each.organisationId === organisationId)
  const isOnTerms = restOnTerms.includes(kind)
  if (!member || (isOnTerms && basis.termsMaterialHash === null)) return undefined
  return {
    ...{ kind, form, consortiumId: basis.id, competitionId: basis.competitionId, lotIds: basis.lotIds },
    ...{ model: basis.model, from: organisationId, role: member.role, leadId: basis.leadId },
    says: paperTexts[kind](basis),
    termsMaterialHash: isOnTerms ? basis.termsMaterialHash : null,
    parties: kind === 'consortium-agreement' ? partiesOf(basis) : [],
  }
}

/** Who is bound by the agreement: those who sign the terms, and the council where the model has it contract with them. @see C-15 */
const partiesOf = (basis: PaperBasis) => [...signersOf(basis), ...(isWithCouncil(basis.model) ? [basis.councilId] : [])]

/** Whether a paper is to stand now: while papers are signed, and one that is due at award once there is one. @see rule C-15 */
export function isNeeded(
  { due }: Pick<PaperOwed, 'due'>,
  { stage, isAwarded }: { stage: ConsortiumStage; isAwarded: boolean },
): boolean {
  return mayMoveConsortium(stage, 'sign paper') && (due === 'bid' || isAwarded)
}

type Last = Pick<PaperSignature, 'contentHash' | 'expiresOn'> & { isSignatory: boolean }

/** The days that a paper is looked at by: which it is, and until when, that day included, the paper is needed. */
export type PaperDays = { today: LocalDate; until: LocalDate }

/** One that is due before the bid is needed until the deadline that there is by now, and on the day of looking; any other on that day. */
export function daysOfPaper(
  { due }: Pick<PaperOwed, 'due'>,
  { deadline, now }: { deadline: Instant | null; now: Instant },
): PaperDays {
  const today = londonDateOf(now)
  const closes = due === 'bid' && deadline !== null ? londonDateOf(deadline) : today
  return closes < today ? { today, until: today } : { today, until: closes }
}

/**
 * How a paper stands: a signature counts for the text that it was given for and no other, until the end of its last day,
 * which is not before the deadline, and while who gave it may sign for the firm.
 *
 * @see rules C-02, C-15
 */
export function stateOf(contentHash: string | null, last: Last | null, { today, until }: PaperDays): PaperState {
  if (!last) return 'missing'
  if (last.contentHash !== contentHash) return 'superseded'
  if (last.expiresOn !== null && last.expiresOn < today) return 'expired'
  if (last.expiresOn !== null && last.expiresOn < until) return 'ends-early'
  return last.isSignatory ? 'signed' : 'unauthorised'
}
