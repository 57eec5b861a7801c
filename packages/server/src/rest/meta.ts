import type { Scope } from '@carelot/rules/access/scope'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import type { ProblemCode } from '@carelot/rules/problem'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** How a procedure looks over REST. Paths begin after `/v1`, with `{name}` for each input field that the path carries. */
export type Rest = {
  method: Method
  path: `/${string}`
  scope: Scope
  summary: string
  description?: string
  /** 200 by default, 201 for what is made, 204 where nothing is answered. */
  status?: 200 | 201 | 202 | 204
  /** The answer's `version` is its strong ETag, and `If-None-Match` is looked at. */
  etag?: boolean
  /** False for a POST or PATCH that changes nothing, such as a dry run: it takes no idempotency key. */
  idempotent?: boolean
  /** Where a 201 can be read, if not at its own id beneath the path nor in the list at the path; filled from the answer and then the input. */
  location?: `/${string}`
  /** The refusals of rule that a caller should expect here, beside those that every call can meet. */
  problems?: readonly ProblemCode[]
}

/** For `initTRPC.meta<Meta>()`. A procedure without `rest` is served by tRPC alone. `kinds` are the organisations it is for. */
export type Meta = { rest?: Rest; kinds?: readonly OrganisationKind[] }

/** tRPC gives a procedure's meta as unknown; only our own procedures are walked, so the key decides. */
export function hasRest(meta: unknown): meta is Meta & { rest: Rest } {
  return typeof meta === 'object' && meta !== null && 'rest' in meta && meta.rest !== undefined
}
