import type { Client, WorkflowHandle } from '@temporalio/client'
import type { Turn } from './bare-workflow.ts'

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>
type Event = NonNullable<History['events']>[number]
/** `workMs` of its time was spent within activities. */
export type Timed = Turn & { ms: number; workMs: number }

function causeOf(event: Event): Turn['by'] | undefined {
  if (event.workflowExecutionStartedEventAttributes) return 'start'
  if (event.timerFiredEventAttributes) return 'timer'
  return event.workflowExecutionSignaledEventAttributes ? 'signal' : undefined
}

const msOf = ({ eventTime }: Event) => Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6

/**
 * The turns of a run by its history: each from what set it going until nothing was left to do, on the clock of the
 * Temporal server. Time spent waiting for people or for an instant is in none of them.
 */
export function turnsOf({ events }: History): Timed[] {
  const turns: Timed[] = []
  let from = 0
  let open = 0
  let timed = false
  let turn: Timed | undefined
  for (const event of events ?? []) {
    const by = causeOf(event)
    if (by && open === 0) {
      turn = { by, timed, activities: 0, ms: 0, workMs: 0 }
      timed = false
      turns.push(turn)
      from = msOf(event)
    }
    if (by === 'start' || event.workflowTaskScheduledEventAttributes || event.activityTaskScheduledEventAttributes)
      open++
    if (event.activityTaskScheduledEventAttributes && turn) turn.activities++
    // The first task follows the start, which keeps a signal that comes with it in the same turn.
    if (event.workflowTaskScheduledEventAttributes && event.eventId?.toString() === firstTask(events)) open--
    if (event.workflowTaskCompletedEventAttributes || event.activityTaskCompletedEventAttributes) open--
    const started = event.activityTaskCompletedEventAttributes?.startedEventId?.toString()
    const begun = events?.find(({ eventId }) => eventId?.toString() === started)
    if (begun && turn) turn.workMs += msOf(event) - msOf(begun)
    if (event.timerStartedEventAttributes) timed = true
    if (turn) turn.ms = msOf(event) - from
  }
  return turns.filter(({ activities }) => activities > 0)
}

function firstTask(events: History['events']): string | undefined {
  return events?.find((event) => event.workflowTaskScheduledEventAttributes)?.eventId?.toString()
}

export async function turnsOfRun(client: Client, workflowId: string): Promise<Timed[]> {
  return turnsOf(await client.workflow.getHandle(workflowId).fetchHistory())
}

/** The turns in one line: what set each going, its activities, its milliseconds. */
export function inOneLine(turns: readonly Timed[]): string {
  return turns
    .map(
      ({ by, activities, ms, workMs }) => `${by} ${activities} (${Math.round(ms)} ms, ${Math.round(workMs)} in them)`,
    )
    .join(', ')
}
