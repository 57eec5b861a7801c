import { now } from '@carelot/db/clock'
import { playCompetition } from '@carelot/examples/competition'
import { playConsortium } from '@carelot/examples/consortium'
import { asPoints, asWritten } from '@carelot/examples/london'
import type { Tell } from '@carelot/examples/story'
import { londonDateTimeOf } from '@carelot/rules/london-time'
import { reasonOf } from './reason.ts'
import type { RunningSandbox } from './start-sandbox.ts'

type Print = (line: string) => void
/** Plays a story and gives the lines that sum it up, as label and text. */
type Play = (file: RunningSandbox['file'], tell: Tell) => Promise<(readonly [string, string])[]>

async function competition(...asked: Parameters<Play>): ReturnType<Play> {
  const outcome = await playCompetition(...asked)
  return [
    ['competition', `${outcome.title} (${outcome.competitionId})`],
    ['invited', `${outcome.invited}, not invited ${outcome.notInvited}`],
    ['bids', String(outcome.bids)],
    ['receipts verified', String(outcome.receiptsVerified)],
    ['deadline', `${asWritten(outcome.deadline)} in London`],
    ...outcome.lots.map(({ name, successful }) => {
      const tenderers = successful.map((one) => `${one.name}, ${asPoints(one.points)}`)
      return ['lot', `${name}: ${tenderers.join('; ') || 'no bids'}`] as const
    }),
    ['standstill', `over, contracts may be signed from ${asWritten(outcome.mayBeSignedFrom)}`],
    ...outcome.contracts.map(
      ({ lot, supplier, signedAt, startsOn, endsOn }) =>
        [
          'contract',
          `${supplier}, ${lot}: signed ${asWritten(signedAt ?? '')}, from ${startsOn} to ${endsOn}`,
        ] as const,
    ),
    ['record', `${outcome.recordLines} lines, verified offline`],
  ]
}

async function consortium(...asked: Parameters<Play>): ReturnType<Play> {
  const outcome = await playConsortium(...asked)
  const { members, declined, steppedIn, voided, covered, appointed } = outcome
  return [
    ['competition', `${outcome.title} (${outcome.competitionId})`],
    ['consortium', `${outcome.name} (${outcome.consortiumId})`],
    ['members', members.map(({ name, role }) => `${name}, ${role}`).join('; ')],
    ['changes', `${declined.join(' and ')} declined; ${steppedIn} stepped in from the reserve`],
    ['terms', `version ${outcome.terms}, after a change that voided ${voided.length} signatures`],
    ['signatures', `${outcome.signatures.join(', ')}; verified offline`],
    [
      'insurance',
      `of ${outcome.insurance.name}: ${outcome.insurance.early}, then renewed and ${outcome.insurance.renewed}`,
    ],
    ['to do', `${outcome.toDo.join(', ')}`],
    ['coverage', `${covered.covered} of ${covered.areas} areas, ${covered.hours} hours a week`],
    ['sizing warning', outcome.sizing],
    ...outcome.bids.map(({ name, points, successful }) => {
      return [
        'bid',
        `${name}: ${points === null ? 'no points' : asPoints(points)}${successful ? ', successful' : ''}`,
      ] as const
    }),
    ['appointed', `${appointed.members.join(', ')} to ${appointed.lot}, as one`],
    ['record', `${outcome.recordLines} lines, verified offline`],
  ]
}

export const stories = { competition, consortium } satisfies Record<string, Play>
export type StoryName = keyof typeof stories

/**
 * Plays a story once in the life of a sandbox, through the SDK, a line for each thing that happens, and sums it up. One
 * that was broken off is played anew as another; what it has left stays.
 */
export async function playStory(
  sandbox: RunningSandbox,
  print: Print,
  { name, startedAt }: { name: StoryName; startedAt: number },
): Promise<void> {
  if (sandbox.kept.story === 'played') return
  const { db } = sandbox.carelot.deployment
  let clock = Promise.resolve()
  print('\nThe story, on the clock of the sandbox:')
  if (sandbox.kept.story === 'begun')
    print('  It was broken off last time, so it is played anew, as another competition.')
  await sandbox.keep({ ...sandbox.kept, story: 'begun' })
  const summary = await stories[name](sandbox.file, (who, what) => {
    const at = now(db)
    clock = clock.then(async () => print(`  ${londonDateTimeOf(await at).replace('T', ' ')}  ${who} ${what}`))
  })
    .catch((error: unknown) => {
      throw new Error(`The story failed: ${reasonOf(error)}`)
    })
    .finally(() => clock)
  await sandbox.keep({ ...sandbox.kept, story: 'played' })
  const { events } = await db
    .selectFrom('feed')
    .select(({ fn }) => fn.countAll<number>().as('events'))
    .executeTakeFirstOrThrow()
  print('\nSummary')
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const all = [
    ...summary,
    ['clock', `${asWritten(await now(db))} in London`],
    ['events', String(events)],
    ['seconds', seconds],
  ]
  for (const [label = '', text] of all) print(`  ${label.padEnd(18)} ${text}`)
}
