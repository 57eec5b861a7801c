import type {
  TRPCBuiltRouter,
  TRPCDefaultErrorShape,
  TRPCMutationProcedure,
  TRPCQueryProcedure,
  TRPCRouterRecord,
} from '@trpc/server'
import type { Problem } from './problem.ts'
import type { InputOf, OperationId, OutputOf } from './shape.ts'

/**
 * The server's router as the contract describes it. The published types are built on this and not on the router
 * itself, whose type reaches into packages that are not published; a test holds that the two agree.
 */
export type ContractRouter<Record extends TRPCRouterRecord> = TRPCBuiltRouter<
  { ctx: object; meta: object; errorShape: ErrorShape; transformer: false },
  Record
>
export type Query<Id extends OperationId> = TRPCQueryProcedure<Definition<Id>>
export type Mutation<Id extends OperationId> = TRPCMutationProcedure<Definition<Id>>

type ErrorShape = TRPCDefaultErrorShape & { data: { problem: Problem } }
type Definition<Id extends OperationId> = { input: Taken<InputOf<Id>>; output: OutputOf<Id>; meta: unknown }
type NameOf<Input> = Input extends unknown ? keyof Input : never
// A procedure without any input takes none over tRPC; one whose fields may all be left out still takes an object.
// biome-ignore lint/suspicious/noConfusingVoidType: it is how tRPC writes an input that there is not
type Taken<Input> = [NameOf<Input>] extends [never] ? void : Input
