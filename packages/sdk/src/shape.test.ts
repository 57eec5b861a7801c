import { expectTypeOf, test } from 'vitest'
import type { Pending } from './call.ts'
import type { Carelot } from './client.ts'
import type { InputOf, OutputOf } from './shape.ts'

type Submit = InputOf<'competition.submitBid'>

test('the input of a call is one flat object of path, query, version and body; its output is the JSON of success', () => {
  expectTypeOf<Submit>().toHaveProperty('competitionId')
  expectTypeOf<OutputOf<'competition.submitBid'>>().toHaveProperty('saltedHash').toEqualTypeOf<string>()
  expectTypeOf<Carelot['competition']['submitBid']>().returns.toEqualTypeOf<
    Pending<OutputOf<'competition.submitBid'>>
  >()
})
