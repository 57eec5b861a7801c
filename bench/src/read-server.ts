import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { folderStore } from '@carelot/commands/document/folder-store'
import type { ServerKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { openDatabase, poolOf } from '@carelot/db/database'
import { serve } from '@carelot/server/serve'
import { pino } from 'pino'
import type { Statement } from './replay.ts'

export type ReadOrder = { databaseUrl: string } & (
  | { keys: ServerKeys; documents: string }
  | { statements: Statement[] }
)
export type ReadAnswer = { url: string } | { cpuMs: number }

// One server in a process of its own, so that its CPU is its own: Carelot's, or a bare one that sends the same SQL.
const tell = (answer: ReadAnswer) => process.send?.(answer)

async function serveCarelot(databaseUrl: string, keys: ServerKeys, folder: string): Promise<string> {
  const db = openDatabase({ url: databaseUrl, poolSize: 20 })
  const deployment = {
    db,
    vault: await openVault(keys),
    documents: await folderStore(folder),
    mode: 'sandbox' as const,
  }
  const logger = pino({ level: 'silent' })
  return (await serve(deployment, { databaseUrl, host: '127.0.0.1', port: 0, logger })).url
}

function serveBare(databaseUrl: string, statements: readonly Statement[]): Promise<string> {
  const pool = poolOf({ url: databaseUrl, poolSize: 20 })
  const server = createServer(async (_, response) => {
    let rows: unknown[] = []
    for (const { text, values } of statements) rows = (await pool.query(text, values)).rows
    response.setHeader('content-type', 'application/json; charset=utf-8')
    response.end(JSON.stringify(rows[0]))
  })
  const { promise, resolve } = Promise.withResolvers<string>()
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo // it listens on TCP
    resolve(`http://127.0.0.1:${port}`)
  })
  return promise
}

process.on('message', async (order: ReadOrder | 'cpu') => {
  if (order === 'cpu') {
    const { user, system } = process.cpuUsage()
    tell({ cpuMs: (user + system) / 1000 })
  } else if ('keys' in order) tell({ url: await serveCarelot(order.databaseUrl, order.keys, order.documents) })
  else tell({ url: await serveBare(order.databaseUrl, order.statements) })
})
process.on('disconnect', () => process.exit())
