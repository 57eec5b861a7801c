import { expect, test } from 'vitest'
import { sharedMembersOf } from '../competition/shared-member.ts'
import { CompetitionId, ConsortiumId, DocumentId, LotId, OrganisationId, PersonId } from '../id.ts'
import type { PaperKind, PaperOwed } from './model.ts'
import { contentOf, type PaperBasis, type PaperState, stateOf } from './paper.ts'
import { openPapersOf, type Papered } from './paper-items.ts'
import { refusePaper, type SignPaper } from './paper-signing.ts'

const digits = (number: number) => String(number).padStart(32, '0')
const org = (number: number) => OrganisationId.parse(`org_${digits(number)}`)
const hash = 'a'.repeat(64)

const by = (expiresOn: string | null, isSignatory = true) => ({ contentHash: hash, expiresOn, isSignatory })
const days = { today: '2027-02-05', until: '2027-02-05' }

test.each<[PaperState, Parameters<typeof stateOf>]>([
  ['missing', [hash, null, days]],
  ['signed', [hash, by(null), days]],
  ['signed', [hash, by('2027-02-05'), days]],
  ['signed', [hash, by('2027-02-12'), { ...days, until: '2027-02-12' }]],
  ['expired', [hash, by('2027-02-04'), days]],
  ['expired', [hash, by('2027-02-04'), { ...days, until: '2027-02-12' }]],
  ['ends-early', [hash, by('2027-02-11'), { ...days, until: '2027-02-12' }]],
  ['superseded', ['b'.repeat(64), by(null), days]],
  ['superseded', [null, by(null), days]],
  ['unauthorised', [hash, by(null, false), days]],
])('C-02, C-15: a paper is %s', (state, given) => {
  expect(stateOf(...given)).toBe(state)
})

const basis: PaperBasis = {
  id: ConsortiumId.parse(`cns_${digits(1)}`),
  competitionId: CompetitionId.parse(`cmp_${digits(1)}`),
  lotIds: [LotId.parse(`lot_${digits(1)}`)],
  councilId: org(9),
  leadId: org(1),
  whyTogether: 'Neither has carers enough',
  model: 'unincorporated',
  members: [
    { organisationId: org(1), role: 'lead', stage: 'joined' },
    { organisationId: org(2), role: 'member', stage: 'joined' },
  ],
  termsMaterialHash: hash,
}
const owed = (kind: PaperKind): PaperOwed => ({ organisationId: org(2), kind, form: 'simple-contract', due: 'bid' })

test('C-15: the agreement of an alliance has the council as a party, and each firm liable for its own part whatever the terms say', () => {
  const agreement = (model: PaperBasis['model']) => contentOf({ ...basis, model }, owed('consortium-agreement'))
  expect(agreement('unincorporated')?.parties).toEqual([org(1), org(2)])
  expect(agreement('alliance')?.parties).toEqual([org(1), org(2), org(9)])
  expect(agreement('alliance')?.says.join(' ')).toContain('liable for its own part')
})

test('C-15, C-16: a commitment rests on the terms and is void with them, a letter of authority on model, lots and lead', () => {
  const other = { ...basis, termsMaterialHash: 'b'.repeat(64) }
  expect(contentOf(other, owed('commitment'))).not.toEqual(contentOf(basis, owed('commitment')))
  expect(contentOf(other, owed('letter-of-authority'))).toEqual(contentOf(basis, owed('letter-of-authority')))
  expect(contentOf({ ...basis, termsMaterialHash: null }, owed('commitment'))).toBeUndefined()
  for (const changed of [
    { ...basis, model: 'special-purpose-vehicle' as const },
    { ...basis, lotIds: [] },
    { ...basis, leadId: org(2) },
  ])
    expect(contentOf(changed, owed('letter-of-authority'))).not.toEqual(contentOf(basis, owed('letter-of-authority')))
})

test('C-09: the certificate says that nothing was shared, that the bid is genuine, and why joint bidding is needed', () => {
  expect(contentOf(basis, owed('non-collusion'))?.says).toEqual([
    expect.stringContaining('no price or terms'),
    expect.stringContaining('genuine joint bid'),
    expect.stringContaining('Neither has carers enough'),
  ])
})

type Owed = NonNullable<Parameters<typeof refusePaper>[1]>
const letter: Owed = { ...owed('letter-of-authority'), contentHash: hash, state: 'missing', signature: null }
const certificate: Owed = { ...letter, kind: 'non-collusion' }
const deed: Owed = { ...letter, kind: 'guarantee', form: 'deed' }
const signature = {
  ...{
    version: 1,
    contentHash: hash,
    personId: PersonId.parse(`per_${digits(1)}`),
    documentId: null,
    documentHash: null,
  },
  ...{
    authority: { kind: 'office' as const, office: 'Director' },
    statement: '',
    signedAt: '2027-01-05T09:00:00.000Z',
  },
  ...{ expiresOn: '2027-02-05', otherBidsInvolvedIn: null },
}
const documentId = DocumentId.parse(`doc_${digits(1)}`)
const input = (change: Partial<SignPaper> = {}): SignPaper => ({
  consortiumId: basis.id as SignPaper['consortiumId'],
  kind: 'letter-of-authority',
  contentHash: hash,
  authority: { kind: 'office', office: 'Director' },
  ...change,
})

