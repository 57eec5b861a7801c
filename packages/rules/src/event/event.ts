import { z } from 'zod'
import { EventId } from '../id.ts'
import { Instant } from '../instant.ts'

/** The processes that the relay can wake. A process of a kind is known by the id of what it moves. */
export type ProcessKind = 'competition'

/** Every kind of record, and which process it wakes. Past participles: a record is a fact. */
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
  'competition.published': { wakes: 'competition' },
  'competition.invited': {},
  'competition.not-invited': {},
  'competition.addendum-issued': {},
  'competition.extended': { wakes: 'competition' },
  'competition.cancelled': { wakes: 'competition' },
  'competition.lot-lapsed': { wakes: 'competition' },
  'competition.outage-recorded': {},
  'competition.outage-ended': {},
  'competition.further-period-approved': {},
  'competition.further-period-approval-withdrawn': {},
  'competition.further-period-given': { wakes: 'competition' },
  'competition.closed': {},
  'competition.opening-approved': { wakes: 'competition' },
  'competition.opened': {},
  'competition.lot-without-bids': {},
  'competition.ended-without-bids': {},
  'competition.step-refused': {},
  'bid.submission-authorised': {},
  'bid.submission-authority-revoked': {},
  'bid.draft-saved': {},
  'bid.submitted': {},
  'bid.withdrawn': {},
  'bid.refused-late': {},
  'bid.opened': {},
  'bid.read': {},
  'bid.superseded-documents': {},
  'reminder.due': {},
  'clock.stepped': { wakes: 'competition' },
} as const satisfies Record<string, { wakes?: ProcessKind }>

export type EventType = keyof typeof eventTypes

/** The names of all events. */
export const eventTypeNames = Object.keys(eventTypes) as EventType[] // the keys of a constant table are its names

/** Which process a record of this type wakes, if any. */
export function processWokenBy(type: EventType): ProcessKind | undefined {
  const entry: { wakes?: ProcessKind } = eventTypes[type]
  return entry.wakes
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
