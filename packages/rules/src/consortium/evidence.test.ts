import { expect, test } from 'vitest'
import { CqcLocationId } from '../organisation/identifier.ts'
import { type EvidenceParticulars, refuseVerdict } from './evidence.ts'

const rated = (rating: 'inadequate' | 'requires-improvement'): EvidenceParticulars => {
  return { item: 'cqc-rating', locationId: CqcLocationId.parse('1-123456780'), rating }
}
const enforced = (unresolved: boolean): EvidenceParticulars => ({ item: 'cqc-enforcement', unresolved })

test('C-11: what speaks against a member is verified with a reason alone, and refused with any', () => {
  const code = (particulars: EvidenceParticulars, reason: string | null = null) =>
    refuseVerdict({ particulars }, { verdict: 'verified', reason })?.code
  const adverse = 'consortium.evidence-adverse'
  expect([code(rated('inadequate')), code(enforced(true))]).toEqual([adverse, adverse])
  expect([code(rated('requires-improvement')), code(enforced(false))]).toEqual([undefined, undefined])
  expect(code(rated('inadequate'), 'It was inspected anew')).toBeUndefined()
  const refusal = { verdict: 'refused', reason: 'Not good enough' } as const
  expect(refuseVerdict({ particulars: enforced(true) }, refusal)).toBeUndefined()
})
