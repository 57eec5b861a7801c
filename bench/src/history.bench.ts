import { startTestDeployment } from '@carelot/tests/deployment'
import type { Bench } from './bench.ts'
import { competitionsClosing, playToOpening, temporalOf } from './played.ts'
import { addProviders, inviteAll } from './providers.ts'
import { inOneLine, turnsOfRun } from './turns.ts'

export const bench: Bench = {
  title: 'History and bidders',
  how: 'The history of a process from publication to opening, by the number of bidders: events, and bytes as Temporal counts them.',
  async run({ quick, say }) {
    const measured: { bidders: number; events: number; bytes: number }[] = []
    const sizes = quick ? [5, 38, 150] : [38, 400, 5000]
    for (const bidders of sizes) {
      // A deployment for each: a step of the sandbox's clock wakes every process, another competition's too.
      const carelot = await startTestDeployment()
      const client = await temporalOf(carelot)
      const [id = ''] = await competitionsClosing(carelot, 1)
      const providers = await addProviders(carelot, bidders)
      await inviteAll(carelot, id, providers)
      await playToOpening(carelot, id, providers)
      const { historyLength, historySize } = await client.workflow.getHandle(id).describe()
      measured.push({ bidders, events: historyLength, bytes: historySize ?? 0 })
      say(`${bidders} bidders: ${historyLength} events, ${historySize} bytes`)
      say(inOneLine(await turnsOfRun(client, id)))
      await client.connection.close()
      await carelot.stop()
    }
    const differenceOf = (values: number[]) => Math.max(...values) - Math.min(...values)
    const events = differenceOf(measured.map((run) => run.events))
    const bytes = differenceOf(measured.map((run) => run.bytes))
    return {
      findings: [
        ...measured.map((run) => ({
          what: `${run.bidders} bidders`,
          result: `${run.events} events, ${run.bytes} bytes`,
        })),
        { what: 'difference in events', result: String(events), aim: '0', met: events === 0 },
        { what: 'difference in bytes', result: String(bytes), aim: '0', met: bytes === 0 },
      ],
      notes: [],
    }
  },
}
