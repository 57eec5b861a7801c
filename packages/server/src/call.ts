import type { FastifyReply, FastifyRequest } from 'fastify'

/** What a request says of itself, the same over both faces. `createContext` makes the procedures' context of it. */
export type Call = {
  requestId: string
  face: 'rest' | 'trpc'
  /** The procedure, e.g. `competition.submitBid`; undefined for a batch of queries. */
  operationId: string | undefined
  authorization: string | undefined
  /** The provider that a vendor's system acts for, from the header `Carelot-Acting-For`. */
  actingFor: string | undefined
  /** Whether it is a HEAD: the caller is told what a GET would be answered, without the answer. */
  withoutContent: boolean
  /** Checked for its form; undefined when none was sent. A procedure that needs one is not reached without it. */
  idempotencyKey: string | undefined
  /** The caller's network address, for the record of refused sign-ins only. */
  address: string
  /** Aborts when the caller has gone or the server closes: for calls that wait. */
  readonly signal: AbortSignal
  /** Tells the caller that the answer is the stored one of an earlier request under the same key. */
  replayed: () => void
}

type Origin = Pick<Call, 'face' | 'operationId'> & { closing: AbortSignal }

export function callOf(request: FastifyRequest, reply: FastifyReply, { face, operationId, closing }: Origin): Call {
  let signal: AbortSignal | undefined
  return {
    requestId: request.id,
    face,
    operationId,
    authorization: request.headers.authorization,
    actingFor: oneOf(request.headers['carelot-acting-for']),
    withoutContent: request.method === 'HEAD',
    idempotencyKey: idempotencyKeyOf(request),
    address: request.ip,
    // Made on first use: few calls wait, and each signal costs listeners.
    get signal() {
      signal ??= AbortSignal.any([gone(reply), closing])
      return signal
    },
    replayed: () => void reply.header('idempotency-replayed', 'true'),
  }
}

function oneOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header
}

function gone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController()
  reply.raw.once('close', () => controller.abort())
  return controller.signal
}

/** The key, sent as a structured-field string or bare; undefined unless it is 8 to 255 printable characters. */
export function idempotencyKeyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key']
  if (typeof header !== 'string') return undefined
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header.trim())?.[1]
  const key = quoted === undefined ? header.trim() : quoted.replaceAll(/\\(["\\])/g, '$1')
  return /^[\x20-\x7e]{8,255}$/.test(key) ? key : undefined
}
