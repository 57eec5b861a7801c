export { Pending, type WithResponse } from './call.ts'
export { canonicalJson } from './canonical-json.ts'
export { Carelot } from './client.ts'
export { type AnyEvent, EventFeed, type EventOfType, type FeedInput } from './event-feed.ts'
export type { components } from './generated/schema.ts'
export { List, type Page } from './list.ts'
export type { CallOptions, CarelotOptions, Fetch, TransportEvent } from './options.ts'
export {
  CarelotConnectionError,
  CarelotError,
  CarelotTimeoutError,
  type Fault,
  type Problem,
  type ProblemCode,
  problemOf,
  type Trace,
} from './problem.ts'
export {
  type SignedReceipt,
  type Statement,
  type SubmittedBid,
  saltedHashOf,
  verifyReceipt,
} from './receipt.ts'
export type { InputOf, OperationId, OutputOf } from './shape.ts'
export {
  type JsonWebKeySet,
  StatementError,
  type StatementFault,
  type StatementKind,
  verifyStatement,
} from './statement.ts'
