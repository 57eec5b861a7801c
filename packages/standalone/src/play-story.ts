import { now } from '@carelot/db/clock'
import { playCompetition } from '@carelot/examples/competition'
import { asPoints, asWritten } from '@carelot/examples/london'
import { londonDateTimeOf } from '@carelot/rules/london-time'
import { reasonOf } from './reason.ts'
import type { RunningSandbox } from './start-sandbox.ts'

type Print = (line: string) => void

/**
 * Plays the competition once in the life of a sandbox, through the SDK, a line for each thing that happens, and sums it
 * up. A story that was broken off is played anew as another competition; what it has left stays.
 */
export async function playStory(sandbox: RunningSandbox, print: Print, startedAt: number): Promise<void> {
  if (sandbox.kept.story === 'played') return
  const { db } = sandbox.carelot.deployment
  let clock = Promise.resolve()
  print('\nThe story, on the clock of the sandbox:')
  if (sandbox.kept.story === 'begun')
    print('  It was broken off last time, so it is played anew, as another competition.')
  await sandbox.keep({ ...sandbox.kept, story: 'begun' })
  const outcome = await playCompetition(sandbox.file, (who, what) => {
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
  print(`  competition        ${outcome.title} (${outcome.competitionId})`)
  print(`  invited            ${outcome.invited}, not invited ${outcome.notInvited}`)
  print(`  bids               ${outcome.bids}`)
  print(`  receipts verified  ${outcome.receiptsVerified}`)
  print(`  deadline           ${asWritten(outcome.deadline)} in London`)
  for (const { name, successful } of outcome.lots) {
    const tenderers = successful.map((one) => `${one.name}, ${asPoints(one.points)}`)
    print(`  lot                ${name}: ${tenderers.join('; ') || 'no bids'}`)
  }
  print(`  standstill         over, contracts may be signed from ${asWritten(outcome.mayBeSignedFrom)}`)
  for (const { lot, supplier, signedAt, startsOn, endsOn } of outcome.contracts)
    print(
      `  contract           ${supplier}, ${lot}: signed ${asWritten(signedAt ?? '')}, from ${startsOn} to ${endsOn}`,
    )
  print(`  record             ${outcome.recordLines} lines, verified offline`)
  print(`  clock              ${asWritten(await now(db))} in London`)
  print(`  events             ${events}`)
  print(`  seconds            ${((performance.now() - startedAt) / 1000).toFixed(1)}`)
}
