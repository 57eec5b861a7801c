import { temporal } from '@temporalio/proto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsortiumParts, openConsortiumParts } from './consortium-parts.ts'
import { playConsortium } from './consortium-process.ts'

let scene: ConsortiumParts
beforeAll(async () => {
  scene = await openConsortiumParts({ providers: 40 })
  await scene.startServer()
  await scene.startWorkers()
})
afterAll(() => scene?.stop())

const { EventType } = temporal.api.enums.v1

test('the history of a consortium, to its contract, is as long with 40 members as with 3, and within its budget', {
  timeout: 180_000,
}, async () => {
  const of = async (members: number, deadline: string) => {
    const { events } = await playConsortium(scene, 'contracted', { deadline, members })
    return (events ?? []).map(({ eventType }) => EventType[eventType ?? 0])
  }
  const few = await of(3, '2027-02-05T12:00:00.000Z')
  const many = await of(40, '2027-02-05T12:00:00.000Z')
  expect(many).toEqual(few)
  expect(many.length).toBeLessThanOrEqual(500)
})
