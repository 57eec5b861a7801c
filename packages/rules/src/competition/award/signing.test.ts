import { expect, test } from 'vitest'
import { Brief } from '../brief.ts'
import { isNoticeNeeded, signingOf } from './signing.ts'

// Letters went on Monday 8 March 2027, and the notice was published on Wednesday the 10th. Days are counted by hand: the
// 17th is St Patrick's Day, which is no working day under the Act and one under the Regulations and the Selection Regime.
const notifiedAt = '2027-03-08T10:00:00.000Z'
const noticePublishedAt = '2027-03-10T10:00:00.000Z'
const none = { kind: 'none' } as const
const mandatory = { kind: 'mandatory' } as const
const voluntary = (workingDays?: number) => ({ kind: 'voluntary', workingDays }) as const

const pcr = { regime: 'PCR2015', lightTouch: true } as const
const act = { regime: 'PA2023', lightTouch: false } as const
const lightTouch = { regime: 'PA2023', lightTouch: true } as const
const psr = { regime: 'PSR2023', lightTouch: true } as const
const below = { regime: 'BELOW_THRESHOLD', lightTouch: true } as const

/** Thresholds of 2026 and 2027 in pence, VAT included. */
const threshold = { lightTouch: 66_354_000, subCentral: 20_772_000 } as const

const atLetters = { endsOn: null, from: notifiedAt }
const atNotice = { endsOn: null, from: noticePublishedAt }
const endingOn = (endsOn: string, from: string) => ({ endsOn, from: `${from}T00:00:00.000Z` })

test.each([
  ['P-43: PCR, none', pcr, none, 500_000_000, false, atLetters],
  ['P-11, P-43: PCR, mandatory', pcr, mandatory, 500_000_000, false, endingOn('2027-03-18', '2027-03-19')],
  ['P-11, P-43: PCR, voluntary, no days announced', pcr, voluntary(), 1, false, endingOn('2027-03-18', '2027-03-19')],
  ['P-43: PCR, voluntary, as short as the law’s', pcr, voluntary(8), 1, false, endingOn('2027-03-18', '2027-03-19')],
  ['P-43: PCR, voluntary, longer', pcr, voluntary(12), 1, false, endingOn('2027-03-24', '2027-03-25')],
  ['P-02, P-44: Act, light touch, none, above', lightTouch, none, threshold.lightTouch + 1, true, atNotice],
  ['P-02, P-44: Act, light touch, none, at', lightTouch, none, threshold.lightTouch, true, atNotice],
  ['P-02, P-44: Act, light touch, none, below', lightTouch, none, threshold.lightTouch - 1, false, atLetters],
  ['P-02, P-44: Act, none, above', act, none, threshold.subCentral + 1, true, atNotice],
  ['P-02, P-44: Act, none, at', act, none, threshold.subCentral, true, atNotice],
  ['P-02, P-44: Act, none, below', act, none, threshold.subCentral - 1, false, atLetters],
  ['P-43, P-44: Act, voluntary, below', lightTouch, voluntary(8), 1, true, endingOn('2027-03-22', '2027-03-23')],
  ['P-32: Act, voluntary, no days announced', lightTouch, voluntary(), 1, true, endingOn('2027-03-22', '2027-03-23')],
  ['P-43: Act, voluntary, longer', lightTouch, voluntary(10), 1, true, endingOn('2027-03-24', '2027-03-25')],
  ['P-43: Act, mandatory', act, mandatory, threshold.subCentral, true, endingOn('2027-03-22', '2027-03-23')],
  ['P-03: Selection Regime', psr, mandatory, 1, true, endingOn('2027-03-23', '2027-03-24')],
  ['P-03: Selection Regime, whatever was announced', psr, none, 1, true, endingOn('2027-03-23', '2027-03-24')],
  ['P-43: below every threshold, none', below, none, 1, false, atLetters],
  ['P-43: below every threshold, voluntary', below, voluntary(8), 1, false, endingOn('2027-03-18', '2027-03-19')],
] as const)('%s', (_, terms, standstill, estimatedValuePence, needed, { endsOn, from }) => {
  const award = { terms, brief: { standstill, service: { estimatedValuePence } } }
  expect(isNoticeNeeded(award, '2027-03-08')).toEqual({ value: needed })
  const before = signingOf(award, { notifiedAt, noticePublishedAt: null })
  const then = { standstillEndsOn: endsOn, mayBeSignedFrom: from }
  expect(before).toEqual({ value: needed ? { standstillEndsOn: null, mayBeSignedFrom: null } : then })
  if (needed) expect(signingOf(award, { notifiedAt, noticePublishedAt })).toEqual({ value: then })
})

test.each([
  ['2027-12-29', 'no days', {}],
  ['2027-12-30', '8 working days', { workingDays: 8 }],
])(
  'P-11, P-12, P-43: letters of Thursday 16 December 2027 under the Regulations stand still until the end of %s where %s were announced',
  (lastDay, _, days) => {
    const standstill = Brief.shape.standstill.parse({ kind: 'voluntary', ...days })
    const award = { terms: pcr, brief: { standstill, service: { estimatedValuePence: 1 } } }
    const announced = { notifiedAt: '2027-12-16T10:00:00.000Z', noticePublishedAt: null }
    expect(signingOf(award, announced).value?.standstillEndsOn).toBe(lastDay)
  },
)
