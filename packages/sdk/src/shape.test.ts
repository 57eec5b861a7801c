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

test('the router of the published types takes nothing the real one refuses and gives nothing it does not', () => {
  expectTypeOf<inferRouterInputs<PublishedRouter>>().toExtend<
    Pick<inferRouterInputs<Router>, keyof PublishedRouter & keyof inferRouterInputs<Router>>
  >()
  expectTypeOf<inferRouterOutputs<Router>>().toExtend<inferRouterOutputs<PublishedRouter>>()
})
