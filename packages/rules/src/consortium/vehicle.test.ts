import { expect, test } from 'vitest'
import { type ConsortiumModel, hasVehicle } from './model.ts'
import { openPapersOf } from './paper-items.ts'
import { lacksOneEntity, refuseVehicle, type VehicleFirm } from './vehicle.ts'

const vehicle = { name: 'Together Care Ltd (invented)', identifier: { scheme: 'GB-COH', id: '09990001' } } as const

test.each<[ConsortiumModel, boolean, boolean]>([
  ['lead-with-subcontracts', false, false],
  ['special-purpose-vehicle', true, true],
  ['unincorporated', true, false],
  ['alliance', true, false],
])(
  'C-01: the legal form of two firms is awaited under %s: %s; and once the lead alone is left: %s',
  (model, of, left) => {
    const firm = (organisationId: string, role: 'lead' | 'member', stage: string) => ({ organisationId, role, stage })
    const firms = (stage: string) => ({
      leadId: 'a',
      members: [firm('a', 'lead', 'joined'), firm('b', 'member', stage)],
    })
    expect(lacksOneEntity({ model, vehicle: null, ...firms('joined') })).toBe(of)
    expect(lacksOneEntity({ model, vehicle: null, ...firms('left') })).toBe(left)
    expect(hasVehicle(model) && lacksOneEntity({ model, vehicle, ...firms('joined') })).toBe(false)
  },
)

test.each([
  ['before the award', { isAwarded: false, lacksVehicle: true }, []],
  ['where a form is required', { legalFormBy: '2027-04-01' }, ['take legal form 2027-04-01T23:00:00.000Z']],
  [
    'by a vehicle, where a form is required',
    { legalFormBy: '2027-04-01', lacksVehicle: true },
    ['name the vehicle 2027-04-01T23:00:00.000Z'],
  ],
  ['of a vehicle, where none is required', { lacksVehicle: true }, ['name the vehicle null']],
  ['of one that is named', {}, []],
] as const)(
  'C-01, C-15: at an award the lead owes the form or the name of the entity, and no bid is barred: %s',
  (_, of, expected) => {
    const at = { leadId: 'a', deadline: null, papers: [], isAwarded: true, legalFormBy: null, lacksVehicle: false }
    const items = openPapersOf({ ...at, ...of })
    expect(items.map(({ what, by }) => `${what} ${by}`)).toEqual(expected)
    expect(items.every(({ bars, owner, rule }) => !bars && owner === 'a' && rule === 'C-01')).toBe(true)
  },
)

test('C-01, C-15, P-25: a vehicle is named under a model that has one, and is no firm of the consortium, no council nobody who is debarred, and nobody registered who has not said so', () => {
  const registered = { isOwnFirm: false, isProvider: true, isDebarred: false, hasConsented: true }
  const refused = (model: ConsortiumModel, firm?: VehicleFirm) => refuseVehicle(vehicle, { model, firm })?.code
  expect(refused('special-purpose-vehicle')).toBeUndefined()
  expect(refused('special-purpose-vehicle', registered)).toBeUndefined()
  expect(refused('unincorporated')).toBe('consortium.vehicle-unfit')
  for (const unfit of [{ isOwnFirm: true }, { isProvider: false }, { isDebarred: true }])
    expect(refused('special-purpose-vehicle', { ...registered, ...unfit })).toBe('consortium.vehicle-unfit')
  const unasked = { ...registered, hasConsented: false }
  expect(refused('special-purpose-vehicle', unasked)).toBe('consortium.vehicle-unconsented')
})
