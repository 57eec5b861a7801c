import { Session } from 'node:inspector/promises'

/** Where this thread's time went while the work ran: the share of its busy time, by part. Threads of the pool are not seen. */
export async function profiled(work: () => Promise<unknown>): Promise<Map<string, number>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  await work()
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const parents = new Map<number, number>()
  for (const { id, children } of profile.nodes) for (const child of children ?? []) parents.set(child, id)
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const partOf = (id: number): string => {
    for (let at: number | undefined = id; at !== undefined; at = parents.get(at)) {
      const { functionName = '', url = '' } = nodes.get(at)?.callFrame ?? {}
      const part = parts.find(([, pattern]) => pattern.test(url || functionName))?.[0]
      if (part) return part
    }
    return 'Node itself'
  }
  const shares = new Map<string, number>()
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const part = partOf(id)
    shares.set(part, (shares.get(part) ?? 0) + (profile.timeDeltas?.[index] ?? 0))
  }
  shares.delete('idle')
  const busy = [...shares.values()].reduce((sum, part) => sum + part, 0)
  return new Map(
    [...shares]
      .map(([part, time]): [string, number] => [part, time / busy])
      .toSorted((one, other) => other[1] - one[1]),
  )
}

// A frame counts for the first part that its file matches; a native function counts for who called it.
const parts: [string, RegExp][] = [
  ['idle', /^\(idle\)$/],
  ['garbage collection', /^\(garbage collector\)$/],
  [
    'JWE and JWS: elliptic curves, AES',
    /node_modules\/jose|keys\/compact-jwe|internal\/crypto\/(webcrypto|ec|aes|cipher|sig|diffiehellman|webidl)/,
  ],
  ['hashes, MACs, key derivation', /internal\/crypto|canonicalize|keys\/vault/],
  ['SQL: query builder', /node_modules\/kysely/],
  ['SQL: driver', /node_modules\/pg/],
  ['zod', /node_modules\/zod/],
  ['tRPC', /node_modules\/@trpc/],
  [
    'HTTP: Fastify and its plugins',
    /node_modules\/(fastify|@fastify|find-my-way|light-my-request|avvio|secure-json-parse)/,
  ],
  ['HTTP: Node', /^node:(_http|internal\/http|internal\/streams|stream|events|internal\/url)/],
  ['sockets', /^node:(net|internal\/stream_base|internal\/timers|timers|dns)/],
  ['rules', /packages\/rules/],
  ['our own glue', /packages\/(server|commands|db)/],
  ['Temporal and the relay', /node_modules\/(@temporalio|@grpc)|packages\/workflows/],
]
