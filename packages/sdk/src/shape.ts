import type { Pending } from './call.ts'
import type { AnyEvent, EventFeed } from './event-feed.ts'
import type { operations } from './generated/schema.ts'
import type { List, Page } from './list.ts'
import type { CallOptions } from './options.ts'

/** The name of every operation: capability and verb, e.g. `competition.submitBid`. */
export type OperationId = keyof operations

type Parameters<Id extends OperationId> = operations[Id]['parameters']
type Given<T> = [NonNullable<T>] extends [never] ? unknown : NonNullable<T>
type Named<Id extends OperationId, Place extends string> =
  Parameters<Id> extends { [P in Place]?: infer T } ? Given<T> : unknown
type Version<Id extends OperationId> =
  Parameters<Id> extends { header: { 'If-Match': string } }
    ? { version: number }
    : Parameters<Id> extends { header?: { 'If-Match'?: infer Tag } }
      ? unknown extends Tag
        ? unknown
        : { version?: number }
      : unknown
type Body<Id extends OperationId> = operations[Id] extends { requestBody?: infer B } ? BodyOf<NonNullable<B>> : unknown
/** A document to send, with its media type. A large file: `await openAsBlob(path, { type: 'application/pdf' })` of `node:fs`. */
type Upload = { content: Blob }
/** What takes JSON alone takes its fields; what takes other media types as well, a document. */
type BodyOf<B> = [B] extends [never]
  ? unknown
  : B extends { content: infer C }
    ? [keyof C] extends ['application/json']
      ? C['application/json' & keyof C]
      : Upload
    : Upload

type Successes<Id extends OperationId> = operations[Id]['responses'] extends infer R
  ? R[keyof R & (200 | 201 | 202 | 204)]
  : never
type ContentOf<R> = R extends { content: infer C } ? (C extends { 'application/json': infer J } ? J : Blob) : undefined
type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never

/** What an operation takes, in one flat object: path and query parameters, `version`, and the body's fields. */
export type InputOf<Id extends OperationId> = Flat<Named<Id, 'path'> & Named<Id, 'query'> & Version<Id> & Body<Id>>

/** What an operation gives: the JSON of its success. */
export type OutputOf<Id extends OperationId> = ContentOf<Successes<Id>>

type ItemOf<Id extends OperationId> = OutputOf<Id> extends Page<infer T> ? T : never
type EventOf<Id extends OperationId> = ItemOf<Id> extends AnyEvent ? ItemOf<Id> : AnyEvent
type Takes<Input, Gives> = object extends Input
  ? (input?: Input, options?: CallOptions) => Gives
  : (input: Input, options?: CallOptions) => Gives

export type Call<Id extends OperationId> = Takes<InputOf<Id>, Pending<OutputOf<Id>>>
export type ListCall<Id extends OperationId> = Takes<
  Omit<InputOf<Id>, 'cursor'> & { cursor?: string },
  List<ItemOf<Id>>
>
export type FeedCall<Id extends OperationId> = Takes<InputOf<Id> & { signal?: AbortSignal }, EventFeed<EventOf<Id>>>
