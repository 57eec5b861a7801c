import { expect, test } from 'vitest'
import { refusePublication } from './publication.ts'
import { publicationsOf, refuseAfterTerm, refuseSignature, refuseSigner } from './signing.ts'

const from = '2027-03-20T00:00:00.000Z'
const hash = 'a'.repeat(64)
const contract = {
  stage: 'unsigned',
  mayBeSignedFrom: from,
  held: false,
  atRiskSince: null,
  awaitsSubContract: false,
  awaitsChange: false,
  awaitsForm: false,
  awaitsConsent: false,
  documentId: 'doc_1',
  signatures: [],
} as const
const wanted = { side: 'council', documentHash: hash, contentHash: hash, now: from } as const
type Change = { contract?: object; wanted?: object }

test.each<[string, Change, string | undefined]>([
  ['at the very end of the standstill', {}, undefined],
  ['a millisecond before it', { wanted: { now: '2027-03-19T23:59:59.999Z' } }, 'contract.not-yet'],
  ['before the notice is published', { contract: { mayBeSignedFrom: null } }, 'contract.not-yet'],
  ['while its bid is at risk (C-08)', { contract: { atRiskSince: from } }, 'contract.bid-at-risk'],
  [
    'while a directed sub-contract is awaited (P-39)',
    { contract: { awaitsSubContract: true } },
    'contract.sub-contract-awaited',
  ],
  ['while a change waits for the authority (C-07)', { contract: { awaitsChange: true } }, 'contract.change-awaited'],
  [
    'before it is known which one entity it is with (C-01)',
    { contract: { awaitsForm: true } },
    'contract.form-awaited',
  ],
  [
    'before the firm that is its vehicle has said so (C-15)',
    { contract: { awaitsConsent: true } },
    'contract.vehicle-unconsented',
  ],
  ['under a legal hold', { contract: { held: true } }, 'contract.held'],
  [
    'without a document',
    { contract: { documentId: null }, wanted: { contentHash: null } },
    'contract.document-missing',
  ],
  ['over another document', { wanted: { documentHash: 'b'.repeat(64) } }, 'contract.document-differs'],
  ['a second time by one side', { contract: { signatures: [{ side: 'council' }] } }, 'contract.side-signed'],
  ['after the other side', { contract: { signatures: [{ side: 'supplier' }] } }, undefined],
  ['when it is in force', { contract: { stage: 'in-force' } }, 'contract.wrong-stage'],
  ['when it is void', { contract: { stage: 'void' } }, 'contract.wrong-stage'],
])('P-11, P-32, P-44, P-47: a contract signed %s', (_, change, code) => {
  expect(refuseSignature({ ...contract, ...change.contract }, { ...wanted, ...change.wanted })?.code).toBe(code)
})

test.each([
  ['the council', { side: 'council', organisationId: 'council' }, undefined],
  ['the lead', { side: 'supplier', organisationId: 'lead' }, undefined],
  ['another member', { side: 'supplier', organisationId: 'member' }, 'access.forbidden'],
] as const)('C-02: a joint contract is signed for its suppliers by their lead: %s', (_, signer, code) => {
  expect(refuseSigner({ supplierId: 'lead' }, signer)?.code).toBe(code)
})

test.each([
  ['on the last day of both', '2031-03-31', '2031-03-31', '2031-03-31', undefined],
  ['a day after the framework’s last', '2031-04-01', '2031-03-31', '2033-03-31', 'contract.term-over'],
  ['a day after its own', '2029-04-01', '2031-03-31', '2029-03-31', 'contract.term-over'],
])('P-45: a contract signed %s', (_, today, frameworkEndsOn, endsOn, code) => {
  expect(refuseAfterTerm({ endsOn }, { frameworkEndsOn, today })?.code).toBe(code)
})

test.each([
  [true, 500_000_000, [['UK7', '2027-07-17']]],
  [
    true,
    500_000_001,
    [
      ['UK7', '2027-07-17'],
      ['contract-copy', '2027-09-15'],
    ],
  ],
  [
    false,
    500_000_001,
    [
      ['UK7', '2027-04-18'],
      ['contract-copy', '2027-06-17'],
    ],
  ],
])('P-35: under the Act, light touch %s, a contract of %i pence owes %j', (lightTouch, valuePence, expected) => {
  const duties = publicationsOf({ valuePence, isPublished: true }, { lightTouch }, '2027-03-20')
  expect(duties.map(({ notice, dueOn }) => [notice, dueOn])).toEqual(expected)
  expect(publicationsOf({ valuePence, isPublished: false }, { lightTouch }, '2027-03-20')).toEqual([])
})

const duty = { notice: 'UK7', dueOn: '2027-07-17', number: null, publishedAt: null, recordedBy: null } as const
const entered = { stage: 'in-force', signedAt: from, publications: [duty] } as const
const published = {
  notice: 'UK7',
  number: '012345-2027',
  reason: null,
  publishedAt: '2027-04-01T09:00:00.000Z',
  now: '2027-04-02T09:00:00.000Z',
  isNumberTaken: false,
} as const

test.each([
  ['once it is owed', entered, published, undefined],
  ['before the contract is in force', { ...entered, stage: 'unsigned' as const }, published, 'contract.wrong-stage'],
  ['that is not owed', entered, { ...published, notice: 'contract-copy' as const }, 'contract.notice-not-due'],
  [
    'under the number of another notice',
    entered,
    { ...published, isNumberTaken: true },
    'contract.notice-number-unfit',
  ],
  ['dated ahead of now', entered, { ...published, publishedAt: '2027-04-02T09:00:00.001Z' }, 'contract.notice-ahead'],
  [
    'dated before the signing',
    entered,
    { ...published, publishedAt: '2027-03-19T23:59:59.999Z' },
    'contract.notice-ahead',
  ],
  [
    'a second time',
    { ...entered, publications: [{ ...duty, publishedAt: published.publishedAt }] },
    published,
    'contract.notice-published',
  ],
  [
    'with a reason in place of a mistaken entry',
    { ...entered, publications: [{ ...duty, publishedAt: published.publishedAt }] },
    { ...published, reason: 'The number was mistyped' },
    undefined,
  ],
])('P-35: a publication is put on record %s', (_, of, what, code) => {
  expect(refusePublication({ ...of, publications: [...of.publications] }, what)?.code).toBe(code)
})

test.each([
  ['UK7', 'published, I think', 'contract.notice-number-unfit'],
  ['UK7', '000000-2027', 'contract.notice-number-unfit'],
  ['UK7', '012345-2026', 'contract.notice-number-unfit'],
  ['UK7', '012345-2027', undefined],
  ['contract-copy', 'Register of contracts, entry 12', undefined],
] as const)('P-35: a %s with the number %j, published in 2027, is put on record: %s', (notice, number, code) => {
  const of = { ...entered, publications: [duty, { ...duty, notice: 'contract-copy' as const }] }
  const problem = refusePublication(of, { ...published, notice, number })
  expect(problem?.errors ?? []).toMatchObject(code ? [{ pointer: '/number', code }] : [])
})
