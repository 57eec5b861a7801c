import { z } from 'zod'
import { ConsortiumId, OrganisationId } from '../id.ts'
import type { Fault, Problem } from '../problem.ts'
import { type ConsortiumRole, signersOf } from './role.ts'

export const ConsortiumModel = z
  .enum(['lead-with-subcontracts', 'special-purpose-vehicle', 'unincorporated', 'alliance'])
  .meta({ id: 'ConsortiumModel' })
export type ConsortiumModel = z.infer<typeof ConsortiumModel>

/** What a firm signs in its role beside the terms. @see C-15 */
export const PaperKind = z
  .enum(['letter-of-authority', 'commitment', 'non-collusion', 'guarantee', 'consortium-agreement'])
  .meta({ id: 'ConsortiumPaperKind' })
export type PaperKind = z.infer<typeof PaperKind>

/** How a paper is made. A deed, and what is sealed, is executed outside, and a copy of it sent: a signature here is evidence of assent. @see C-15 */
export const PaperForm = z.enum(['simple-contract', 'deed', 'seal']).meta({ id: 'ConsortiumPaperForm' })
export type PaperForm = z.infer<typeof PaperForm>

/** A paper that a firm owes in its role, and by when: before the bid, or once it was awarded a contract. */
export type Owed = { kind: PaperKind; form: PaperForm; due: 'bid' | 'award' }

type Party = 'lead' | 'members' | 'vehicle' | 'council'
type Rules = {
  /** The council is a party to an alliance, so that there is none before an award. */
  from: 'bid' | 'award'
  contracting: readonly Party[]
  liability: 'joint-and-several' | 'several'
  liable: readonly Party[]
  assessed: readonly Party[]
  /** Who the staff transfer to, and who registers with CQC: whoever carries on the regulated activity. */
  carriesOn: 'who runs each branch' | 'vehicle, where it delivers care' | 'each member'
  /** Whether one entity contracts, which is what a council asks for that requires a legal form. */
  isOneEntity: boolean
  /** What each role owes. A role that is not here has no place in the model. */
  owes: Partial<Record<ConsortiumRole, readonly Owed[]>>
}

const beforeBid = (kind: PaperKind, form: PaperForm = 'simple-contract'): Owed => ({ kind, form, due: 'bid' })
const atAward = (kind: PaperKind, form: PaperForm): Owed => ({ kind, form, due: 'award' })
const certificate = beforeBid('non-collusion')
const inEvery = {
  'sub-contractor': [beforeBid('commitment'), certificate],
  guarantor: [beforeBid('guarantee', 'deed')],
  reserve: [],
} as const satisfies Rules['owes']
const member = [beforeBid('letter-of-authority'), certificate]

/**
 * What each legal model of a consortium asks for: who contracts and is liable, who is assessed financially, whose the
 * staff and the CQC registration are, and who signs what in which form.
 *
 * @see rules C-01, C-05, C-15, P-23
 */
export const modelRules = {
  'lead-with-subcontracts': {
    from: 'bid',
    contracting: ['lead'],
    liability: 'several',
    liable: ['lead'],
    assessed: ['lead'],
    carriesOn: 'who runs each branch',
    isOneEntity: true,
    owes: { ...inEvery, lead: [certificate] },
  },
  'special-purpose-vehicle': {
    from: 'bid',
    contracting: ['vehicle'],
    liability: 'joint-and-several',
    liable: ['vehicle', 'lead', 'members'],
    assessed: ['vehicle', 'lead', 'members'],
    carriesOn: 'vehicle, where it delivers care',
    isOneEntity: true,
    owes: {
      ...inEvery,
      lead: [certificate, atAward('consortium-agreement', 'deed'), atAward('guarantee', 'deed')],
      member: [...member, atAward('consortium-agreement', 'deed'), atAward('guarantee', 'deed')],
    },
  },
  unincorporated: {
    from: 'bid',
    contracting: ['lead', 'members'],
    liability: 'joint-and-several',
    liable: ['lead', 'members'],
    assessed: ['lead', 'members'],
    carriesOn: 'each member',
    isOneEntity: false,
    owes: {
      ...inEvery,
      lead: [certificate, atAward('consortium-agreement', 'deed')],
      member: [...member, atAward('consortium-agreement', 'deed')],
    },
  },
  alliance: {
    from: 'award',
    contracting: ['lead', 'members', 'council'],
    liability: 'several',
    liable: ['lead', 'members'],
    assessed: ['lead', 'members'],
    carriesOn: 'each member',
    isOneEntity: false,
    owes: {
      ...inEvery,
      lead: [certificate, atAward('consortium-agreement', 'seal')],
      member: [...member, atAward('consortium-agreement', 'seal')],
    },
  },
} as const satisfies Record<ConsortiumModel, Rules>

