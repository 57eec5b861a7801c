import { playConsortium } from '@carelot/examples/consortium'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestDeployment, type TestDeployment } from './deployment.ts'

let carelot: TestDeployment
let outcome: Awaited<ReturnType<typeof playConsortium>>
const lines: string[] = []
beforeAll(async () => {
  carelot = await startTestDeployment()
  const sandbox = { ...carelot.sandbox, baseUrl: carelot.url }
  outcome = await playConsortium(sandbox, (who, what) => lines.push(`${who} ${what}`))
}, 120_000)
afterAll(() => carelot?.stop())

const five = ['Applewood', 'Bluebell', 'Cherry', 'Downland', 'Ivywell']
const told = (line: RegExp) => lines.filter((each) => line.test(each))

test('C-02, C-05, C-18, O-45: five are in by their own consent; one has declined, and a reserve member, new to Carelot, has stepped in', () => {
  expect(outcome).toMatchObject({ declined: ['Elderflower'], steppedIn: 'Ivywell' })
  expect(outcome.members).toEqual(five.map((name, index) => ({ name, role: index === 0 ? 'lead' : 'member' })))
  expect(told(/^Elderflower declines: /)).toHaveLength(1)
  expect(told(/^Ivywell registers by it/)).toHaveLength(1)
  expect(told(/promises silence/), 'nobody sees the others before it has promised').toHaveLength(4)
})

test('C-16: a change of hours voids the two signatures that were given, and all five sign the version that stands', () => {
  expect(outcome).toMatchObject({ terms: 2, voided: ['Bluebell', 'Cherry'], signatures: five })
  expect(told(/^Bluebell signs version /)).toEqual(['Bluebell signs version 1', 'Bluebell signs version 2'])
  expect(told(/“Hours and lot split” changed/)).toHaveLength(1)
})

test('C-11, C-17: an insurance that ends before the service begins is renewed', () => {
  const states = { early: 'expiring-before-commencement', renewed: 'verified' }
  expect(outcome.insurance).toEqual({ name: 'Cherry', ...states })
})

test('C-14: what stands in the way of the bid shrinks to nothing, and no price of a member is told', () => {
  expect(outcome.toDo).toEqual(outcome.toDo.toSorted((one, other) => other - one))
  expect(outcome.toDo.at(-1)).toBe(0)
  // 15, 12, 10.5, 7.5 and 9 of 54 thousand minutes at their firms' rates.
  expect(outcome.hourlyPence).toBe(2297)
  expect(told(/and can read 0 of them/)).toHaveLength(1)
})

test('C-04, S-04, S-06, S-07: all of Ashford is covered in both services, and what the papers contradict is said', async () => {
  const signatory = carelot.holder('Sam Signatory of Applewood')
  const ashford = carelot.sandbox.lots.find(({ clusterRef }) => clusterRef === 'ASHFORD')?.id
  const { body } = await carelot.call(signatory, 'GET', `/v1/lots/${ashford}`)
  const areas = body.msoaCodes.length * 2
  expect(outcome.covered).toEqual({ areas, covered: areas, hours: 900 })
  expect(outcome.sizing).toBe(
    '5,253.25 h: only 6 of 4 to 6 providers fits; about 7,197 h: none of 4 to 6 providers fits',
  )
})

test('C-06, C-13, P-43, S-29: theirs is one bid among others, and the five are appointed to Ashford together', () => {
  expect(outcome.bids).toEqual([
    { name: 'Applewood', points: expect.any(Number), successful: true },
    { name: 'Hopfield', points: expect.any(Number), successful: true },
    { name: 'Elderflower', points: null, successful: false },
  ])
  expect(outcome.behind, 'C-15').toEqual({ firms: 5, papers: 9, liability: 'joint-and-several' })
  expect(outcome).toMatchObject({ stage: 'contracted', appointed: { lot: 'Ashford', members: five } })
  expect(told(/^Ivywell is appointed to Ashford for HOME_CARE and SIS, one of 5$/)).toHaveLength(1)
})
