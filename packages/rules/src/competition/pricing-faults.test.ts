import { expect, test } from 'vitest'
import { type Change, found } from './brief.fixture.ts'

const priced =
  (change: object): Change =>
  ({ pricing }) => ({ pricing: { ...pricing, ...change } })
const called = (...illustrativeCalls: object[]) => ({
  bands: [{ band: 'standard', illustrativeWeeklyMinutes: 0, illustrativeCalls }],
})
const rural = 'RURAL_VILLAGE_AND_DISPERSED'

test.each<[string, Change, string[]]>([
  [
    'S-41: calls of a length without a share',
    priced({ callLengths: [{ minutes: 30, share: 6000 }], ...called({ minutes: 45, weekly: 10 }) }),
    ['competition.call-length-undefined /brief/pricing/bands/0/illustrativeCalls/0'],
  ],
  [
    'S-43: calls in places without a weight',
    priced(called({ minutes: 60, weekly: 10, category: rural })),
    ['competition.rurality-weight-undefined /brief/pricing/bands/0/illustrativeCalls/0'],
  ],
  [
    'S-40, S-43: a length and a category that stand twice',
    priced({
      callLengths: [30, 30].map((minutes) => ({ minutes, share: 6000 })),
      ruralityWeights: [rural, rural].map((category) => ({ category, weight: 10_250 })),
    }),
    [
      'competition.call-length-repeated /brief/pricing/callLengths/1',
      'competition.rurality-weight-repeated /brief/pricing/ruralityWeights/1',
    ],
  ],
  [
    'S-40: nights that are priced without sleep-ins',
    priced({ sleepNights: { illustrativeWeekly: 7 } }),
    ['competition.sleep-nights-unfit /brief/pricing/sleepNights'],
  ],
  [
    'P-57: a week of calls alone',
    priced({ callLengths: [{ minutes: 30, share: 6000 }], ...called({ minutes: 30, weekly: 9 }) }),
    [],
  ],
  [
    'S-40: nights that are bought and not priced',
    (brief) => ({
      kind: 'extra-care-background',
      service: { ...brief.service, hospitalSites: [], episodeDays: undefined, minimumAge: 55, sleepIns: true },
    }),
    ['competition.sleep-nights-missing /brief/pricing/sleepNights'],
  ],
  ['P-57: a week of nothing', priced(called()), ['competition.illustration-missing /brief/pricing/bands']],
])('%s is told as it is', (_, change, expected) => {
  expect(found(change)).toEqual(expected)
})
