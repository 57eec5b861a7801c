import { expect, test } from 'vitest'
import { org } from './coverage.fixture.ts'
import { countingSignatures, neededSignatures, otherTextSigned } from './signature.ts'

const given = { organisationId: org(1), termsVersion: 1, contentHash: 'a', materialHash: 'same', isOfLead: true }
const terms = {
  ...{ version: 1, contentHash: 'a', materialHash: 'same', content: { payment: { withinDays: 30 } } },
  ...{ signatures: [given], answers: [], lastAnswers: [], superseded: [] },
}
const needed = (change: Partial<Parameters<typeof neededSignatures>[0]>) =>
  neededSignatures({ ...terms, ...change }, [org(1), org(2)])[0]

test('C-07, C-16: under another lead no signature counts, and who gave one reads that this is why, beside what else has changed', () => {
  const signatures = [{ ...given, isOfLead: false }]
  expect(countingSignatures({ ...terms, signatures })).toEqual([])
  const again = { organisationId: org(1), signedVersion: 1, refusedVersion: null }
  expect(needed({ signatures })).toEqual({ ...again, because: ['/leadId'] })
  const superseded = [{ version: 1, content: { payment: { withinDays: 14 } } }]
  expect(needed({ signatures, version: 2, contentHash: 'b', materialHash: 'other', superseded })).toEqual({
    ...again,
    because: ['/leadId', '/payment/withinDays'],
  })
})

test('C-16: who has refused what is immaterial reads which version, when that stands and when another does', () => {
  const refused = [{ organisationId: org(1), termsVersion: 2, answer: 'refused' as const }]
  const again = { organisationId: org(1), signedVersion: 1, refusedVersion: 2, because: [] }
  expect(needed({ version: 2, contentHash: 'b', answers: refused, lastAnswers: refused })).toEqual(again)
  expect(needed({ version: 3, contentHash: 'c', lastAnswers: refused })).toEqual(again)
  const back = { ...terms, version: 3, lastAnswers: refused }
  expect(countingSignatures(back), 'what it signed is back').toEqual([given])
})

test('C-02, C-16: who signs the very text anew, under another lead or after it refused it, has signed no other text', () => {
  const other = { ...given, organisationId: org(2), termsVersion: 2, contentHash: 'b' }
  const signatures = [{ ...given, isOfLead: false }, other]
  expect(otherTextSigned({ ...terms, signatures })).toEqual([other])
  const again = { ...terms, version: 3, signatures }
  expect(otherTextSigned(again), 'the same text under another number').toEqual([other])
})
