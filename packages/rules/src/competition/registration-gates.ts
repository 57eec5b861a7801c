import type { LocalDate } from '../instant.ts'
import type { ServiceType } from '../lot/service-type.ts'
import {
  type Particulars,
  type Registration,
  type RegulatedActivity,
  standingOn,
} from '../organisation/registration.ts'
import type { Asked, ClosedGate, GateCode } from './gates.ts'

/** The activity for which a provider of the service must be registered with the CQC; null where none is regulated. */
export const activityOf: Record<ServiceType, RegulatedActivity | null> = {
  HOME_CARE: 'personal-care',
  SIS: null,
  EXTRA_CARE_BACKGROUND: 'personal-care',
  DISCHARGE_TO_ASSESS: 'personal-care',
  SUPPORTED_LIVING: 'personal-care',
  CARE_HOME: 'accommodation-with-care',
}

type Held = Pick<Registration, 'particulars' | 'issuedOn' | 'expiresOn'>
type Needed = { what: string; missing: GateCode; expired: GateCode; fits(particulars: Particulars): boolean }

/**
 * The last gates: the CQC registration for the service, the portal's, declarations, insurance. Insurance that is
 * committed to counts as insurance in place, because cover may not be demanded before an award.
 *
 * @see rules P-22, P-41, C-11, O-02, S-30
 */
export function refuseByRegistrations(
  held: readonly Held[],
  { services, terms, today }: Pick<Asked, 'services' | 'terms' | 'today'>,
): ClosedGate | undefined {
  for (const needed of [...registrationsNeeded(services, terms), ...declarationsNeeded(terms)]) {
    const closed = refuseWithout(needed, held, today)
    if (closed) return closed
  }
  for (const insurance of terms.insurance) {
    const closed = refuseUninsured(insurance, held, today)
    if (closed) return closed
  }
  return undefined
}

/** The registration with the CQC alone: whoever delivers a regulated service needs it, whatever else it is asked for. @see C-04 */
export function refuseUnregistered(
  held: readonly Held[],
  { service, today }: { service: ServiceType; today: LocalDate },
): ClosedGate | undefined {
  const [needed] = cqcNeeded([service])
  return needed && refuseWithout(needed, held, today)
}

function cqcNeeded(services: readonly ServiceType[]): Needed[] {
  return [...new Set(services.flatMap((service) => activityOf[service] ?? []))].map((activity) => ({
    what: `CQC registration for ${activity}`,
    missing: 'gate.registration-missing',
    expired: 'gate.registration-expired',
    fits: (particulars) => particulars.kind === 'cqc-registration' && particulars.activity === activity,
  }))
}

function registrationsNeeded(services: readonly ServiceType[], { portal }: Asked['terms']): Needed[] {
  const needed = cqcNeeded(services)
  if (portal)
    needed.push({
      what: `registration on ${portal.name}`,
      missing: 'gate.portal-registration-missing',
      expired: 'gate.portal-registration-missing',
      fits: (particulars) => particulars.kind === 'portal-registration' && particulars.portal === portal.name,
    })
  return needed
}

function declarationsNeeded({ declarations }: Asked['terms']): Needed[] {
  return declarations.map((subject) => ({
    what: `declaration of ${subject}`,
    missing: 'gate.declaration-missing',
    expired: 'gate.declaration-expired',
    fits: (particulars) => particulars.kind === 'declaration' && particulars.subject === subject,
  }))
}

function refuseWithout(needed: Needed, held: readonly Held[], today: LocalDate): ClosedGate | undefined {
  const fitting = held.filter(({ particulars }) => needed.fits(particulars))
  if (fitting.some((one) => standingOn(one, today) === 'live')) return undefined
  const expired = fitting.filter((one) => standingOn(one, today) === 'expired')
  const last = expired
    .map(({ expiresOn }) => expiresOn ?? '')
    .toSorted()
    .at(-1)
  return last === undefined
    ? { gate: needed.missing, detail: `No ${needed.what} is in force on ${today}` }
    : { gate: needed.expired, detail: `The ${needed.what} expired on ${last}` }
}

function refuseUninsured(
  { cover, minimumPence }: Asked['terms']['insurance'][number],
  held: readonly Held[],
  today: LocalDate,
): ClosedGate | undefined {
  const fits = (particulars: Particulars) => particulars.kind === 'insurance' && particulars.cover === cover
  const closed = refuseWithout(
    { what: `insurance (${cover})`, missing: 'gate.insurance-missing', expired: 'gate.insurance-expired', fits },
    held,
    today,
  )
  if (closed) return closed
  const covers = held.flatMap((one) =>
    one.particulars.kind === 'insurance' && one.particulars.cover === cover && standingOn(one, today) === 'live'
      ? [one.particulars.coverPence]
      : [],
  )
  const highest = Math.max(...covers)
  if (highest >= minimumPence) return undefined
  return { gate: 'gate.insurance-too-low', detail: `${cover} of ${highest} pence, ${minimumPence} needed` }
}