/** Whether the council is a party to what the firms agree, and not only their customer. @see C-15 */
export function isWithCouncil(model: ConsortiumModel): boolean {
  const { contracting }: Rules = modelRules[model]
  return contracting.includes('council')
}

/** Whether it is a vehicle that contracts under this model. @see C-15 */
export function hasVehicle(model: ConsortiumModel): boolean {
  const { contracting }: Rules = modelRules[model]
  return contracting.includes('vehicle')
}

/** What this role owes in this model; undefined where the model has no such role. @see C-15 */
export function owedBy(model: ConsortiumModel, role: ConsortiumRole): readonly Owed[] | undefined {
  const { owes }: Rules = modelRules[model]
  return owes[role]
}

/** Who is a party of the bidder: with sub-contracts the lead alone, else those who bid jointly. @see rules C-13, C-15 */
export function biddersOf(of: {
  model: ConsortiumModel
  leadId: string
  members: readonly { organisationId: string; role: ConsortiumRole; stage: string }[]
}): string[] {
  return of.model === 'lead-with-subcontracts' ? [of.leadId] : signersOf(of)
}

/** Whether the model has a firm in this role assessed financially: in none are sub-contractors, guarantors and reserves. @see rules C-12, C-15 */
export function isAssessed(model: ConsortiumModel, role: ConsortiumRole): boolean {
  const { assessed }: Rules = modelRules[model]
  return (role === 'lead' && assessed.includes('lead')) || (role === 'member' && assessed.includes('members'))
}

/**
 * Refuses a model that cannot bid. Any but an alliance may, and no form is demanded for that.
 *
 * @see PCR 2015 reg. 19; rules C-01, C-15
 */
export function refuseModelOfBid(model: ConsortiumModel): Problem | undefined {
  if (modelRules[model].from === 'bid') return undefined
  return { code: 'consortium.alliance-at-award', detail: 'The council is a party to it, and has awarded nothing yet' }
}

/**
 * Refuses another model than the one that was bid under before there is an award, at which a change may take any that all who are liable
 * consent to; and once a contract is in force, whose supplier is whom it names.
 *
 * @see Procurement Act 2023 s.74(9); rules C-01, C-15
 */
export function refuseModelAtAward(of: { isAwarded: boolean; isContracted: boolean }): Problem | undefined {
  if (of.isContracted) return { code: 'consortium.model-bid', detail: 'A contract is in force with whom it names' }
  return of.isAwarded ? undefined : { code: 'consortium.model-bid', detail: 'The bid was made under its model' }
}

type Roled = { organisationId: string; role: ConsortiumRole; stage: string }

/** Whether under a model of several, who contract or hold it together, no member has joined beside the lead. @see C-15 */
export function lacksMember(model: ConsortiumModel, standing: { members: readonly Roled[] }): boolean {
  return owedBy(model, 'member') !== undefined && signersOf(standing).length < 2
}

