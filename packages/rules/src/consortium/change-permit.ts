import { callsForReplacementOn, type Judgement } from '../agreement/judgement.ts'
import type { Regime } from '../agreement/regime.ts'
import type { EventType } from '../event/event.ts'
import type { LocalDate } from '../instant.ts'
import type { Fault, Problem } from '../problem.ts'
import type { ChangeBasis, ChangePhase, ChangeStage, NewChange } from './change.ts'
import { type ConsortiumModel, faultsOfRoles, lacksMember, modelRules } from './model.ts'
import { type ConsortiumRole, deliveringOf, reserveOf, signersOf } from './role.ts'
import { type Split, sharesOf } from './split.ts'
import type { ConsortiumStage } from './stages.ts'

type Roled = { organisationId: string; role: ConsortiumRole; stage: string }
type Standing = {
  model: ConsortiumModel
  /** The model under which the bid was made, whose parties a contract names; null before there is one. */
  modelBid: ConsortiumModel | null
  leadId: string
  members: readonly Roled[]
}

/** Where a consortium is for a change of its members; undefined where it has ended or has lost. A contract in force counts before its process has seen it. */
export function phaseOf({ stage, isContracted }: { stage: ConsortiumStage; isContracted: boolean }) {
  if (stage === 'inviting') return 'before-bid'
  if (stage === 'contracted') return 'after-contract'
  if (stage !== 'submitted' && stage !== 'preferred') return undefined
  return isContracted ? 'after-contract' : 'after-bid'
}

/** Stages of a change in which it can still become something. */
export const openStages: readonly ChangeStage[] = ['proposed', 'declared']

/** Whether a change can still become anything: another time than that in which it was begun has ended it. */
export function isOpen(change: { stage: ChangeStage; phase: ChangePhase }, phase: ChangePhase | undefined): boolean {
  return openStages.includes(change.stage) && change.phase === phase
}

/** Whether somebody may still come to work by a change of who is behind a bid that was made: it is open, and nobody has refused. */
export function mayStillCome(change: {
  stage: ChangeStage
  phase: ChangePhase
  answers: readonly { answer: 'consent' | 'refuse' }[]
}): boolean {
  const { stage, phase, answers } = change
  return openStages.includes(stage) && phase !== 'before-bid' && !answers.some(({ answer }) => answer === 'refuse')
}

const begunBy = {
  'before-bid': 'consortium.reopened',
  'after-bid': 'consortium.bid-submitted',
  'after-contract': 'consortium.contracted',
} as const satisfies Record<ChangePhase, EventType>

/**
 * The event by which the time of a change was over that is open as far as anybody has said; none as long as it may go on. A bid that was
 * passed over may be considered again, and the change with it.
 *
 * @see C-07
 */
export function overBy(
  change: { stage: ChangeStage; phase: ChangePhase },
  phase: ChangePhase | undefined,
): EventType | undefined {
  if (!openStages.includes(change.stage) || phase === undefined || change.phase === phase) return undefined
  return begunBy[phase]
}

/** Whether a firm in this role is a party of the contract: shareholders of a vehicle and sub-contractors are not. @see C-07, C-15 */
export function contracts(model: ConsortiumModel, role: ConsortiumRole): boolean {
  const parties: readonly string[] = modelRules[model].contracting
  return parties.includes(role === 'lead' ? 'lead' : 'members') && (role === 'lead' || role === 'member')
}

/** What a contracting member may change on once there is a contract. @see PCR 2015 reg. 72; Procurement Act 2023 s.74(9), Sch. 8 para. 9; rule P-37 */
const lawfulBases = {
  PCR2015: ['review-clause', 'succession'],
  PA2023: ['corporate-restructuring'],
  PSR2023: ['review-clause', 'succession'],
  BELOW_THRESHOLD: ['review-clause', 'succession', 'corporate-restructuring'],
} as const satisfies Record<Regime, readonly ChangeBasis[]>

/**
 * Whether the change takes a contracting member in or out. Whom a contract names, those who bid, it binds whatever model was taken at
 * the award.
 */
export function changesContractor(change: NewChange, standing: Standing): boolean {
  const { leaving, newcomer, role } = change
  const { model, modelBid, members } = standing
  const left = members.find(({ organisationId }) => organisationId === leaving)
  const isParty = (of: ConsortiumRole) => contracts(model, of) || contracts(modelBid ?? model, of)
  return (left !== undefined && isParty(left.role)) || (newcomer !== null && role !== null && isParty(role))
}

/**
 * Whether this change may be begun now. A lead changes before the bid alone: the bid is its own after that, and of a reserve member, which
 * has no part in it, nobody consents to or decides anything. Once there is a contract a contracting member changes on what the law of its
 * regime names, and nobody else is held by that.
 *
 * @see rules C-07, P-37
 */
export function refuseChange(
  change: NewChange,
  standing: Standing,
  { phase, regime }: { phase: ChangePhase; regime: Regime },
): Problem | undefined {
  if (change.kind === 'lead-replacement' && phase !== 'before-bid') return { code: 'consortium.lead-bid' }
  if (change.leaving === standing.leadId) return { code: 'consortium.lead-stays' }
  const isOfReserve = reserveOf(standing).some((organisationId) => organisationId === change.leaving)
  if (isOfReserve && phase !== 'before-bid')
    return { code: 'consortium.change-unfit', detail: 'A reserve member has no part in the bid and leaves by itself' }
  if (phase !== 'after-contract' || !changesContractor(change, standing)) return undefined
  const lawful: readonly ChangeBasis[] = lawfulBases[regime]
  if (change.basis && lawful.includes(change.basis.kind)) return undefined
  return { code: 'consortium.contract-binds', detail: `Under ${regime} it changes by ${lawful.join(' or ')} alone` }
}

