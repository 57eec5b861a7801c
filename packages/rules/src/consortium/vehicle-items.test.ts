import { expect, test } from 'vitest'
import { itemsOfVehicle } from './vehicle-items.ts'

const asked: Parameters<typeof itemsOfVehicle>[0] = {
  model: 'special-purpose-vehicle',
  services: ['HOME_CARE', 'SIS', 'DISCHARGE_TO_ASSESS'],
  today: '2027-01-05',
  startsOn: '2027-04-08',
}

test('C-01, C-15: a vehicle that delivers care is to be registered with the CQC itself, which is told before the bid and bars nothing', () => {
  expect(itemsOfVehicle(asked)).toEqual([
    {
      what: 'register the vehicle',
      by: '2027-04-07T23:00:00.000Z',
      bars: false,
      detail: expect.stringContaining('for personal-care, before 2027-04-08'),
    },
  ])
  expect(itemsOfVehicle({ ...asked, today: '2027-04-07' })).toHaveLength(1)
})

test.each<[string, Partial<typeof asked>]>([
  ['where none of it is regulated', { services: ['SIS'] }],
  ['once the service has begun', { today: '2027-04-08' }],
  ...(['unincorporated', 'lead-with-subcontracts', 'alliance'] as const).map(
    (model): [string, Partial<typeof asked>] => [`of a consortium that is ${model}`, { model }],
  ),
])('C-15: nothing is told of a vehicle %s', (_, change) => {
  expect(itemsOfVehicle({ ...asked, ...change })).toEqual([])
})
