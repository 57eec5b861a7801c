import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { playToContracts } from '@carelot/tests/concluded'
import { testEngines } from '@carelot/tests/config'
import { startTestDeployment, type TestDeployment } from '@carelot/tests/deployment'
import { declareNoConflicts } from '@carelot/tests/story'
import { Client } from '@temporalio/client'
import { bundleWorkflowCode, NativeConnection, Worker } from '@temporalio/worker'
import type { bare, Turn } from './bare-workflow.ts'
import type { Bench } from './bench.ts'
import { competitionsClosing, playToOpening, temporalOf } from './played.ts'
import type { Provider } from './providers.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'
import { inOneLine, turnsOfRun } from './turns.ts'

const aim = 1.3

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
  how: 'A competition’s process from publication to the last contract, with its database work, against a workflow that goes through the same turns (start, timers, nudges) with as many activities and nothing in them, on the same Temporal. Counted is the time from what set a turn going until nothing was left to do, by the histories.',
  async run({ quick, say }) {
    let turns: Turn[] = []
    let scene = await startScene()
    const total = (sample: { ms: number }[]) => sample.reduce((sum, { ms }) => sum + ms, 0)
    const results = await interleaved(
      {
        async own() {
          const { carelot, client } = scene
          const [id = ''] = await competitionsClosing(carelot, 1)
          const tender = await playToOpening(carelot, id, providersOf(carelot))
          await declareNoConflicts(carelot, id, 'opening')
          await playToContracts(carelot, tender)
          await client.workflow.getHandle(id).result()
          const own = await turnsOfRun(client, id)
          turns = own.map(({ by, timed, activities }) => ({ by, timed, activities }))
          say(`own: ${inOneLine(own)}`)
          return total(own)
        },
        async bare() {
          await playBare(scene.plain, turns, 'bare')
          const timed = await turnsOfRun(scene.plain, 'bare')
          if (activitiesIn(timed) !== activitiesIn(turns)) throw new Error('the two have not done the same')
          say(`bare: ${inOneLine(timed)}`)
          await scene.stop()
          scene = await startScene()
          return total(timed)
        },
      },
      quick ? 3 : 15,
    )
    await scene.stop()
    const ratio = ratioOf(results.own, results.bare)
    return {
      findings: [
        {
          what: `${turns.length} turns with ${activitiesIn(turns)} activities`,
          result: `${times(ratio)} (${inMs(median(results.own))} against ${inMs(median(results.bare))})`,
          aim: '≤ 1.3×',
          met: ratio.median <= aim,
        },
      ],
      notes: [],
    }
  },
}
