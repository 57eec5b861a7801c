import { z } from 'zod'
import { type Instant, LocalDate } from '../../instant.ts'
import { addDays, londonDateOf } from '../../london-time.ts'
import type { Fault } from '../../problem.ts'
import { written } from '../../written.ts'

/**
 * Why a key decision was announced for less than its 28 clear days: by the general exception, whose notice of five clear days the
 * chair of the overview and scrutiny committee was given; or by special urgency, for which that chair agreed that it cannot wait.
 *
 * @see SI 2012/2089 regs. 10 and 11
 */
export const Urgency = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('general-exception'),
      reason: written(2000).meta({ description: 'Why 28 clear days were impracticable' }),
    }),
    z.strictObject({
      kind: z.literal('special-urgency'),
      reason: written(2000).meta({ description: 'Why it could not reasonably be deferred' }),
      agreedBy: written(200).meta({ example: 'Chair of the Scrutiny Committee' }),
      agreedOn: LocalDate,
    }),
  ])
  .meta({ id: 'Urgency' })
export type Urgency = z.infer<typeof Urgency>

/** The clear days between the notice of a key decision and its making, neither of which counts. @see rule P-54; SI 2012/2089 regs. 9 and 10 */
export const clearDaysOfNotice = { usual: 28, 'general-exception': 5 } as const

type KeyDecision = {
  number: string
  noticePublishedOn: LocalDate
  decidedOn: LocalDate
  callInEndsOn: LocalDate
  urgency: Urgency | null
}

/** No council leaves a decision open to call-in for longer, nor announces one so long before: such a day is a slip of the pen. */
const longestCallInDays = 90
const longestNoticeDays = 730

type Decided = {
  today: LocalDate
  /** When what the decision is about was recommended, lot by lot. */
  recommendedAt: readonly Instant[]
  /** Decisions that are on record already, and whether something was recommended after them that this one is about. */
  earlier: readonly { number: string; recordedAt: Instant; isAboutOther: boolean }[]
}

/**
 * Faults of a key decision as it is put on record: made without its notice or the agreement that it needs, before what it is
 * about was recommended or ahead of today, called in before it was made or far too late; or one that was on record before that was
 * recommended, and so was about something else.
 *
 * @see rules P-54, S-79
 */
export function faultsOfKeyDecision(decision: KeyDecision, decided: Decided): Fault[] {
  return [
    ...(decision.urgency?.kind === 'special-urgency'
      ? faultsOfUrgency(decision, decision.urgency, decided)
      : faultsOfNotice(decision)),
    ...faultsOfMaking(decision, decided),
    ...faultsOfCallIn(decision),
  ]
}

function faultsOfNotice({ noticePublishedOn, decidedOn, urgency }: KeyDecision): Fault[] {
  const days = clearDaysOfNotice[urgency?.kind === 'general-exception' ? urgency.kind : 'usual']
  const earliest = addDays(noticePublishedOn, days + 1)
  if (decidedOn < earliest) {
    const detail = `A notice of ${noticePublishedOn} allows a decision from ${earliest}: ${days} clear days lie between`
    return [{ pointer: '/decidedOn', code: 'award.notice-too-short', detail }]
  }
  return decidedOn > addDays(noticePublishedOn, longestNoticeDays)
    ? [
        {
          pointer: '/noticePublishedOn',
          code: 'award.notice-too-old',
          detail: `${noticePublishedOn} is more than ${longestNoticeDays} days before the decision`,
        },
      ]
    : []
}

/** Agreed to before it was made, with a notice of the reasons after that: it is published as soon as it can be. */
function faultsOfUrgency(
  { noticePublishedOn, decidedOn }: KeyDecision,
  { agreedOn }: Extract<Urgency, { kind: 'special-urgency' }>,
  { today }: Decided,
): Fault[] {
  return [
    ...(addDays(agreedOn, longestNoticeDays) < decidedOn
      ? [
          {
            pointer: '/urgency/agreedOn',
            code: 'award.notice-too-old' as const,
            detail: `${agreedOn} is more than ${longestNoticeDays} days before the decision`,
          },
        ]
      : []),
    ...(agreedOn > decidedOn
      ? [
          {
            pointer: '/urgency/agreedOn',
            code: 'award.urgency-agreed-late' as const,
            detail: `${agreedOn} is after the decision, ${decidedOn}`,
          },
        ]
      : []),
    ...(noticePublishedOn < agreedOn || noticePublishedOn > today
      ? [
          {
            pointer: '/noticePublishedOn',
            code: 'award.urgency-notice-times' as const,
            detail: `It was agreed on ${agreedOn}, and today is ${today}`,
          },
        ]
      : []),
  ]
}

function faultsOfMaking({ number, decidedOn }: KeyDecision, { today, recommendedAt, earlier }: Decided): Fault[] {
  const last = recommendedAt.toSorted().at(-1)
  const faults: Fault[] = []
  if (decidedOn > today)
    faults.push({
      pointer: '/decidedOn',
      code: 'award.decision-ahead',
      detail: `${decidedOn} is ahead of today, ${today}`,
    })
  if (last !== undefined && decidedOn < londonDateOf(last))
    faults.push({
      pointer: '/decidedOn',
      code: 'award.decision-too-early',
      detail: `What is decided was recommended on ${londonDateOf(last)}`,
    })
  const used = earlier.find((each) => each.number === number && each.isAboutOther)
  if (used)
    faults.push({
      pointer: '/number',
      code: 'award.decision-on-other',
      detail: `${number} is on record since ${used.recordedAt}, and what is decided was recommended after that`,
    })
  return faults
}

function faultsOfCallIn({ decidedOn, callInEndsOn }: KeyDecision): Fault[] {
  const pointer = '/callInEndsOn'
  if (callInEndsOn > addDays(decidedOn, longestCallInDays))
    return [
      {
        pointer,
        code: 'award.call-in-too-late',
        detail: `${callInEndsOn} is more than ${longestCallInDays} days after the decision`,
      },
    ]
  if (callInEndsOn < decidedOn)
    return [
      { pointer, code: 'award.call-in-too-early', detail: `Call-in ends on ${callInEndsOn}, before the decision` },
    ]
  return []
}
