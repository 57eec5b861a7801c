import { expect, test } from 'vitest'
import { alarm } from './alarm.ts'

const long = 60_000

test('ringing ends a pause, also when it rang before the pause began, and one ring ends one pause', async () => {
  const bell = alarm()
  const pause = bell.pause(long)
  bell.ring()
  await pause
  bell.ring()
  await bell.pause(long)
  let over = false
  const next = bell.pause(long).then(() => {
    over = true
  })
  await Promise.resolve()
  expect(over).toBe(false)
  bell.ring()
  await next
})
