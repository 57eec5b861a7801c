import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { asked, faultless, lotId } from '../../test/bid-sample.ts'
import { envelopesOf } from './bid.ts'
import { type AskedBid, faultsOfBid } from './bid-faults.ts'
import { bidSchemaOf } from './bid-schema.ts'
import { competitionKinds } from './kind.ts'

const needed = competitionKinds['framework-letting'].services
const wanted: AskedBid = {
  ...asked,
  services: [1, 2].map((number) => ({ lotId: lotId(number), needed, let: [...needed, 'EXTRA_CARE_BACKGROUND'] })),
}
type Services = NonNullable<ReturnType<typeof faultless>['lots'][number]['services']>
const offering = (services: Services | undefined) => {
  const bid = faultless()
  return { ...bid, lots: bid.lots.map((lot) => ({ ...lot, ...(services && { services }) })).slice(0, 1) }
}
const found = (services: Services | undefined, around = wanted) =>
  faultsOfBid(offering(services), around).map(({ code, pointer }) => `${code} ${pointer}`)

test.each<[string, Services | undefined, string[]]>([
  ['both', ['HOME_CARE', 'SIS'], []],
  ['both and what is let beside them', ['SIS', 'HOME_CARE', 'EXTRA_CARE_BACKGROUND'], []],
  ['home care alone', ['HOME_CARE'], ['bid.service-missing /lots/0/services']],
  ['neither', undefined, ['bid.service-missing /lots/0/services', 'bid.service-missing /lots/0/services']],
  ['one that is not let', ['HOME_CARE', 'SIS', 'CARE_HOME'], ['bid.service-unknown /lots/0/services/2']],
  ['one twice', ['HOME_CARE', 'SIS', 'SIS'], ['bid.service-unknown /lots/0/services/2']],
])('S-04: a bid for a lot of a framework that is let offers %s', (_, services, expected) => {
  expect(found(services)).toEqual(expected)
})

test('S-04: a bid for a call-off says nothing of services', () => {
  expect(found(undefined, asked)).toEqual([])
  expect(found(['HOME_CARE'], asked)).toEqual(['bid.service-unknown /lots/0/services/0'])
})

test('P-53: what is offered lies in the quality envelope alone', () => {
  const { quality, price } = envelopesOf(offering(['HOME_CARE', 'SIS']))
  expect(quality.lots[0]?.services).toEqual(['HOME_CARE', 'SIS'])
  expect(JSON.stringify(price)).not.toContain('SIS')
})

test('S-04: the schema of a bid takes what the rules take, and nothing that they refuse', () => {
  const ajv = new Ajv2020({ strict: false })
  const fits = (services: Services | undefined, around = wanted) =>
    ajv.validate(bidSchemaOf(around), offering(services))
  expect(fits(['HOME_CARE', 'SIS', 'EXTRA_CARE_BACKGROUND'])).toBe(true)
  for (const services of [
    undefined,
    ['HOME_CARE'],
    ['HOME_CARE', 'SIS', 'SIS'],
    ['HOME_CARE', 'SIS', 'CARE_HOME'],
  ] as const)
    expect(fits(services && [...services]), String(services)).toBe(false)
  expect(fits(undefined, asked)).toBe(true)
  expect(fits(['HOME_CARE', 'SIS'], asked)).toBe(false)
})
