import type { AppRouter as Router } from '@carelot/server/router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import type { Pending } from './call.ts'
import type { Carelot } from './client.ts'
import type { AppRouter as PublishedRouter } from './generated/router.ts'
import type { InputOf, OutputOf } from './shape.ts'

type Submit = InputOf<'competition.submitBid'>

test('the input of a call is one flat object of path, query, version and body; its output is the JSON of success', () => {
  expectTypeOf<Submit>().toHaveProperty('competitionId')
  expectTypeOf<OutputOf<'competition.submitBid'>>().toHaveProperty('saltedHash').toEqualTypeOf<string>()
  expectTypeOf<Carelot['competition']['submitBid']>().returns.toEqualTypeOf<
    Pending<OutputOf<'competition.submitBid'>>
  >()
})

type InputsOf = inferRouterInputs<Router>
/** The names that the real router takes, for each procedure that is an operation of the contract. */
type Names<Published, Real> = {
  [C in keyof Published & keyof Real]: { [V in keyof Published[C] & keyof Real[C]]: NamesOf<Real[C][V]> }
}
type NamesOf<Input> = Input extends object ? keyof Input : never

test('a call takes the names that the server takes, and no other', () => {
  type Published = inferRouterInputs<PublishedRouter>
  expectTypeOf<Names<Published, Published>>().toEqualTypeOf<Names<Published, InputsOf>>()
})

test('the router of the published types takes nothing the real one refuses and gives nothing it does not', () => {
  type Published = inferRouterInputs<PublishedRouter>
  const taken = (input: Published): Pick<InputsOf, keyof Published> => input
  const given = (output: inferRouterOutputs<Router>): inferRouterOutputs<PublishedRouter> => output
  expectTypeOf(taken).toBeFunction()
  expectTypeOf(given).toBeFunction()
})
