import { z } from 'zod'
import { EventId } from '../id.ts'
import { Instant } from '../instant.ts'

/** The processes that the relay can wake. A process of a kind is known by the id of what it moves. */
export type ProcessKind = 'competition' | 'consortium'

type Entry = { wakes?: ProcessKind; by?: string; wakesConsortia?: true }

/**
 * Every kind of record, and which process it wakes: the one of its subject, or of the id that its data hold under `by`; and
 * whether consortia that form for that competition, or have bid in it, are woken too.
 * Past participles: a record is a fact.
 */
export const eventTypes = {
  'organisation.registered': {},
  'organisation.debarment-read': {},
  'registration.recorded': {},
  'registration.changed': {},
  'person.added': {},
  'person.changed': {},
  'system.added': {},
  'api-key.issued': {},
  'api-key.revoked': {},
  'grant.given': {},
  'grant.revoked': {},
  'lot.registered': {},
  'agreement.registered': {},
  'agreement.extended': {},
  'agreement.supplier-appointed': {},
  'agreement.appointment-changed': {},
  'agreement.judgement-recorded': {},
  'document.stored': {},
  'competition.drafted': {},
  'competition.redrafted': {},
  'competition.interest-declared': {},
  'competition.conflict-cleared': { wakes: 'competition' },
  'competition.published': { wakes: 'competition' },
  'competition.invited': {},
  'competition.not-invited': {},
  'competition.addendum-issued': {},
  'competition.extended': { wakes: 'competition', wakesConsortia: true },
  'competition.cancelled': { wakes: 'competition', wakesConsortia: true },
  'competition.lot-lapsed': { wakes: 'competition', wakesConsortia: true },
  'competition.outage-recorded': {},
  'competition.outage-ended': {},
  'competition.further-period-approved': {},
  'competition.further-period-approval-withdrawn': {},
  'competition.further-period-given': { wakes: 'competition', wakesConsortia: true },
  'competition.closed': { wakesConsortia: true },
  'competition.opening-approved': { wakes: 'competition' },
  'competition.opened': { wakesConsortia: true },
  'competition.lot-without-bids': {},
  'competition.ended-without-bids': { wakesConsortia: true },
  'competition.step-refused': {},
  'competition.panel-changed': {},
  'competition.evaluator-seated': {},
  'competition.evaluator-left': {},
  'competition.quality-locked': { wakes: 'competition' },
  'competition.prices-released': {},
  'competition.prices-read': {},
  'competition.tie-decided': {},
  'competition.tie-reopened': {},
  'competition.award-recommended': {},
  'competition.recommendation-reopened': {},
  'competition.award-decided': { wakes: 'competition' },
  'competition.key-decision-recorded': { wakes: 'competition' },
  'competition.letters-issued': { wakesConsortia: true },
  'competition.award-notice-recorded': { wakes: 'competition' },
  'competition.award-corrected': { wakes: 'competition', wakesConsortia: true },
  'competition.award-withdrawn': { wakes: 'competition', wakesConsortia: true },
  'competition.hold-placed': {},
  'competition.hold-lifted': {},
  'competition.representation-received': { wakes: 'competition' },
  'competition.representation-decided': { wakes: 'competition' },
  'competition.standstill-ended': {},
  'competition.contracting-begun': {},
  'competition.ended-without-award': { wakesConsortia: true },
  'competition.concluded': { wakesConsortia: true },
  'competition.record-read': {},
  'letter.issued': {},
  'letter.received': {},
  'contract.prepared': {},
  'contract.document-attached': {},
  'contract.signed': { by: 'competitionId', wakesConsortia: true },
  'contract.entered': { wakes: 'competition', by: 'competitionId', wakesConsortia: true },
  'contract.voided': {},
  'contract.publication-recorded': {},
  'bid.submission-authorised': {},
  'bid.submission-authority-revoked': {},
  'bid.draft-saved': {},
  'bid.submitted': {},
  'bid.withdrawn': {},
  'bid.refused-late': {},
  'bid.opened': {},
  'bid.read': {},
  'bid.scored': {},
  'bid.moderated': {},
  'bid.price-asked': {},
  'bid.price-explained': {},
  'bid.price-decided': {},
  'bid.price-reopened': {},
  'bid.superseded-documents': {},
  'consortium.formed': { wakes: 'consortium' },
  'consortium.member-invited': {},
  'consortium.member-joined': {},
  'consortium.member-declined': {},
  'consortium.link-issued': {},
  'consortium.link-redeemed': {},
  'consortium.invitation-resent': {},
  'consortium.invitation-revoked': {},
  'consortium.nda-set': {},
  'consortium.nda-accepted': {},
  'consortium.terms-proposed': {},
  'consortium.terms-commented': {},
  'consortium.terms-accepted': {},
  'consortium.terms-refused': {},
  'consortium.terms-signed': {},
  'consortium.member-left': {},
  'consortium.addendum-confirmed': {},
  'consortium.model-changed': {},
  'consortium.role-changed': {},
  'consortium.paper-signed': {},
  'consortium.vehicle-consented': {},
  'consortium.vehicle-recorded': {},
  'consortium.shared-member-decided': {},
  'consortium.change-proposed': {},
  'consortium.change-answered': {},
  'consortium.change-withdrawn': {},
  'consortium.change-declared': {},
  'consortium.change-completed': {},
  'consortium.change-lapsed': {},
  'consortium.change-decided': {},
  'consortium.bid-at-risk': {},
  'consortium.bid-out-of-risk': {},
  'consortium.sub-contract-directed': {},
  'consortium.sub-contract-direction-withdrawn': {},
  'consortium.sub-contract-concluded': {},
  'consortium.requirement-asked': {},
  'consortium.requirement-withdrawn': {},
  'consortium.evidence-submitted': {},
  'consortium.evidence-judged': {},
  'consortium.connected-persons-declared': {},
  'consortium.interest-declared': {},
  'consortium.conflict-managed': {},
  'consortium.member-judged': { wakes: 'consortium' },
  'consortium.ground-raised': {},
  'consortium.ground-responded': {},
  'consortium.ground-decided': {},
  'consortium.finances-checked': {},
  'consortium.reliance-declared': {},
  'consortium.price-part-submitted': {},
  'consortium.prices-reopened': {},
  'consortium.rates-assembled': {},
  'consortium.rates-approved': {},
  'consortium.price-rows-read': {},
  'consortium.bid-submitted': { wakes: 'consortium' },
  'consortium.reopened': { wakes: 'consortium' },
  'consortium.preferred': {},
  'consortium.unsuccessful': {},
  'consortium.contracted': {},
  'consortium.reconsidered': {},
  'consortium.dissolved': { wakes: 'consortium' },
  'consortium.withdrawn': { wakes: 'consortium' },
  'reminder.due': {},
  'clock.stepped': { wakes: 'competition' },
} as const satisfies Record<string, Entry>

