import { LotId } from '../id.ts'
import { AgreementTerms } from './agreement.ts'

/** A lot's id, for tests. */
export const lotNumber = (number: number) => LotId.parse(`lot_${String(number).padStart(32, '0')}`)

/** The terms of a framework without a fault: light touch, closed, two lots; what a test is about it changes. */
export function termsWith(change: Partial<Parameters<typeof AgreementTerms.parse>[0] & object> = {}): AgreementTerms {
  return AgreementTerms.parse({
    procurementBeganOn: '2025-04-01',
    regime: 'PA2023',
    lightTouch: true,
    form: { kind: 'closed' },
    startsOn: '2025-10-01',
    expiresOn: '2029-09-30',
    maximumValuePence: 1_000_000_000,
    routes: ['further-competition'],
    weights: { quality: { minimum: 4000, maximum: 10_000 }, price: { minimum: 0, maximum: 6000 } },
    lots: [
      { lotId: lotNumber(1), services: ['HOME_CARE', 'DISCHARGE_TO_ASSESS'] },
      { lotId: lotNumber(2), services: ['HOME_CARE'] },
    ],
    partAwards: true,
    ...change,
  })
}
