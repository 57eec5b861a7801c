import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDeploymentKeys, type DeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openDatabase } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { type Carelot, type CarelotOptions, startCarelot } from '@carelot/standalone/carelot'
import { seedGeography } from '@carelot/standalone/kent/seed'
import { ensureNamespace } from '@carelot/standalone/namespace'
import { type Holder, type Sandbox, seedSandbox } from '@carelot/standalone/sandbox/seed'
import { workflowBundle } from '@carelot/standalone/workflow-bundle'
import { pino } from 'pino'
import { testEngines } from './config.ts'
import { freshDatabase } from './database.ts'

export type TestDeployment = Carelot & {
  sandbox: Sandbox
  keys: DeploymentKeys
  databaseUrl: string
  namespace: string
  folder: string
  holder(name: string): Holder
  call: Call
}
let count = 0

/** Geography is the same for every deployment, so it is loaded once for all of a run. */
const kent = {
  name: 'kent',
  async fill(url: string) {
    const db = openDatabase({ url, poolSize: 1 })
    await inTransaction(db, seedGeography)
    await db.destroy()
  },
}

/** A sandbox deployment of a test's own on the real engines: database, namespace, server, workers and relay. */
export async function startTestDeployment(options: Partial<CarelotOptions> = {}): Promise<TestDeployment> {
  const temporalAddress = options.temporalAddress ?? testEngines().temporalAddress
  const database = await freshDatabase('sandbox', kent)
  const folder = await mkdtemp(join(tmpdir(), 'carelot-test-'))
  const namespace = `test-${process.pid}-${++count}`
  await ensureNamespace(temporalAddress, namespace)
  const keys = options.keys ?? (await createDeploymentKeys())
  const carelot = await startCarelot({
    mode: 'sandbox',
    databaseUrl: database.url,
    temporalAddress,
    namespace,
    keys,
    documents: join(folder, 'documents'),
    bundlePath: await workflowBundle(),
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
    ...options,
  })
  const sandbox = await seedSandbox(carelot.deployment)
  return {
    ...carelot,
    sandbox,
    keys,
    databaseUrl: database.url,
    namespace,
    folder,
    holder: (name) => holderIn(sandbox, name),
    call: (...request) => callRest(carelot.url, request),
    async stop() {
      await carelot.stop()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Request = [holder: Holder, method: string, path: string, body?: unknown, headers?: Record<string, string>]
/** Calls the REST face as this holder; answers with status, headers and parsed body. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads what came
export type Call = (...request: Request) => Promise<{ status: number; headers: Headers; body: any }>

export async function callRest(url: string, [holder, method, path, body, headers = {}]: Request): ReturnType<Call> {
  const response = await fetch(url + path, {
    method,
    headers: {
      authorization: `Bearer ${holder.apiKey}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = /[/+]json\b/.test(response.headers.get('content-type') ?? '')
  return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text || undefined }
}

/** The system of the same organisation. */
export function systemOf({ sandbox }: Pick<TestDeployment, 'sandbox'>, { organisationId }: Holder): Holder {
  const found = sandbox.holders.find((holder) => holder.systemId && holder.organisationId === organisationId)
  if (!found) throw new Error(`${organisationId} has no system`)
  return found
}

export function holderIn(sandbox: Sandbox, name: string): Holder {
  const found = sandbox.holders.find((holder) => holder.name === name)
  if (!found) throw new Error(`nobody in the sandbox is called ${name}`)
  return found
}
