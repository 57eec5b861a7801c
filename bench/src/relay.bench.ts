import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { createDeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { record } from '@carelot/commands/record'
import { openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { ensureNamespace } from '@carelot/standalone/namespace'
import { testEngines } from '@carelot/tests/config'
import { freshDatabase } from '@carelot/tests/database'
import { processClientOf } from '@carelot/workflows/relay/process-client'
import { startRelay } from '@carelot/workflows/relay/relay'
import { Client, Connection } from '@temporalio/client'
import type { Bench } from './bench.ts'
import { inMs, median, quantile } from './rounds.ts'

export const bench: Bench = {
  title: 'The relay’s wake',
  how: 'On an idle deployment: from the commit of a record that wakes a process until the relay has numbered and signed it and sent the nudge, and until Temporal has taken it.',
  async run({ quick }) {
    const { temporalAddress: address } = testEngines()
    const database = await freshDatabase('sandbox')
    const namespace = `bench-${randomBytes(4).toString('hex')}`
    await ensureNamespace(address, namespace)
    const connection = await Connection.connect({ address })
    const temporal = processClientOf(new Client({ connection, namespace }))
    const db = openDatabase({ url: database.url, poolSize: 5 })
    const vault = await openVault((await createDeploymentKeys()).server)
    const sent: number[] = []
    const taken: number[] = []
    let committedAt = 0
    let done = Promise.withResolvers<void>()
    const relay = startRelay(
      { db, vault },
      {
        databaseUrl: database.url,
        onFault: (error) => done.reject(error),
        client: {
          restore: temporal.restore,
          async nudge(kind, id) {
            sent.push(performance.now() - committedAt)
            await temporal.nudge(kind, id)
            taken.push(performance.now() - committedAt)
            done.resolve()
          },
        },
      },
    )
    await setTimeout(1000)
    for (let turn = 0; turn < (quick ? 20 : 200); turn++) {
      done = Promise.withResolvers<void>()
      await inTransaction(db, (tx) =>
        record({ vault, actor: { process: 'bench' } }, tx, { type: 'competition.published', subject: `cmp_${turn}` }),
      )
      committedAt = performance.now()
      await done.promise
      await setTimeout(50 + Math.random() * 100)
    }
    await relay.stop()
    await db.destroy()
    await connection.close()
    await database.drop()
    const spread = (sample: number[]) =>
      `p50 ${inMs(median(sample))}, p95 ${inMs(quantile(sample, 0.95))}, worst ${inMs(Math.max(...sample))}`
    return {
      findings: [
        { what: 'commit to nudge sent', result: spread(sent), aim: 'p50 ≤ 50 ms', met: median(sent) <= 50 },
        { what: 'commit to nudge taken by Temporal', result: spread(taken) },
      ],
      notes: [],
    }
  },
}
