import { poolOf } from '@carelot/db/database'
import type { TestDeployment } from '@carelot/tests/deployment'
import { startTestDeployment } from '@carelot/tests/deployment'
import { publishedCompetition } from '@carelot/tests/story'
import type { Bench } from './bench.ts'
import { clientsOf, rateOf, startClients } from './load.ts'
import { addProviders, inviteAll, type Provider } from './providers.ts'
import { captured, replayBid, transactionIn, type Was } from './replay.ts'
import { interleaved, median, ratioOf, times } from './rounds.ts'

const aim = 2

/** The bid's transaction alone: the statements of a real submission, on connections of a pool of the same size. */
async function transactionAlone(carelot: TestDeployment, competitionId: string, providers: readonly Provider[]) {
  const [first] = clientsOf(carelot.sandbox, providers.slice(0, 1))
  const path = `/v1/competitions/${competitionId}/bids`
  const caller = { ...carelot.holder('Sam Signatory of Applewood'), apiKey: first?.apiKey ?? '' }
  const key = crypto.randomUUID()
  await carelot.call(caller, 'POST', path, first?.bid)
  // The second version's, so that its number is no other number in the row.
  let from: Was = { key, bidderId: '', version: 2 }
  const statements = transactionIn(
    await captured(async () => {
      const { body } = await carelot.call(caller, 'POST', path, first?.bid, { 'idempotency-key': key })
      from = { key, bidderId: body.bidderId, version: body.version }
    }),
  )
  const pool = poolOf({ url: carelot.databaseUrl, poolSize: 20 })
  const { rows } = await pool.query('select bidder_id, organisation_id from bidder_member where competition_id = $1', [
    competitionId,
  ])
  const bidderOf = new Map<string, string>(rows.map((row) => [row.organisation_id, row.bidder_id]))
  const versionOf = new Map<string, number>()
  return {
    statements,
    end: () => pool.end(),
    /** Transactions a second, from so many clients that each wait for their own. */
    async rate(count: number, forMs: number): Promise<number> {
      const until = performance.now() + forMs
      let done = 0
      const client = async ({ organisationId }: Provider) => {
        const bidderId = bidderOf.get(organisationId) ?? ''
        while (performance.now() < until) {
          const connection = await pool.connect()
          const version = (versionOf.get(bidderId) ?? 0) + 1
          versionOf.set(bidderId, version)
          await replayBid(connection, statements, {
            from,
            to: { key: crypto.randomUUID(), bidderId, version },
          })
          connection.release()
          done++
        }
      }
      await Promise.all(providers.slice(-count).map(client))
      return (done * 1000) / forMs
    },
  }
}

export const bench: Bench = {
  title: 'Submitting a bid',
  how: 'A whole submission, from the caller to the receipt (authentication, validation, sealing, signing, transaction), against the SQL transaction of that submission alone: its very statements with prepared data, from the same kind and size of pool, PostgreSQL flushing every commit. Callers are on a thread of their own, each with its own bidder. Ratio of rates.',
  async run({ quick, say }) {
    const carelot = await startTestDeployment()
    const providers = await addProviders(carelot, 64)
    const competitionId = await publishedCompetition(carelot)
    await inviteAll(carelot, competitionId, providers)
    const callers = clientsOf(carelot.sandbox, providers.slice(0, 32))
    const clients = startClients()
    const alone = await transactionAlone(carelot, competitionId, providers)
    say(`the transaction has ${alone.statements.length} statements`)
    const forMs = quick ? 800 : 3000
    const through = (face: 'sdk' | 'rest', count: number) => async () => {
      const order = { face, url: carelot.url, competitionId, clients: callers.slice(0, count), forMs }
      const startedAt = performance.now()
      const answers = await clients.send(order)
      return rateOf(answers, (performance.now() - startedAt) / 1000)
    }
    const findings = []
    for (const count of [1, 8, 32]) {
      const arms = { alone: () => alone.rate(count, forMs), sdk: through('sdk', count), rest: through('rest', count) }
      const rates = await interleaved(arms, quick ? 2 : 5)
      for (const face of ['sdk', 'rest'] as const) {
        const ratio = ratioOf(rates.alone, rates[face])
        const perSecond = `${Math.round(median(rates[face]))} against ${Math.round(median(rates.alone))} a second`
        const what = `${face === 'sdk' ? 'SDK' : 'REST'}, ${count} ${count === 1 ? 'client' : 'clients'}`
        findings.push({ what, result: `${times(ratio)} (${perSecond})`, aim: '≤ 2.0×', met: ratio.median <= aim })
        say(`${what}: ${times(ratio)}, ${perSecond}`)
      }
    }
    await clients.stop()
    await alone.end()
    await carelot.stop()
    return { findings, notes: [] }
  },
}
