import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CqcLocationId, CqcProviderId, OdsCode, OrganisationIdentifier, serialisedIdentifier } from './identifier.ts'

test.each([
  ['GB-COH', '01234567'],
  ['GB-COH', 'SC123456'],
  ['GB-COH', 'R0123456'],
  ['GB-CHC', '123456'],
  ['GB-CHC', '1234567-12'],
  ['GB-SC', 'SC012345'],
  ['GB-NIC', '100123'],
  ['GB-MPR', '30123R'],
  ['GB-NHS', 'QKS'],
  ['GB-UKPRN', '10012345'],
  ['GB-PPON', 'ABCD-1234-EFGH'],
  ['GB-LAE', 'KEN'],
  ['VAT', 'GB123456789'],
])('O-45: %s %s is an identifier, serialised as scheme and id', (scheme, id) => {
  const identifier = OrganisationIdentifier.parse({ scheme, id })
  expect(identifier).toEqual({ scheme, id })
  expect(serialisedIdentifier(identifier)).toBe(`${scheme}-${id}`)
})

test('O-45: a company number of seven digits gets its leading zero back', () => {
  const identifier = OrganisationIdentifier.parse({ scheme: 'GB-COH', id: '1234567' })
  expect(serialisedIdentifier(identifier)).toBe('GB-COH-01234567')
})

test.each([
  ['GB-COH', '123456'],
  ['GB-COH', '123456789'],
  ['GB-COH', 'S1234567'],
  ['GB-COH', ' 1234567'],
  ['GB-CHC', '12345'],
  ['GB-CHC', '1234567-'],
  ['GB-SC', '012345'],
  ['GB-UKPRN', '20012345'],
  ['GB-PPON', 'ABCD-123-EFGH'],
  ['GB-PPON', 'abcd-1234-efgh'],
  ['GB-LAE', ''],
  ['VAT', 'GB 123 456'],
  ['GB-XYZ', '1'],
])('O-45: %s %j is refused', (scheme, id) => {
  expect(OrganisationIdentifier.safeParse({ scheme, id }).success).toBe(false)
})

test('O-45: different identifiers never serialise to the same text', () => {
  const someIdentifier = fc
    .record({
      scheme: fc.constantFrom('GB-NIC', 'GB-MPR', 'GB-NHS', 'GB-LAE', 'VAT', 'GB-COH', 'GB-CHC'),
      id: fc.oneof(fc.stringMatching(/^[A-Z0-9][A-Z0-9-]{0,5}$/), fc.stringMatching(/^\d{6,8}$/)),
    })
    .map((candidate) => OrganisationIdentifier.safeParse(candidate).data)
  fc.assert(
    fc.property(someIdentifier, someIdentifier, (one, other) => {
      fc.pre(one !== undefined && other !== undefined)
      if (!one || !other) return
      const same = one.scheme === other.scheme && one.id === other.id
      expect(serialisedIdentifier(one) === serialisedIdentifier(other)).toBe(same)
    }),
  )
})

test.each(['1-12345', '1-123456789', '1-123456789012', 'RXY', 'RXY-01'])('O-02: %s is a CQC id', (id) => {
  expect(CqcProviderId.parse(id)).toBe(id)
  expect(CqcLocationId.parse(id)).toBe(id)
})

test.each(['1-1234', '1-1234567890123', '2-123456789', '1-12345a', 'R', 'rxy', ''])('O-02: %j is no CQC id', (id) => {
  expect(CqcProviderId.safeParse(id).success).toBe(false)
  expect(CqcLocationId.safeParse(id).success).toBe(false)
})

test('O-02: a location id cannot stand where a provider id belongs, though they look the same', () => {
  const locationId = CqcLocationId.parse('1-123456789')
  // @ts-expect-error the compiler keeps them apart
  const providerId: CqcProviderId = locationId
  expect(providerId).toBe('1-123456789')
})

test('O-43: an ODS code is kept in capitals, whatever case it came in', () => {
  expect(OdsCode.parse('qks')).toBe('QKS')
})

test.each(['QK', 'ABCDEFGHIJKLM', 'Q-K', 'QKS '])('O-43: %j is no ODS code', (code) => {
  expect(OdsCode.safeParse(code).success).toBe(false)
})

test('every identifier can be written into the API description', () => {
  for (const schema of [OrganisationIdentifier, CqcProviderId, CqcLocationId, OdsCode]) {
    for (const io of ['input', 'output'] as const) expect(() => z.toJSONSchema(schema, { io })).not.toThrow()
  }
})
