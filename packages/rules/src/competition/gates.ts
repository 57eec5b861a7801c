import { z } from 'zod'
import type { AgreementTerms } from '../agreement/agreement.ts'
import { heldAlone, type Place } from '../agreement/holding.ts'
import type { Judgement } from '../agreement/judgement.ts'
import type { LocalDate } from '../instant.ts'
import type { LotCoverage } from '../lot/coverage.ts'
import type { ServiceType } from '../lot/service-type.ts'
import type { Registration } from '../organisation/registration.ts'
import type { KindRules } from './kind.ts'
import { refuseByRegistrations } from './registration-gates.ts'

/** The gate that a supplier did not pass at a lot. @see rule P-41 */
export const GateCode = z
  .enum([
    'gate.not-party',
    'gate.removed',
    'gate.suspended',
    'gate.excluded',
    'gate.debarred',
    'gate.judgement-needed',
    'gate.lot-not-won',
    'gate.lot-removed',
    'gate.lot-suspended',
    'gate.service-not-in-scope',
    'gate.registration-missing',
    'gate.registration-expired',
    'gate.portal-registration-missing',
    'gate.declaration-missing',
    'gate.declaration-expired',
    'gate.insurance-missing',
    'gate.insurance-expired',
    'gate.insurance-too-low',
  ])
  .meta({ id: 'GateCode' })
export type GateCode = z.infer<typeof GateCode>

const whole: LotCoverage = { scope: 'WHOLE' }

/** Why a supplier was not invited. */
export type ClosedGate = { gate: GateCode; detail: string }

/** What the gates read of one supplier: the places that it holds in this framework, alone or with others, and the standing judgement on each ground. */
export type Candidate = {
  appointments: readonly Place[]
  judgements: readonly Pick<Judgement, 'ground' | 'outcome' | 'reason'>[]
  debarment: 'mandatory' | 'discretionary' | undefined
  registrations: readonly Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'>[]
}

/** What a competition asks of a supplier at one lot, on the day on which the gates are asked. */
export type Asked = {
  lotId: string
  services: readonly ServiceType[]
  openTo: KindRules['openTo']
  terms: AgreementTerms
  today: LocalDate
}

/**
 * Whether a supplier is invited to one lot, and if not, the first gate in the order of P-41 that it did not pass. The
 * software excludes nobody: an exclusion is a judgement that a person recorded, a debarment stands on the list; where a
 * ground was raised and nobody has decided, the answer is that a person must. Registrations are asked for the day of
 * the gates, not for the start of the service: what can still be renewed shuts nobody out, and an award asks again.
 * Where any supplier may bid, nobody is asked for an appointment; the gates that are left are conditions of participation.
 * `won` is the place that is asked about: the supplier's own, unless it is asked for one that it holds with others.
 *
 * @see Procurement Act 2023 ss.45(6), 48, 57, 58; PCR 2015 reg 33(11); rules C-13, P-22, P-24, P-25, P-41, P-46, S-21, S-22
 */
export function askGates(
  candidate: Candidate,
  asked: Asked,
  won: Place | undefined = heldAlone(candidate.appointments, asked.lotId),
): { invited: LotCoverage } | ClosedGate {
  const isOpen = asked.openTo === 'any supplier'
  const barred = (isOpen ? undefined : refuseParty(candidate)) ?? refuseByJudgement(candidate, asked.terms)
  if (barred) return barred
  if (isOpen) return refuseStage(won) ?? refuseByRegistrations(candidate.registrations, asked) ?? { invited: whole }
  if (!won) return { gate: 'gate.lot-not-won', detail: 'The supplier was not appointed to this lot by itself' }
  return (
    refuseLot(won, asked.services) ?? refuseByRegistrations(candidate.registrations, asked) ?? { invited: won.coverage }
  )
}

function refuseParty({ appointments }: Candidate): ClosedGate | undefined {
  const [first] = appointments
  if (!first) return { gate: 'gate.not-party', detail: 'The supplier is not a party to the framework' }
  if (appointments.some(({ stage }) => stage === 'active')) return undefined
  const suspended = appointments.find(({ stage }) => stage === 'suspended')
  return suspended
    ? { gate: 'gate.suspended', detail: `Suspended in every lot that it holds: ${suspended.reason ?? 'no reason'}` }
    : { gate: 'gate.removed', detail: `Removed from the framework: ${first.reason ?? 'no reason'}` }
}

/** The gate of exclusion alone, which is asked of whoever has a part in a bid. @see Procurement Act 2023 ss.26, 28; rules P-24, P-25, P-46 */
export function refuseByJudgement(
  { judgements, debarment }: Pick<Candidate, 'judgements' | 'debarment'>,
  { regime }: Pick<AgreementTerms, 'regime'>,
): ClosedGate | undefined {
  const excluded = judgements.find(({ outcome }) => outcome === 'excluded')
  if (excluded) return { gate: 'gate.excluded', detail: `Excluded (${excluded.ground}): ${excluded.reason}` }
  if (debarment === 'mandatory' && regime === 'PA2023')
    return { gate: 'gate.debarred', detail: 'On the debarment list because of a mandatory ground' }
  const open = groundsToJudge({ judgements, debarment })
  if (open.length === 0) return undefined
  return { gate: 'gate.judgement-needed', detail: `A person has yet to decide about: ${open.join(', ')}` }
}

/**
 * The grounds that were raised about a supplier and that nobody has decided. An entry on the debarment list is one,
 * unless it bars by itself.
 *
 * @see rules P-25, P-46
 */
export function groundsToJudge({ judgements, debarment }: Pick<Candidate, 'judgements' | 'debarment'>): string[] {
  const open = judgements.filter(({ outcome }) => outcome === 'considering').map(({ ground }): string => ground)
  const unjudged = debarment !== undefined && !judgements.some(({ ground }) => ground === 'debarment')
  return unjudged ? [...open, 'debarment'] : open
}

function refuseLot(won: Place, services: readonly ServiceType[]): ClosedGate | undefined {
  const missing = services.find((service) => !won.services.includes(service))
  const detail = `Its appointment to this lot does not take in ${missing}`
  return refuseStage(won) ?? (missing ? { gate: 'gate.service-not-in-scope', detail } : undefined)
}

/** An appointment that was suspended or removed keeps its supplier out of the lot, also where others may bid for it. */
export function refuseStage(won: Place | undefined): ClosedGate | undefined {
  if (!won || won.stage === 'active') return undefined
  return { gate: `gate.lot-${won.stage}`, detail: `${won.stage} in this lot: ${won.reason ?? 'no reason'}` }
}
