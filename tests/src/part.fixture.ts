import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Deployment } from '@carelot/commands/context'
import { folderStore } from '@carelot/commands/document/folder-store'
import { DeploymentKeys, keysWorkerKeysOf } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { verifyingDeployment } from '@carelot/commands/keys/verifier'
import { openDatabase } from '@carelot/db/database'
import { serve } from '@carelot/server/serve'
import { quietTemporal, runKeysWorker, runProcessWorker } from '@carelot/workflows/processes'
import pg from 'pg'
import { pino } from 'pino'
import { statementOf } from './statement.ts'

// One part of a deployment in a process of its own, to be killed: says a line when it is ready, and one when it holds.
const settings = JSON.parse(await readFile(process.argv[2] ?? '', 'utf8'))
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

/**
 * Stops for ever after the commit of a transaction that wrote a record of one of these types, or a reminder of one of these
 * kinds: nobody hears of it from us.
 */
function holdAfterRecord(types: readonly string[]): void {
  const real: (...query: unknown[]) => Promise<unknown> = pg.Client.prototype.query
  const writers = new WeakMap<object, string>()
  async function query(this: pg.Client, ...asked: [string | pg.QueryConfig, ...unknown[]]): Promise<unknown> {
    const answer = await real.apply(this, asked)
    const { text, values } = statementOf(asked)
    const isFact = /insert into "(record|reminder)"/.test(text)
    const type = isFact ? types.find((each) => values.includes(each)) : undefined
    if (type) writers.set(this, type)
    const held = writers.get(this)
    if (text === 'commit' && held) {
      say({ held, [held]: 'held' })
      await new Promise(() => undefined)
    }
    return answer
  }
  Reflect.set(pg.Client.prototype, 'query', query)
}

if (settings.holdAfterRecord) holdAfterRecord([settings.holdAfterRecord].flat())
const keys = DeploymentKeys.parse(settings.keys)
const deployment: Deployment = {
  mode: 'sandbox',
  db: openDatabase({ url: settings.databaseUrl, poolSize: 10 }),
  vault: await openVault(keys.server),
  documents: await folderStore(tmpdir()),
}
if (settings.part === 'server') {
  const logger = pino({ level: 'silent' })
  const { url } = await serve(deployment, { databaseUrl: settings.databaseUrl, host: '127.0.0.1', port: 0, logger })
  say({ ready: url })
} else {
  quietTemporal()
  const { id, secret } = keys.server.history
  const { temporalAddress: address, namespace, bundlePath } = settings
  const temporal = { address, namespace, historyKeys: [{ id, secret: Buffer.from(secret, 'base64url') }] as const }
  if (settings.part === 'keys worker')
    await runKeysWorker(
      await verifyingDeployment(deployment, keysWorkerKeysOf(keys.server)),
      { sealing: keys.sealing, machineClock: Date.now },
      temporal,
    )
  else await runProcessWorker(deployment, { ...temporal, bundlePath })
  say({ ready: settings.part })
}