export type EventType = keyof typeof eventTypes

/** The names of all events. */
export const eventTypeNames = Object.keys(eventTypes) as EventType[] // the keys of a constant table are its names

/** Which process a record of this type wakes, if any. */
export function processWokenBy(type: EventType): ProcessKind | undefined {
  const entry: Entry = eventTypes[type]
  return entry.wakes
}

/** Whether a record of this type wakes the consortia that have bid in the competition of `wokenId`. */
export function wakesConsortia(type: EventType): boolean {
  const entry: Entry = eventTypes[type]
  return entry.wakesConsortia === true
}

/** The id of the process that a record wakes, or of the competition whose consortia it wakes. */
export function wokenId({
  type,
  subject,
  data,
}: {
  type: EventType
  subject: string
  data: Readonly<Record<string, unknown>>
}): string {
  const { by }: Entry = eventTypes[type]
  return by === undefined ? subject : String(data[by])
}

/** A fact as the caller may see it. `cursor` is opaque and resumes the feed behind this event. */
export const Event = z
  .object({
    id: EventId,
    type: z.enum(eventTypeNames).meta({ id: 'EventType', example: 'competition.published' }),
    at: Instant,
    subject: z.string().meta({ description: 'The id of what the event is about' }),
    data: z.record(z.string(), z.json()),
    cursor: z.string(),
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof Event>
