import { newId } from '@carelot/commands/id'
import { poolOf } from '@carelot/db/database'
import { Carelot } from '@carelot/sdk'
import { consortiumScene } from '@carelot/tests/consortium-scene'
import { startTestDeployment } from '@carelot/tests/deployment'
import { answer, publishTender } from '@carelot/tests/tender'
import type { Bench } from './bench.ts'
import { captured, type Statement, transactionIn } from './replay.ts'
import { inMs, interleaved, median, ratioOf, times } from './rounds.ts'

const writes = { accept: /update "consortium_member"/i, sign: /insert into "consortium_signature"/i }
type Move = keyof typeof writes

export const bench: Bench = {
  title: 'Joining a consortium',
  how: 'A member accepts its invitation, and signs the terms, through SDK and REST, from the caller to the answer, each in a consortium of its own; against the SQL transaction of that very call alone, its statements with prepared data on a connection that is open. One caller; latencies.',
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const scene = consortiumScene(carelot)
    const { partner } = scene
    const sdk = new Carelot({ baseUrl: carelot.url, apiKey: partner.apiKey, maxRetries: 0 })
    const pool = poolOf({ url: carelot.databaseUrl, poolSize: 1 })
    const client = await pool.connect()
    /** A consortium in which this is next, and the hash of its terms. */
    const prepare = async (move: Move) => {
      const competitionId = (await publishTender(carelot)).id
      const id = await scene.form(competitionId)
      await answer(scene.invite(id))
      if (move === 'accept') return { id, contentHash: '', competitionId }
      await answer(scene.answer(id))
      return { id, competitionId, contentHash: (await answer(scene.propose(id))).terms.contentHash }
    }
    const timed = async (work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      return performance.now() - from
    }
    const findings = []
    for (const move of ['accept', 'sign'] as const) {
      const rest = ({ id, contentHash }: Awaited<ReturnType<typeof prepare>>, headers = {}) =>
        answer(
          move === 'accept'
            ? scene.call(partner, 'POST', `/${id}/answer`, { answer: 'join', role: 'member' }, headers)
            : scene.call(partner, 'POST', `/${id}/signatures`, { contentHash }, headers),
        )
      const was = await prepare(move)
      const key = crypto.randomUUID()
      const statements = transactionIn(await captured(() => rest(was, { 'idempotency-key': key })), writes[move])
      say(`the transaction of ${move} has ${statements.length} statements`)
      const arms = {
        async alone() {
          const to = await prepare(move)
          const swap = { [key]: crypto.randomUUID(), [was.id]: to.id, [was.competitionId]: to.competitionId }
          const prepared = statements.map((statement) => renewed(statement, swap))
          return timed(async () => {
            for (const { text, values } of prepared) await client.query(text, values)
          })
        },
        async rest() {
          const of = await prepare(move)
          return timed(() => rest(of))
        },
        async sdk() {
          const { id: consortiumId, contentHash } = await prepare(move)
          return timed(() =>
            move === 'accept'
              ? sdk.consortium.answer({ consortiumId, answer: 'join', role: 'member' })
              : sdk.consortium.sign({ consortiumId, contentHash }),
          )
        },
      }
      const results = await interleaved(arms, quick ? 5 : 31)
      for (const face of ['sdk', 'rest'] as const) {
        const ratio = ratioOf(results[face], results.alone)
        const what = `${move} through ${face === 'sdk' ? 'the SDK' : 'REST'}`
        const against = `${inMs(median(results[face]))} against ${inMs(median(results.alone))}`
        findings.push({ what, result: `${times(ratio)} (${against})`, aim: '≤ 2.0×', met: ratio.median <= 2 })
      }
    }
    client.release()
    await pool.end()
    await carelot.stop()
    return { findings, notes: [] }
  },
}

/** The same statement for another consortium, under another key, with a record of its own. */
function renewed({ text, values }: Statement, swap: Record<string, string>): Statement {
  const event = newId('evt')
  const renew = (value: string) =>
    Object.entries(swap)
      .reduce((changed, [from, to]) => changed.replaceAll(from, to), value)
      .replaceAll(/\bevt_[0-9a-f]{32}\b/g, event)
  return { text, values: values.map((value) => (typeof value === 'string' ? renew(value) : value)) }
}
