import { expect, test } from 'vitest'
import { signingOf } from './signing.ts'

const notifiedAt = '2027-03-08T10:00:00.000Z'
const publishedAt = '2027-03-09T15:30:00.000Z'
const threshold = { 'light touch': 66_354_000, other: 20_772_000 }
const signing = (regime: 'PCR2015' | 'PA2023', estimatedValuePence: number, lightTouch: boolean) => {
  const award = {
    terms: { regime, lightTouch, procurementBeganOn: '2018-01-01' },
    brief: { standstill: { kind: 'none' } as const, service: { estimatedValuePence } },
  }
  const at = (noticePublishedAt: string | null) => signingOf(award, { notifiedAt, noticePublishedAt }).value
  return [at(null), at(publishedAt)].map((each) => each?.mayBeSignedFrom)
}

test.each([
  ['PA2023', threshold['light touch'], true, [null, publishedAt]],
  ['PA2023', threshold['light touch'] - 1, true, [notifiedAt, notifiedAt]],
  ['PA2023', threshold.other, false, [null, publishedAt]],
  ['PA2023', threshold.other - 1, false, [notifiedAt, notifiedAt]],
  ['PCR2015', threshold['light touch'], true, [notifiedAt, notifiedAt]],
] as const)(
  'P-02, P-31, P-44: under %s, %i pence, light touch %s, and without a standstill: signed from %j without and with the notice',
  (regime, valuePence, lightTouch, expected) => {
    expect(signing(regime, valuePence, lightTouch)).toEqual(expected)
  },
)