test.each<[string, Owed | undefined, SignPaper, object, string | undefined]>([
  ['one that it does not owe', undefined, input({ expiresOn: '2027-02-05' }), {}, 'consortium.paper-not-needed'],
  ['one with no terms yet', { ...letter, contentHash: null }, input(), {}, 'consortium.terms-missing'],
  ['another text', letter, input({ contentHash: 'b'.repeat(64) }), {}, 'consortium.paper-differs'],
  ['a letter without its last day', letter, input(), {}, 'consortium.paper-incomplete'],
  ['a certificate that says nothing of other bids', certificate, input(), {}, 'consortium.paper-incomplete'],
  ['a deed without its executed copy', deed, input(), {}, 'consortium.paper-incomplete'],
  ['a deed whose copy is not the firm’s', deed, input({ documentId }), {}, 'consortium.executed-copy-unfit'],
  ['a deed with its copy', deed, input({ documentId }), { documentHash: hash }, undefined],
  [
    'a letter that ends before the bid is due',
    letter,
    input({ expiresOn: '2027-02-04' }),
    {},
    'consortium.paper-expires-early',
  ],
  ['a letter for that day', letter, input({ expiresOn: '2027-02-05' }), {}, undefined],
  [
    'by a resolution yet to be made',
    letter,
    input({
      expiresOn: '2027-02-05',
      authority: { kind: 'board-resolution', resolvedOn: '2027-01-06', reference: '1' },
    }),
    {},
    'consortium.signer-unauthorised',
  ],
  ...(
    [
      ['2017-01-04', 'consortium.signer-unauthorised'],
      ['2017-01-05', undefined],
    ] as const
  ).map(([resolvedOn, code]): [string, Owed, SignPaper, object, string | undefined] => [
    `by a resolution of ${resolvedOn}, ten years on`,
    letter,
    input({ expiresOn: '2027-02-05', authority: { kind: 'board-resolution', resolvedOn, reference: '1' } }),
    {},
    code,
  ]),
  [
    'a denial of another bid',
    certificate,
    input({ otherBidsInvolvedIn: false }),
    { isInOtherBid: true },
    'consortium.other-bid-denied',
  ],
  [
    'a declaration of another bid',
    certificate,
    input({ otherBidsInvolvedIn: true }),
    { isInOtherBid: true },
    undefined,
  ],
  [
    'the same again',
    { ...letter, state: 'signed', signature },
    input({ expiresOn: '2027-02-05' }),
    {},
    'consortium.paper-signed',
  ],
  ['for longer', { ...letter, state: 'signed', signature }, input({ expiresOn: '2027-12-31' }), {}, undefined],
])('C-02, C-09, C-15: whether a firm may sign: %s', (_, paper, given, asked, expected) => {
  const at = { deadline: '2027-02-05T12:00:00.000Z', now: '2027-01-05T09:00:00.000Z', isInOtherBid: false }
  expect(refusePaper(given, paper, { ...at, documentHash: null, ...asked })?.code).toBe(expected)
})

const papers = (['missing', 'expired', 'ends-early', 'superseded', 'unauthorised', 'signed'] as const).flatMap(
  (state) =>
    (['bid', 'award'] as const).map((due) => ({
      organisationId: org(2),
      kind: 'letter-of-authority' as const,
      due,
      state,
    })),
)

test.each<[string, Partial<Papered>, string[]]>([
  [
    'before the bid',
    {},
    [
      'sign paper',
      'renew expired paper',
      'renew paper that ends early',
      'sign changed paper',
      'have paper signed with authority',
    ].map((what) => `${what} C-02 true`),
  ],
  ['before the bid, whatever form is required at award', { papers: [], legalFormBy: '2027-04-01' }, []],
  [
    'at award',
    { papers: papers.filter(({ state }) => state === 'missing'), isAwarded: true },
    ['sign paper C-02 false'],
  ],
  [
    'at award, where a form is required',
    { papers: [], isAwarded: true, legalFormBy: '2027-04-01' },
    ['take legal form C-01 false'],
  ],
])('C-01, C-02: papers that do not stand are open, and bar the bid or not: %s', (_, change, expected) => {
  const none = { deadline: null, legalFormBy: null, lacksVehicle: false }
  const items = openPapersOf({ leadId: org(1), papers, isAwarded: false, ...none, ...change })
  expect(items.map(({ what, rule, bars }) => `${what} ${rule} ${bars}`)).toEqual(expected)
})

test('C-09: a firm is shared where it stands in two bids for one lot: not in one bid twice, nor in two for different lots', () => {
  const standing = (bidId: string, lotId: string, organisationId: string) => ({
    bidId,
    lotId,
    organisationId,
    role: 'member',
  })
  expect(
    sharedMembersOf([
      standing('1', 'a', 'x'),
      standing('2', 'a', 'x'),
      standing('1', 'b', 'x'),
      standing('1', 'a', 'y'),
      standing('2', 'b', 'y'),
      standing('1', 'a', 'z'),
      standing('1', 'a', 'z'),
    ]),
  ).toEqual([
    {
      lotId: 'a',
      organisationId: 'x',
      bids: [
        { bidId: '1', role: 'member' },
        { bidId: '2', role: 'member' },
      ],
    },
  ])
})
