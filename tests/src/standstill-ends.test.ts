import { seedSandbox } from '@carelot/standalone/sandbox/seed'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, contractScene } from './contract-scene.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let scene: ReturnType<typeof contractScene>
beforeAll(async () => {
  office = await openOffice('sandbox')
  scene = contractScene(office, await seedSandbox(office.deployment))
})
afterAll(() => office?.stop())

// Eight working days that begin with the day of the notice, counted by hand against the bank holidays of all three
// calendars of the United Kingdom, and the first instant behind them in London.
test.each([
  ['St Patrick’s Day', '2027-03-15T10:00:00.000Z', '2027-03-26T00:00:00.000Z'],
  ['Easter and the clocks going forward', '2027-03-17T10:00:00.000Z', '2027-03-31T23:00:00.000Z'],
  ['the Battle of the Boyne', '2027-07-05T10:00:00.000Z', '2027-07-15T23:00:00.000Z'],
  ['the Scottish summer holiday', '2027-07-28T10:00:00.000Z', '2027-08-09T23:00:00.000Z'],
  ['the clocks going back', '2027-10-21T10:00:00.000Z', '2027-11-02T00:00:00.000Z'],
  ['St Andrew’s Day', '2027-11-22T10:00:00.000Z', '2027-12-03T00:00:00.000Z'],
  ['Christmas and the second of January', '2027-12-23T10:00:00.000Z', '2028-01-08T00:00:00.000Z'],
])(
  'P-33, P-40, P-44: across %s, a notice of %s lets nobody sign a millisecond before %s, and everybody then',
  async (_, publishedAt, from) => {
    const contract = await scene.preparedAt(publishedAt)
    await contract.attach()
    expect(contract.mayBeSignedFrom).toBe(from)
    await scene.clockAt(new Date(Date.parse(from) - 1).toISOString())
    for (const side of ['council', 'supplier'] as const)
      expect(await codeOf(contract.sign(side))).toBe('contract.not-yet')
    await scene.clockAt(from)
    for (const side of ['council', 'supplier'] as const) await contract.sign(side)
    expect((await contract.row()).stage).toBe('in-force')
  },
)