/**
 * Whether the authority decides: after the bid of all, as long as something of it is to be signed; after that of who contracts.
 * Whoever does not is told to it.
 *
 * @see C-07
 */
export function needsAuthority(
  change: NewChange,
  standing: Standing,
  { phase, isToSign }: { phase: ChangePhase; isToSign: boolean },
): boolean {
  return phase === 'after-bid' || (phase === 'after-contract' && (isToSign || changesContractor(change, standing)))
}

/** Who may begin it: the lead, the leaving member itself, and for another lead whoever has a vote. */
export function mayDeclare(change: NewChange, standing: Standing, organisationId: string): boolean {
  if (change.kind === 'lead-replacement') return signersOf(standing).includes(organisationId)
  return organisationId === standing.leadId || organisationId === change.leaving
}

/** Whether a judgement takes this firm out: it has no say in the change, and takes back what it had agreed to itself alone. @see P-24 */
export function isUnaskedOf({ judgementId, leaving }: NewChange, organisationId: string): boolean {
  return judgementId !== null && leaving === organisationId
}

const names = {
  departure: ['leaving'],
  'step-in': ['newcomer'],
  replacement: ['leaving', 'newcomer'],
  'lead-replacement': ['newcomer'],
  model: [],
} as const satisfies Record<NewChange['kind'], readonly ('leaving' | 'newcomer')[]>

/** Where a change names too much, too little, or firms and work that are not so. */
export function faultsOfChange(change: NewChange, standing: Standing, split: Split): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'consortium.change-unfit', detail })
  const joined = standing.members.filter(({ stage }) => stage === 'joined')
  const roleOf = (id: string | null) => joined.find(({ organisationId }) => organisationId === id)?.role
  const wanted: readonly string[] = names[change.kind]
  const misnamed = (['leaving', 'newcomer'] as const).filter((who) => wanted.includes(who) !== (change[who] !== null))
  const comesAs = roleOf(change.newcomer)
  const mayCome = change.kind === 'lead-replacement' ? ['member', 'sub-contractor'] : ['reserve']
  return [
    ...misnamed.map((who) => fault(`/${who}`, `A ${change.kind} names ${wanted.join(' and ') || 'nobody'}`)),
    ...faultsOfTakenModel(change, standing),
    ...(change.leaving !== null && !roleOf(change.leaving) ? [fault('/leaving', 'It has not joined')] : []),
    ...(change.leaving !== null && change.leaving === change.newcomer ? [fault('/newcomer', 'It is who leaves')] : []),
    ...(change.newcomer !== null && (!comesAs || !mayCome.includes(comesAs))
      ? [fault('/newcomer', `It is no ${mayCome.join(' or ')} that has joined`)]
      : []),
    ...faultsOfTakeover(change, standing, split).map(({ pointer, detail }) => fault(pointer, detail)),
  ]
}

/** Roles stay as they are after the bid, and so the model has each of them, and somebody for each side of what it binds. @see rules C-07, C-15 */
function faultsOfTakenModel({ kind, model }: NewChange, standing: Standing): Fault[] {
  const fault = (detail: string): Fault => ({ pointer: '/model', code: 'consortium.change-unfit', detail })
  if ((kind === 'model') !== (model !== null)) return [fault('A model is named where it is what changes')]
  if (model === null) return []
  if (model === standing.model) return [fault('It is the model already')]
  if (lacksMember(model, standing))
    return [fault('It is of several who contract or hold it together, and no member has joined')]
  return faultsOfRoles(model, standing.members)
}

function faultsOfTakeover({ leaving, newcomer, takesOver }: NewChange, standing: Standing, split: Split) {
  const takers = [...deliveringOf(standing), ...(newcomer === null ? [] : [newcomer])].filter((id) => id !== leaving)
  const left = new Map<string, number>(
    split.lots.flatMap(({ lotId, services }) =>
      services.map(
        (each) =>
          [
            `${lotId} ${each.service}`,
            sharesOf([each]).find(({ organisationId }) => organisationId === leaving)?.weeklyMinutes ?? 0,
          ] as const,
      ),
    ),
  )
  return takesOver.flatMap(({ lotId, service, organisationId, weeklyMinutes }, index) => {
    const key = `${lotId} ${service}`
    const rest = (left.get(key) ?? 0) - weeklyMinutes
    left.set(key, rest)
    if (!takers.includes(organisationId))
      return [{ pointer: `/takesOver/${index}/organisationId`, detail: 'It does not deliver in the consortium' }]
    return rest < 0
      ? [{ pointer: `/takesOver/${index}/weeklyMinutes`, detail: 'The leaving member has not so much' }]
      : []
  })
}

type Judged = { supplierId: string } & Pick<Judgement, 'outcome' | 'replaceBy'>

/**
 * A member goes against its will by the council's judgement about it alone: it is excluded, or may be replaced first until a day that
 * is not over as the change is begun. `judgements` are the one that is cited and those on its ground since: what an offer began an
 * exclusion carries on, and what takes it back ends it. By an offer nobody goes in whose place nobody comes.
 *
 * @see Procurement Act 2023 s.28; rules P-24, P-46
 */
export function refuseForced(
  judgements: readonly Judged[],
  { kind, leaving }: Pick<NewChange, 'kind' | 'leaving'>,
  begunOn: LocalDate,
): Problem | undefined {
  const unforced = { code: 'consortium.change-unforced' } as const
  const last = judgements.at(-1)
  if (!judgements.every((each) => each.supplierId === leaving && callsForReplacementOn(each, begunOn))) return unforced
  if (last?.outcome === 'considering' && kind !== 'replacement')
    return { ...unforced, detail: 'It may be replaced, and is not excluded' }
  return last ? undefined : unforced
}
