import { z } from 'zod'
import { ConsortiumId } from '../id.ts'
import { Instant } from '../instant.ts'
import type { ConsortiumMember } from './consortium.ts'
import { isBoundBy, type Nda } from './nda.ts'
import { OpenItem, ofNothing } from './open-item.ts'
import { type ConsortiumReminder, remindersOfDeadline } from './reminder.ts'
import { type ConsortiumStage, consortiumStages } from './stages.ts'

/** Where a consortium stands for its reader: what comes next and when, what it owes itself, and, once it has joined, what others owe. */
export const ConsortiumStanding = z
  .object({
    consortiumId: ConsortiumId,
    stage: z.enum(consortiumStages),
    at: Instant,
    deadline: Instant.nullable(),
    next: z
      .array(z.object({ what: z.enum(['answer by', 'reminder', 'tenders close']), at: Instant }))
      .meta({ description: 'Instants that lie ahead, the earliest first' }),
    own: z.array(OpenItem),
    others: z.array(OpenItem).nullable().meta({ description: 'Null before the reader has joined (C-18)' }),
  })
  .meta({ id: 'ConsortiumStanding' })
export type ConsortiumStanding = z.input<typeof ConsortiumStanding>

type Facts = {
  stage: ConsortiumStage
  at: Instant
  deadline: Instant | null
  nda: Pick<Nda, 'acceptances'> | null
  own: Pick<ConsortiumMember, 'organisationId' | 'stage' | 'answerBy'>
  items: readonly OpenItem[]
}
/** Stages at which nobody owes a consortium anything more. */
export const over: readonly ConsortiumStage[] = ['unsuccessful', 'withdrawn', 'dissolved']
type Seen = Pick<ConsortiumStanding, 'next' | 'own' | 'others'>

/** Pure: everything open, the reader's own first. Of a firm that has yet to join only its own is told (C-18). */
export function standingSeenBy({ stage, at, deadline, nda, own, items }: Facts): Seen {
  if (over.includes(stage)) return { next: [], own: [], others: own.stage === 'joined' ? [] : null }
  const { organisationId } = own
  const isInvited = own.stage === 'invited'
  const nextOf = (what: Seen['next'][number]['what'], instants: readonly Instant[]) =>
    instants.filter((each) => Date.parse(each) > Date.parse(at)).map((each) => ({ what, at: each }))
  const reminders = deadline === null || isInvited || stage !== 'inviting' ? [] : remindersOfDeadline(deadline)
  const days = [...new Set(reminders.map(({ dueAt }: ConsortiumReminder) => dueAt))]
  const promise: OpenItem[] =
    isInvited && !isBoundBy(nda, organisationId)
      ? [
          {
            what: 'accept nda',
            owner: organisationId,
            by: own.answerBy,
            rule: 'C-18',
            lotId: null,
            ...ofNothing,
          },
        ]
      : []
  return {
    next: [
      ...nextOf('answer by', isInvited && own.answerBy !== null ? [own.answerBy] : []),
      ...nextOf('reminder', days),
      ...nextOf('tenders close', deadline === null ? [] : [deadline]),
    ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at)),
    own: [...promise, ...items.filter(({ owner }) => owner === organisationId)],
    others: own.stage !== 'joined' ? null : items.filter(({ owner }) => owner !== organisationId),
  }
}
