import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { playToContracts } from '@carelot/tests/concluded'
import { testEngines } from '@carelot/tests/config'
import { startTestDeployment, type TestDeployment } from '@carelot/tests/deployment'
import { briefFor, declareNoConflicts, publishedCompetition } from '@carelot/tests/story'
import { Client } from '@temporalio/client'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import type { bare, Turn } from './bare-workflow.ts'
import type { Bench } from './bench.ts'
import { competitionsClosing, playToOpening, temporalOf } from './played.ts'
import type { Provider } from './providers.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'
import { inOneLine, type Timed, turnsOfRun } from './turns.ts'

const aim = 1.3
/** Long enough for one turn of a process and the record that sets it going. */
const calmMs = 200

async function bareWorker(namespace: string): Promise<{ stop(): Promise<void> }> {
  const connection = await NativeConnection.connect({ address: testEngines().temporalAddress })
  const silent = () => undefined
  const logger = { log: silent, trace: silent, debug: silent, info: silent, warn: silent, error: silent }
  const workflowsPath = fileURLToPath(new URL('./bare-workflow.ts', import.meta.url))
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue: 'bare',
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger }),
    activities: { nothing: async () => undefined },
  })
  const ended = worker.run()
  return {
    async stop() {
      worker.shutdown()
      await ended
      await connection.close()
    },
  }
}

const activitiesIn = (turns: readonly Turn[]) => turns.reduce((sum, { activities }) => sum + activities, 0)

/** Runs the empty workflow through these turns, a signal whenever it waits for one. */
async function playBare(client: Client, turns: readonly Turn[], workflowId: string): Promise<void> {
  const options = { workflowId, taskQueue: 'bare', args: [turns] satisfies Parameters<typeof bare> }
  const handle = await client.workflow.start<typeof bare>('bare', options)
  for (const { by } of turns) {
    await setTimeout(by === 'timer' ? 700 : 400)
    if (by === 'signal') await handle.signal('nudge')
  }
  await handle.result()
}

/** Those of the sandbox's providers that may bid for every lot of the brief. */
function providersOf({ holder }: TestDeployment): Provider[] {
  return ['Applewood', 'Bluebell', 'Cherry'].map((name) => {
    const { organisationId, personId = '', apiKey } = holder(`Sam Signatory of ${name}`)
    return { organisationId, personId, apiKey }
  })
}

/** People who let the process come to rest behind each thing they do, so that none of it is timed with their next call. */
function patientIn(carelot: TestDeployment): TestDeployment {
  const call: TestDeployment['call'] = async (...asked) => {
    const answer = await carelot.call(...asked)
    if (asked[1] !== 'GET') await setTimeout(calmMs)
    return answer
  }
  return { ...carelot, call }
}

/** A competition at dates behind the contracts of one that was played before it. */
function laterCompetition(carelot: TestDeployment): Promise<string> {
  const { service } = briefFor(carelot.sandbox)
  const timetable = {
    publicationOn: '2027-03-29',
    clarificationsUntil: '2027-04-23T17:00',
    deadline: '2027-05-07T12:00',
    openingOn: '2027-05-07',
    evaluationEndsOn: '2027-05-28',
    decisionOn: '2027-06-04',
    standstillEndsOn: '2027-06-16',
    mobilisationStartsOn: '2027-06-17',
  }
  return publishedCompetition(carelot, { timetable, service: { ...service, startsOn: '2027-09-01' } })
}

/** Its histories are complete when its process has ended. */
async function playThrough(carelot: TestDeployment, client: Client, id: string): Promise<Timed[]> {
  await setTimeout(calmMs)
  const tender = await playToOpening(carelot, id, providersOf(carelot))
  const patient = patientIn(carelot)
  await declareNoConflicts(patient, id, 'opening')
  await playToContracts(patient, tender)
  await client.workflow.getHandle(id).result()
  return turnsOfRun(client, id)
}

/** A deployment for each round: a step of the sandbox's clock wakes the processes of all competitions of its own. */
async function startScene() {
  const carelot = await startTestDeployment()
  const client = await temporalOf(carelot)
  const plain = new Client({ connection: client.connection, namespace: carelot.namespace })
  const worker = await bareWorker(carelot.namespace)
  return {
    carelot,
    client,
    plain,
    async stop() {
      await worker.stop()
      await carelot.stop()
      await client.connection.close()
    },
  }
}

export const bench: Bench = {
  title: 'A process’s own time',
  how: 'A competition’s process from publication to the last contract, with its database work, against a workflow that goes through the same turns (start, timers, nudges) with as many activities and nothing in them, on the same Temporal; each in a worker that has been through one before. Counted is the time from what set a turn going until nothing was left to do, by the histories.',
  async run({ quick, say }) {
    let turns: Turn[] = []
    let scene = await startScene()
    const outside: { own: number[]; bare: number[] } = { own: [], bare: [] }
    const total = (arm: 'own' | 'bare', timed: Timed[]) => {
      const sum = (of: (turn: Timed) => number) => timed.reduce((sum, turn) => sum + of(turn), 0)
      outside[arm].push(sum(({ ms, workMs }) => ms - workMs))
      return sum(({ ms }) => ms)
    }
    const results = await interleaved(
      {
        async own() {
          const { carelot, client } = scene
          const [first = ''] = await competitionsClosing(carelot, 1)
          await playThrough(carelot, client, first)
          await playBare(scene.plain, turns, 'warming')
          const own = await playThrough(carelot, client, await laterCompetition(carelot))
          turns = own.map(({ by, timed, activities }) => ({ by, timed, activities }))
          say(`own: ${inOneLine(own)}`)
          return total('own', own)
        },
        async bare() {
          await playBare(scene.plain, turns, 'bare')
          const timed = await turnsOfRun(scene.plain, 'bare')
          if (activitiesIn(timed) !== activitiesIn(turns)) throw new Error('the two have not done the same')
          say(`bare: ${inOneLine(timed)}`)
          await scene.stop()
          scene = await startScene()
          return total('bare', timed)
        },
      },
      quick ? 3 : 7,
    )
    await scene.stop()
    const finding = (what: string, { own, bare }: { own: number[]; bare: number[] }) => {
      const ratio = ratioOf(own, bare)
      const result = `${times(ratio)} (${inMs(median(own))} against ${inMs(median(bare))})`
      return { what, result, aim: `≤ ${aim}×`, met: ratio.median <= aim }
    }
    return {
      findings: [
        finding(`${turns.length} turns with ${activitiesIn(turns)} activities`, results),
        finding('of it outside the activities', outside),
      ],
      notes: [],
    }
  },
}