/** Firms whose role the model does not have, of those that have joined or may still: whoever declined, left or was revoked is nothing to it. @see rules C-05, C-15 */
export function faultsOfRoles(model: ConsortiumModel, members: readonly Roled[]): Fault[] {
  return members.flatMap(({ organisationId, role, stage }, index): Fault[] => {
    if ((stage !== 'joined' && stage !== 'invited') || owedBy(model, role)) return []
    const detail = `${organisationId} would be ${role}, which ${model} does not have`
    return [{ pointer: `/members/${index}/role`, code: 'consortium.role-unfit', detail }]
  })
}

/** Members that have joined in a role which the model does not have. @see rule C-15 */
export function rolesLackedBy<Member extends Roled>(model: ConsortiumModel, members: readonly Member[]): Member[] {
  return members.filter(({ role, stage }) => stage === 'joined' && !owedBy(model, role))
}

/**
 * Roles that the lead may not give with a model. A firm that has joined keeps its own unless the model lacks it, and then goes on
 * delivering; it returns to the one that it has consented to. What else it is to be takes a change of members, to which it
 * consents. One that is only asked has no role yet.
 *
 * @see rules C-07, C-15, P-24
 */
export function faultsOfGivenRoles(
  model: ConsortiumModel,
  members: readonly (Roled & { consentedRole: ConsortiumRole | null })[],
  roles: readonly Pick<Roled, 'organisationId' | 'role'>[],
): Fault[] {
  return roles.flatMap(({ organisationId, role }, index): Fault[] => {
    const firm = members.find((member) => member.organisationId === organisationId)
    if (firm?.stage !== 'joined' || firm.role === role || firm.consentedRole === role) return []
    if (!owedBy(model, firm.role) && role === 'sub-contractor') return []
    const detail = `${organisationId} is ${firm.role}, and has consented to be ${firm.consentedRole}`
    return [{ pointer: `/roles/${index}/role`, code: 'consortium.role-stands', detail }]
  })
}

const Parties = z.array(z.enum(['lead', 'members', 'vehicle', 'council']))

/** What a consortium's model asks for: who contracts with the council, who is liable and how, who is assessed, who carries on the activity. */
export const ConsortiumUnderModel = z
  .object({
    id: ConsortiumId,
    version: z.int(),
    model: ConsortiumModel,
    contracting: Parties,
    liability: z.enum(['joint-and-several', 'several']),
    liable: Parties,
    assessed: Parties,
    carriesOn: z.string().meta({ description: 'Who the staff transfer to, and who registers with CQC' }),
    isOneEntity: z.boolean(),
  })
  .meta({ id: 'ConsortiumUnderModel' })

/** A paper of a firm, as far as changes of the model go. */
export const PaperOwed = z
  .object({ organisationId: OrganisationId, kind: PaperKind, form: PaperForm, due: z.enum(['bid', 'award']) })
  .meta({ id: 'ConsortiumPaperOwed' })
export type PaperOwed = z.input<typeof PaperOwed>

/** Every paper that the firms which have joined owe under a model. @see C-15 */
export function owedUnder(model: ConsortiumModel, members: readonly Roled[]): PaperOwed[] {
  return members.flatMap(({ organisationId, role, stage }) =>
    stage === 'joined' ? (owedBy(model, role) ?? []).map((owed) => ({ organisationId, ...owed })) : [],
  )
}

/** What a change of model or roles makes of the papers: those newly needed and those not needed any more. */
export function changeOfPapers(before: readonly PaperOwed[], after: readonly PaperOwed[]) {
  const keyOf = ({ organisationId, kind, form, due }: PaperOwed) => [organisationId, kind, form, due].join(' ')
  const [had, has] = [new Set(before.map(keyOf)), new Set(after.map(keyOf))]
  return {
    needed: after.filter((paper) => !had.has(keyOf(paper))),
    notNeeded: before.filter((paper) => !has.has(keyOf(paper))),
  }
}
