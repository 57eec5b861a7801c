import { z } from 'zod'
import type { AgreementTerms } from '../agreement/agreement.ts'
import { ConsortiumRequirementId, OrganisationId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import { type RegulatedActivity, statutoryEmployersCoverPence } from '../organisation/registration.ts'
import type { Fault } from '../problem.ts'
import { written } from '../written.ts'
import {
  type ChecklistItem,
  checklistItemNames,
  isOwedByLaw,
  itemOf,
  type MemberFacts,
  type Whose,
} from './checklist.ts'
import { ConsortiumRole } from './role.ts'

/**
 * Something that a lead asks of its partners for itself. It is free to ask what an authority may not, and it never appears
 * as the authority's. `beforeBid` says that the lead does not bid without it.
 *
 * @see rules C-17, P-22
 */
export const NewRequirement = z
  .strictObject({
    item: z.enum(checklistItemNames),
    title: written(300),
    roles: z.array(ConsortiumRole).max(5).default([]).meta({ description: 'Whom it is asked of; none for every role' }),
    organisationIds: z.array(OrganisationId).max(50).default([]).meta({ description: 'None for every member' }),
    minimumPence: z.int().min(1).optional().meta({ description: 'The least cover of an insurance' }),
    dueOn: LocalDate.nullable().default(null),
    beforeBid: z.boolean().default(false),
  })
  .meta({ id: 'NewConsortiumRequirement' })
export type NewRequirement = z.infer<typeof NewRequirement>

/** A requirement of the lead as it stands, with when it was asked. @see C-17 */
export const Requirement = z
  .object({
    ...NewRequirement.shape,
    roles: z.array(ConsortiumRole),
    organisationIds: z.array(OrganisationId),
    minimumPence: z.int().nullable(),
    dueOn: LocalDate.nullable(),
    beforeBid: z.boolean(),
    id: ConsortiumRequirementId,
    whose: z.literal('lead'),
    askedAt: Instant,
  })
  .meta({ id: 'ConsortiumRequirement' })
export type Requirement = z.input<typeof Requirement>

/** Somebody named who is not in the consortium, cover that is asked for where there is none, or a day that is over. @see C-17 */
export function faultsOfRequirement(
  { item, organisationIds, minimumPence, dueOn }: NewRequirement,
  { members, today }: { members: readonly string[]; today: LocalDate },
): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.requirement-unfit', detail })
  const strangers = organisationIds.flatMap((id, index) =>
    members.includes(id) ? [] : [fault(`/organisationIds/${index}`, `${id} is not of the consortium`)],
  )
  const uninsured = minimumPence !== undefined && itemOf(item).insurance !== true
  return [
    ...strangers,
    ...(uninsured ? [fault('/minimumPence', `${item} is no insurance`)] : []),
    ...(dueOn !== null && dueOn < today ? [fault('/dueOn', `It is ${today} by now`)] : []),
  ]
}

/** What a member owes, whose requirement that is, and whether the bid waits for it. */
export type Required = {
  item: ChecklistItem
  whose: Whose
  title: string
  requirementId: string | null
  minimumPence: number | null
  dueOn: LocalDate | null
  beforeBid: boolean
}

/** What is asked of the members of a consortium: by its service, its authority, its lead. */
export type Asked = {
  activity: RegulatedActivity | null
  terms: Pick<AgreementTerms, 'insurance' | 'declarations'>
  requirements: readonly Pick<
    Requirement,
    'id' | 'item' | 'title' | 'roles' | 'organisationIds' | 'minimumPence' | 'dueOn' | 'beforeBid'
  >[]
}

/**
 * The checklist of one member: what the law asks of it, what the authority asks of those who contract with it, what the
 * lead asks for itself. A bid waits for what it could not be made good without, what the authority asks, and what the lead
 * has said that it waits for; never for a reserve member, who is not in the bid.
 *
 * @see rules C-11, C-17, P-22
 */
export function requiredOf(member: MemberFacts & { organisationId: string }, asked: Asked): Required[] {
  const waits = member.role !== 'reserve'
  const row = (item: ChecklistItem, whose: Whose, more: Partial<Required> = {}): Required => {
    const { title } = itemOf(item)
    return { item, whose, title, requirementId: null, minimumPence: null, dueOn: null, beforeBid: waits, ...more }
  }
  const byLaw = checklistItemNames.filter((item) => isOwedByLaw(item, member, asked.activity))
  const contracts = member.role === 'lead' || member.role === 'member'
  const { insurance, declarations } = asked.terms
  return [
    ...byLaw.map((item) =>
      row(item, 'statute', {
        beforeBid: waits && itemOf(item).beforeBid === true,
        minimumPence: item === 'employers-liability' ? statutoryEmployersCoverPence : null,
      }),
    ),
    ...(contracts ? insurance : []).map(({ cover, minimumPence }) => row(cover, 'authority', { minimumPence })),
    ...(contracts ? declarations : []).map((subject) => row(subject, 'authority')),
    ...asked.requirements
      .filter(({ roles }) => roles.length === 0 || roles.includes(member.role))
      .filter(
        ({ organisationIds }) =>
          organisationIds.length === 0 || organisationIds.some((id) => id === member.organisationId),
      )
      .map(({ id, item, title, minimumPence, dueOn, beforeBid }) =>
        row(item, 'lead', { title, requirementId: id, minimumPence, dueOn, beforeBid: waits && beforeBid }),
      ),
  ]
}
