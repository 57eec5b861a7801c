import { fork } from 'node:child_process'
import { once } from 'node:events'
import { startTestDeployment } from '@carelot/tests/deployment'
import { publishedCompetition } from '@carelot/tests/story'
import autocannon from 'autocannon'
import type { Bench } from './bench.ts'
import type { ReadAnswer, ReadOrder } from './read-server.ts'
import { captured, type Statement } from './replay.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'

const aim = 2.5

async function startServer(order: ReadOrder) {
  const child = fork(new URL('./read-server.ts', import.meta.url))
  const ask = async (message: ReadOrder | 'cpu'): Promise<ReadAnswer> => {
    child.send(message)
    const [answer]: ReadAnswer[] = await once(child, 'message')
    if (!answer) throw new Error('the server has gone')
    return answer
  }
  const started = await ask(order)
  return {
    url: 'url' in started ? started.url : '',
    async cpuMs(): Promise<number> {
      const answer = await ask('cpu')
      return 'cpuMs' in answer ? answer.cpuMs : Number.NaN
    },
    stop: () => child.kill(),
  }
}

export const bench: Bench = {
  title: 'Reading a competition',
  how: 'CPU of the server’s process for one `GET /v1/competitions/{id}` (key checked, rights, problem or answer, headers, validation of the output), against a bare `node:http` that sends the same SQL statements from the same kind of pool, and answers with the row. 10 connections of autocannon; each server in a process of its own.',
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const competitionId = await publishedCompetition(carelot)
    const path = `/v1/competitions/${competitionId}`
    const reader = carelot.holder('Cora Commissioner')
    const { databaseUrl } = carelot
    // The relay and the process ask things meanwhile.
    const isRead = ({ text, values }: Statement) => /"api_key"/.test(text) || values.includes(competitionId)
    const all = (await captured(() => carelot.call(reader, 'GET', path))).flat()
    const statements = all.filter((statement) => /^\s*select/i.test(statement.text) && isRead(statement))
    say(`${statements.length} statements`)
    const own = await startServer({ databaseUrl, keys: carelot.keys.server, documents: carelot.folder })
    const bare = await startServer({ databaseUrl, statements })
    const cpuPerRequest = (server: typeof own) => async () => {
      const before = await server.cpuMs()
      const result = await autocannon({
        url: server.url + path,
        connections: 10,
        duration: quick ? 1 : 4,
        headers: { authorization: `Bearer ${reader.apiKey}` },
      })
      if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx + result.errors} requests failed`)
      return ((await server.cpuMs()) - before) / result['2xx']
    }
    const results = await interleaved({ own: cpuPerRequest(own), bare: cpuPerRequest(bare) }, quick ? 3 : 7)
    own.stop()
    bare.stop()
    await carelot.stop()
    const ratio = ratioOf(results.own, results.bare)
    const result = `${times(ratio)} (${inMs(median(results.own))} against ${inMs(median(results.bare))})`
    return { findings: [{ what: 'CPU of a read', result, aim: '≤ 2.5×', met: ratio.median <= aim }], notes: [] }
  },
}
