import { expect, test } from 'vitest'
import { termsWith } from './agreement.fixture.ts'
import { lastDayOf } from './agreement.ts'
import { extendedTerms } from './extension.ts'

const terms = termsWith({ extensions: [{ untilOn: '2031-09-30' }, { untilOn: '2033-09-30' }] })

test('P-45: extensions are taken one after the other, until the last day with those taken before, and no more than there are', () => {
  const once = extendedTerms(terms, '2029-09-30').value
  if (!once) throw new Error('the first extension was refused')
  expect(lastDayOf(once)).toBe('2031-09-30')
  expect(extendedTerms(once, '2031-10-01').problem?.code).toBe('agreement.expired')
  const twice = extendedTerms(once, '2031-09-30').value
  if (!twice) throw new Error('the second extension was refused')
  expect(twice.extensions.map(({ takenOn }) => takenOn)).toEqual(['2029-09-30', '2031-09-30'])
  expect(extendedTerms(twice, '2033-01-01').problem?.code).toBe('agreement.no-extension-left')
  expect(extendedTerms(terms, '2029-10-01').problem?.code).toBe('agreement.expired')
})
