import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'
import { oneAfterTheOther } from './one-after-the-other.ts'
import { type Joint, subContractScene } from './sub-contract-scene.ts'
import { answer, stepTo, taken } from './tender.ts'

// Two things at one instant about a sub-contract that is directed: whichever comes first, the other knows of it.
let carelot: TestDeployment
let scene: Awaited<ReturnType<typeof subContractScene>>
let joint: Joint
beforeAll(async () => {
  carelot = await startTestDeployment()
  scene = await subContractScene(carelot)
  joint = taken(scene.joints)
  await stepTo(carelot, await scene.prefer(joint))
}, 120_000)
afterAll(() => carelot?.stop())

type Answers = Awaited<ReturnType<TestDeployment['call']>>[]
const said = (answers: Answers) => answers.map(({ status, body }) => body.code ?? status)

test('P-39: a direction, or its withdrawal, and a signature come in one order', async () => {
  const [first, second] = await scene.contracts(joint)
  if (!first || !second) throw new Error('two contracts are needed')
  const row = { table: 'contract', id: first.id } as const
  const signing = await scene.toSign(first)
  const direct = () => scene.direct(joint)
  const [directed, barred] = await oneAfterTheOther(carelot, row, { first: direct, second: () => signing() })
  expect(said([directed, barred])).toEqual([201, 'contract.sub-contract-awaited'])
  const withdraw = () => scene.withdrawDirection(joint, directed.body)
  expect(said(await oneAfterTheOther(carelot, row, { first: () => signing(), second: withdraw }))).toEqual([
    'contract.sub-contract-awaited',
    200,
  ])
  const again = await answer(direct())
  const freed = { first: () => scene.withdrawDirection(joint, again), second: () => signing() }
  expect(said(await oneAfterTheOther(carelot, row, freed))).toEqual([200, 200])
  const other = await scene.toSign(second)
  const late = { first: () => other(), second: direct }
  expect(said(await oneAfterTheOther(carelot, { ...row, id: second.id }, late))).toEqual([200, 201])
})

test('P-39: of concluding a sub-contract and withdrawing the direction the first is done, and the other finds it ended', async () => {
  const [contract] = await scene.contracts(joint)
  const row = { table: 'contract', id: contract?.id ?? '' } as const
  const open = (await scene.directionsOf(joint)).at(-1)
  const conclude = { first: () => scene.conclude(joint, open), second: () => scene.withdrawDirection(joint, open) }
  expect(said(await oneAfterTheOther(carelot, row, conclude))).toEqual([200, 'consortium.direction-ended'])
  const again = await answer(scene.direct(joint))
  const withdraw = { first: () => scene.withdrawDirection(joint, again), second: () => scene.conclude(joint, again) }
  expect(said(await oneAfterTheOther(carelot, row, withdraw))).toEqual([200, 'consortium.direction-ended'])
})
