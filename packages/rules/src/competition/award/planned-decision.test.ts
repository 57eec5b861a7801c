import { expect, test } from 'vitest'
import { warningsOfDecision } from './planned-decision.ts'

const act = { regime: 'PA2023', lightTouch: true } as const
const regulations = { regime: 'PCR2015', lightTouch: true } as const
const selection = { regime: 'PSR2023', lightTouch: true } as const
const voluntary = { kind: 'voluntary' } as const
const none = { kind: 'none' } as const

test.each([
  ['P-02', '2027-12-31', act, voluntary, []],
  ['P-02', '2028-01-01', act, voluntary, ['agreement.threshold-not-loaded']],
  ['P-02', '2028-01-01', act, none, ['agreement.threshold-not-loaded']],
  ['P-02', '2028-01-01', regulations, voluntary, []],
  ['P-02', '2028-01-01', selection, voluntary, []],
  ['P-12', '2028-12-28', regulations, voluntary, ['calendar.year-not-loaded']],
  ['P-12', '2028-12-28', regulations, none, []],
  ['P-33', '2028-12-28', act, voluntary, ['agreement.threshold-not-loaded', 'calendar.year-not-loaded']],
] as const)(
  '%s: a decision planned for %s under %o, with the standstill %o, is warned of as what letters would meet: %o',
  (_, decisionOn, terms, standstill, codes) => {
    const timetable = { deadline: '2027-02-05T12:00', decisionOn }
    const brief = { standstill, timetable, service: { estimatedValuePence: 1 } }
    const warnings = warningsOfDecision({ terms, brief })
    expect(warnings.map(({ code }) => code)).toEqual(codes)
    for (const { detail } of warnings) expect(detail).toContain(`On ${decisionOn}`)
  },
)

test('P-02: where no day is planned for the decision, that of the deadline is asked about', () => {
  const timetable = { deadline: '2028-02-04T12:00' }
  const brief = { standstill: voluntary, timetable, service: { estimatedValuePence: 1 } }
  expect(warningsOfDecision({ terms: act, brief })).toMatchObject([{ code: 'agreement.threshold-not-loaded' }])
})
