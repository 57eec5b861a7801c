import { consortiumScene } from '@carelot/tests/consortium-scene'
import { startTestDeployment } from '@carelot/tests/deployment'
import { answer, publishTender } from '@carelot/tests/tender'
import { parse } from 'csv-parse/sync'
import type { Bench } from './bench.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'

const rows = 1000
const csv = [
  'firmName,email,answerBy',
  ...Array.from({ length: rows }, (_, index) => `"Firm, ${index}",firm${index}@firm.example,2027-01-20T12:00`),
].join('\n')

export const bench: Bench = {
  title: 'Import of invitations',
  how: `${rows} invitations to a consortium imported from CSV over REST, each with its link, in one transaction; read without writing (a dry run); and the same text through csv-parse alone.`,
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const scene = consortiumScene(carelot)
    const post = async (id: string, dryRun: boolean) => {
      const began = performance.now()
      const { invited } = await answer(scene.call(scene.lead, 'POST', `/${id}/invitation-imports`, { csv, dryRun }))
      if (invited.length !== rows) throw new Error('not all rows were imported')
      return performance.now() - began
    }
    const form = async () => scene.form((await publishTender(carelot)).id)
    const kept = await form()
    const results = await interleaved(
      {
        imported: async () => post(await form(), false),
        dryRun: () => post(kept, true),
        parsed: async () => {
          const began = performance.now()
          for (let round = 0; round < 20; round++) parse(csv, { columns: true })
          return (performance.now() - began) / 20
        },
      },
      quick ? 2 : 10,
    )
    say(`parsed in ${inMs(median(results.parsed))}`)
    await carelot.stop()
    return {
      findings: [
        { what: 'imported', result: inMs(median(results.imported)) },
        { what: 'dry run', result: inMs(median(results.dryRun)) },
        { what: 'csv-parse alone', result: inMs(median(results.parsed)) },
        { what: 'imported / csv-parse', result: times(ratioOf(results.imported, results.parsed)) },
        { what: 'dry run / csv-parse', result: times(ratioOf(results.dryRun, results.parsed)) },
      ],
      notes: [],
    }
  },
}
