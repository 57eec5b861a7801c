import { expect, test } from 'vitest'
import { debarmentOn } from './debarment.ts'
import { faultsOfOrganisation, NewOrganisation } from './organisation.ts'
import { faultsOfRegistration, NewRegistration, Particulars, standingOn } from './registration.ts'

const declaration = { kind: 'declaration', subject: 'exclusion-grounds' }

test.each([
  ['2026-12-31', 'ahead'],
  ['2027-01-01', 'live'],
  ['2027-12-31', 'live'],
  ['2028-01-01', 'expired'],
] as const)('C-11: a registration from 1 January to 31 December 2027 is, on %s, %s', (on, standing) => {
  expect(standingOn({ issuedOn: '2027-01-01', expiresOn: '2027-12-31' }, on)).toBe(standing)
})

test('C-11: a registration without an end does not expire', () => {
  expect(standingOn({ issuedOn: '2019-04-01', expiresOn: null }, '2099-01-01')).toBe('live')
})

test.each([
  [{ issuedOn: '2027-01-05', expiresOn: '2027-01-05' }, []],
  [{ issuedOn: '2027-01-05', expiresOn: '2027-01-04' }, ['organisation.registration-ends-early']],
  [{ issuedOn: '2027-01-06' }, ['organisation.declaration-ahead']],
])('C-11: a declaration with the dates %j has the faults %j', (dates, expected) => {
  const registration = NewRegistration.parse({ particulars: declaration, ...dates })
  expect(faultsOfRegistration(registration, '2027-01-05').map(({ code }) => code)).toEqual(expected)
})

test('C-11: a policy that begins later may be recorded now, in place or committed to', () => {
  const particulars = { kind: 'insurance', cover: 'employers-liability', status: 'committed', coverPence: 500_000_000 }
  const registration = NewRegistration.parse({ particulars, issuedOn: '2027-03-01', expiresOn: '2028-02-29' })
  expect(faultsOfRegistration(registration, '2027-01-05')).toEqual([])
})

test('O-02: a CQC registration names provider, location and activity', () => {
  const particulars = { kind: 'cqc-registration', activity: 'personal-care', providerId: '1-123456789' }
  expect(Particulars.safeParse(particulars).success).toBe(false)
  expect(Particulars.safeParse({ ...particulars, locationId: '1-987654321' }).success).toBe(true)
})

test('O-45: an identifier that stands twice is a fault where it is repeated', () => {
  const organisation = NewOrganisation.parse({
    kind: 'provider',
    name: 'Applewood Care (invented)',
    identifier: { scheme: 'GB-COH', id: '01234567' },
    additionalIdentifiers: [
      { scheme: 'GB-CHC', id: '1234567' },
      { scheme: 'GB-COH', id: '1234567' },
    ],
  })
  expect(faultsOfOrganisation(organisation)).toMatchObject([
    { code: 'organisation.identifier-repeated', pointer: '/additionalIdentifiers/1' },
  ])
})

test('P-25: the latest reading of the debarment list counts, until the last day of its entry', () => {
  const listed = { found: { listed: true, ground: 'mandatory', endsOn: '2027-06-30' } } as const
  const clear = { found: { listed: false } } as const
  expect(debarmentOn([], '2027-01-05')).toBeUndefined()
  expect(debarmentOn([clear, listed], '2027-06-30')).toBe('mandatory')
  expect(debarmentOn([clear, listed], '2027-07-01')).toBeUndefined()
  expect(debarmentOn([listed, clear], '2027-01-05')).toBeUndefined()
})
