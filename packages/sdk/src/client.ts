import { type Given, type Line, type Pending, send } from './call.ts'
import { settingsOf } from './config.ts'
import { feed } from './event-feed.ts'
import { Calls } from './generated/calls.ts'
import { operations } from './generated/operations.ts'
import { list } from './list.ts'
import type { Operation } from './operation.ts'
import type { CallOptions, CarelotOptions } from './options.ts'
import type { JsonWebKeySet } from './statement.ts'
import { createTransport } from './transport.ts'

/**
 * A client of one Carelot server, for one caller. Every operation is a call: `carelot.competition.submitBid(input,
 * options)`, all of its input in one flat object. Immutable; nothing is sent, and no network code loaded, until the
 * first call. Its key shows in no log, error or inspection.
 */
export class Carelot extends Calls {
  readonly #options: CarelotOptions
  readonly #line: Line

  constructor(options: CarelotOptions = {}) {
    super()
    const settings = settingsOf(options)
    this.#options = options
    this.#line = { baseUrl: settings.baseUrl, transport: createTransport(settings) }
    Object.assign(this, callsOf(this.#line, operations))
    Object.freeze(this)
  }

  /** A copy with some options changed; this one stays as it is. */
  withOptions(changes: CarelotOptions): Carelot {
    return new Carelot({ ...this.#options, ...changes })
  }

  /** The public keys that receipts and lists are signed with, to keep and to verify with, offline. */
  publicKeys(options?: CallOptions): Pending<JsonWebKeySet> {
    return send(this.#line, { method: 'GET', path: '/.well-known/jwks.json' }, [{}, options ?? {}])
  }
}

type Make = (line: Line, operation: Operation, given: Given) => unknown
type Verbs = Record<string, (...given: Given) => unknown>

const makers: Record<NonNullable<Operation['kind']> | 'call', Make> = { call: send, list, feed }

/** The table as objects to call: `competition.submitBid` becomes `{ competition: { submitBid } }`. */
function callsOf(line: Line, table: Readonly<Record<string, Operation>>): Record<string, Verbs> {
  const calls: Record<string, Verbs> = {}
  for (const [id, operation] of Object.entries(table)) {
    const make = makers[operation.kind ?? 'call']
    const [capability = '', verb = ''] = id.split('.')
    calls[capability] ??= {}
    calls[capability][verb] = (...given) => make(line, operation, given)
  }
  return calls
}
