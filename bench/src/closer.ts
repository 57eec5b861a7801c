import { setTimeout } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import { takeFence } from '@carelot/db/competition/fence'
import { openDatabase } from '@carelot/db/database'

export type Besieged = { databaseUrl: string; competitionId: string; often: number; pauseMs: number }

// Takes the fence alone, again and again, on a thread and a connection of its own, as the worker that closes does.
const { databaseUrl, competitionId, often, pauseMs }: Besieged = workerData
const db = openDatabase({ url: databaseUrl, poolSize: 1 })
const waits: number[] = []
for (let turn = 0; turn < often; turn++) {
  await db.transaction().execute(async (tx) => {
    const from = performance.now()
    await takeFence(tx, competitionId)
    waits.push(performance.now() - from)
  })
  await setTimeout(pauseMs)
}
await db.destroy()
parentPort?.postMessage(waits)
