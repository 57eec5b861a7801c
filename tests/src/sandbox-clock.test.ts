import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
beforeAll(async () => {
  carelot = await startTestDeployment()
})
afterAll(() => carelot?.stop())

const step = async (body: object) => {
  const answer = await carelot.call(carelot.holder('Cora Commissioner'), 'POST', '/v1/sandbox/clock', body)
  return { status: answer.status, ...answer.body }
}

test('there is nothing to step to where nothing is due', async () => {
  expect(await step({ to: 'next-due' })).toMatchObject({ status: 409, code: 'sandbox.nothing-due' })
})

test('the clock goes neither back nor to where no instant could be written, and goes on after the refusal', async () => {
  expect(await step({ to: '2027-01-01T00:00:00.000Z' })).toMatchObject({ status: 409, code: 'sandbox.clock-back' })
  const tooFar = (pointer: string) => ({ status: 400, code: 'request.invalid', errors: [{ pointer }] })
  expect(await step({ to: '9999-12-31T23:59:59.999Z' })).toMatchObject(tooFar('/to'))
  let answer = await step({ advance: 'P99Y' })
  for (let steps = 1; answer.status === 200; steps++) {
    expect(steps).toBeLessThan(20)
    answer = await step({ advance: 'P99Y' })
  }
  expect(answer).toMatchObject(tooFar('/advance'))
  expect(await step({ advance: 'PT1M' })).toMatchObject({ status: 200 })
})
