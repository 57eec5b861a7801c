import { expect, test } from 'vitest'
import { change, split, standing, takes } from './change.fixture.ts'
import { refuseUnsigned } from './change-approval.ts'
import { mayBeBarredLater, standingOfNewcomer } from './change-facts.ts'
import {
  contracts,
  faultsOfChange,
  isOpen,
  mayDeclare,
  needsAuthority,
  overBy,
  phaseOf,
  refuseChange,
  refuseForced,
} from './change-permit.ts'
import { org } from './coverage.fixture.ts'
import { roleOfNewcomer } from './role.ts'
import { consortiumStages } from './stages.ts'

test.each(consortiumStages.flatMap((stage) => [false, true].map((isContracted) => ({ stage, isContracted }))))(
  'C-07: $stage with a contract in force ($isContracted) is one time for a change, or none',
  ({ stage, isContracted }) => {
    const expected = {
      inviting: 'before-bid',
      submitted: isContracted ? 'after-contract' : 'after-bid',
      preferred: isContracted ? 'after-contract' : 'after-bid',
      contracted: 'after-contract',
      unsuccessful: undefined,
      withdrawn: undefined,
      dissolved: undefined,
    }[stage]
    expect(phaseOf({ stage, isContracted })).toBe(expected)
  },
)

const departures = {
  member: change({}),
  'sub-contractor': change({ leaving: org(4) }),
  'step-in': change({ kind: 'step-in', leaving: null, newcomer: org(5) }),
  'sub-contractor in': change({ kind: 'step-in', leaving: null, newcomer: org(5), role: 'sub-contractor' }),
  replacement: change({ kind: 'replacement', newcomer: org(5) }),
  lead: change({ kind: 'lead-replacement', leaving: null, newcomer: org(2) }),
} as const

test.each([
  ['before-bid', 'PA2023', 'lead', undefined, undefined],
  ['after-bid', 'PA2023', 'lead', undefined, 'consortium.lead-bid'],
  ['after-contract', 'PCR2015', 'lead', 'succession', 'consortium.lead-bid'],
  ['before-bid', 'PA2023', 'member', undefined, undefined],
  ['after-bid', 'PA2023', 'member', undefined, undefined],
  ['after-bid', 'PCR2015', 'replacement', undefined, undefined],
  ['after-contract', 'PA2023', 'member', undefined, 'consortium.contract-binds'],
  ['after-contract', 'PA2023', 'member', 'review-clause', 'consortium.contract-binds'],
  ['after-contract', 'PA2023', 'member', 'succession', 'consortium.contract-binds'],
  ['after-contract', 'PA2023', 'member', 'corporate-restructuring', undefined],
  ['after-contract', 'PA2023', 'replacement', 'corporate-restructuring', undefined],
  ['after-contract', 'PA2023', 'step-in', undefined, 'consortium.contract-binds'],
  ['after-contract', 'PA2023', 'sub-contractor', undefined, undefined],
  ['after-contract', 'PA2023', 'sub-contractor in', undefined, undefined],
  ['after-contract', 'PCR2015', 'member', undefined, 'consortium.contract-binds'],
  ['after-contract', 'PCR2015', 'member', 'corporate-restructuring', 'consortium.contract-binds'],
  ['after-contract', 'PCR2015', 'member', 'review-clause', undefined],
  ['after-contract', 'PCR2015', 'replacement', 'succession', undefined],
  ['after-contract', 'PCR2015', 'sub-contractor', undefined, undefined],
  ['after-contract', 'PSR2023', 'member', 'review-clause', undefined],
  ['after-contract', 'BELOW_THRESHOLD', 'member', 'corporate-restructuring', undefined],
] as const)('C-07, P-37: %s under %s a change of a %s on %s: %s', (phase, regime, kind, basis, code) => {
  const wanted = { ...departures[kind], basis: basis ? { kind: basis, text: 'So' } : null }
  expect(refuseChange(wanted, standing(), { phase, regime })?.code).toBe(code)
})

test('C-07, C-15: who contracts follows from the model: shareholders of a vehicle that has bid, and whoever delivers under a lead, change freely', () => {
  const law = { phase: 'after-contract', regime: 'PA2023' } as const
  expect(refuseChange(departures.member, standing('special-purpose-vehicle'), law)).toBeUndefined()
  const takenAtAward = standing('special-purpose-vehicle', 'unincorporated')
  for (const kind of ['member', 'replacement', 'step-in'] as const) {
    expect(refuseChange(departures[kind], takenAtAward, law)?.code, 'the contract names it').toBe(
      'consortium.contract-binds',
    )
    expect(needsAuthority(departures[kind], takenAtAward, { ...law, isToSign: false })).toBe(true)
  }
  expect(refuseChange(departures['sub-contractor'], takenAtAward, law)).toBeUndefined()
  expect(refuseChange(departures.member, standing('alliance'), law)?.code).toBe('consortium.contract-binds')
  expect(contracts('lead-with-subcontracts', 'sub-contractor')).toBe(false)
  expect(contracts('lead-with-subcontracts', 'lead')).toBe(true)
  expect(refuseChange(change({ leaving: org(1) }), standing(), law)?.code).toBe('consortium.lead-stays')
})

test.each([
  ['before-bid', 'member', false, false],
  ['after-bid', 'member', false, true],
  ['after-bid', 'sub-contractor', false, true],
  ['after-contract', 'member', false, true],
  ['after-contract', 'sub-contractor', false, false],
  ['after-contract', 'sub-contractor', true, true],
] as const)('C-07: %s the authority decides on a %s, with more to sign: %s: %s', (phase, kind, isToSign, expected) => {
  expect(needsAuthority(departures[kind], standing(), { phase, isToSign })).toBe(expected)
})

test('C-07: a change is begun by the lead, by who leaves, and one of the lead by whoever has a vote; it ends with its time', () => {
  const by = (kind: keyof typeof departures) =>
    [1, 2, 3, 4, 5, 6].filter((number) => mayDeclare(departures[kind], standing(), org(number)))
  expect(by('member')).toEqual([1, 2])
  expect(by('step-in')).toEqual([1])
  expect(by('lead')).toEqual([1, 2, 3])
  expect(isOpen({ stage: 'declared', phase: 'after-bid' }, 'after-bid')).toBe(true)
  expect(isOpen({ stage: 'declared', phase: 'after-bid' }, 'after-contract')).toBe(false)
  expect(isOpen({ stage: 'approved', phase: 'after-bid' }, 'after-bid')).toBe(false)
})

test.each([
  ['of a member that leaves', {}, []],
  ['of nobody', { leaving: null }, ['/leaving']],
  ['of one that has not joined', { leaving: org(9) }, ['/leaving']],
  ['that brings in a member', { kind: 'replacement', newcomer: org(3) }, ['/newcomer']],
  ['that brings in who leaves', { kind: 'replacement', leaving: org(5), newcomer: org(5) }, ['/newcomer']],
  ['that makes a reserve member lead', { kind: 'lead-replacement', leaving: null, newcomer: org(5) }, ['/newcomer']],
  ['that takes a model and says none', { kind: 'model', leaving: null }, ['/model']],
  ['that takes the model that it has', { kind: 'model', leaving: null, model: 'unincorporated' }, ['/model']],
  ['of a member, with a model', { model: 'alliance' }, ['/model']],
  ['with more than it needs', { newcomer: org(5) }, ['/newcomer']],
  ['with one who takes over', { takesOver: [takes(1, 600)] }, []],
  ['with more than there is', { takesOver: [takes(1, 400), takes(3, 201)] }, ['/takesOver/1/weeklyMinutes']],
  ['with one who does not deliver', { takesOver: [takes(6, 600)] }, ['/takesOver/0/organisationId']],
  ['with itself', { takesOver: [takes(2, 600)] }, ['/takesOver/0/organisationId']],
])('C-07: a change %s has its faults named', (_, of, pointers) => {
  expect(faultsOfChange(change(of), standing(), split).map(({ pointer }) => pointer)).toEqual(pointers)
})

const unforced = (
  judgements: Parameters<typeof refuseForced>[0],
  wanted = change({ kind: 'replacement', newcomer: org(5) }),
) => refuseForced(judgements, wanted, '2027-01-20')?.code

test.each([
  ['excluded', 'supplier', null, 2, true],
  ['considering', 'associated-person', '2027-02-01', 2, true],
  ['considering', 'associated-person', '2027-01-20', 2, true],
  ['considering', 'associated-person', '2027-01-19', 2, false],
  ['considering', 'supplier', null, 2, false],
  ['not-excluded', 'supplier', null, 2, false],
  ['excluded', 'supplier', null, 3, false],
] as const)(
  'P-24: a judgement %s that concerns %s, to be replaced by %s, about %i replaces 2 against its will: %s',
  (outcome, _, replaceBy, about, may) => {
    const judgement = { supplierId: org(about), outcome, replaceBy }
    expect(unforced([judgement])).toBe(may ? undefined : 'consortium.change-unforced')
    expect(unforced([])).toBe('consortium.change-unforced')
  },
)

test('P-24: what an offer began an exclusion on its ground carries on, and a judgement that takes it back ends; an offer puts nobody out without another', () => {
  const about = { supplierId: org(2) }
  const offered = { ...about, outcome: 'considering' as const, replaceBy: '2027-01-31' }
  const excluded = { ...about, outcome: 'excluded' as const, replaceBy: '2027-01-10' }
  const takenBack = { ...about, outcome: 'not-excluded' as const, replaceBy: null }
  expect(unforced([offered, excluded])).toBe(undefined)
  expect(unforced([offered, takenBack])).toBe('consortium.change-unforced')
  expect(unforced([offered, takenBack, offered])).toBe('consortium.change-unforced')
  expect(unforced([offered], change({}))).toBe('consortium.change-unforced')
  expect(unforced([offered, excluded], change({}))).toBe(undefined)
})

test('P-21, P-24, C-07: what is known of a newcomer is told as facts; that it may be barred is told of a framework under the Act alone', () => {
  const invited = { invitations: [{ lotId: 'a', gate: null }], lotIds: ['a'], isInAnotherBid: false }
  const clean = { judgements: [], debarment: undefined }
  const judged = (outcome: 'considering' | 'excluded') => ({
    ...clean,
    judgements: [{ ground: 'insolvency' as const, outcome, reason: 'So' }],
  })
  expect(standingOfNewcomer(clean, invited)).toEqual([])
  expect(standingOfNewcomer(clean, { ...invited, invitations: [] })).toEqual(['not-invited'])
  expect(standingOfNewcomer(clean, { ...invited, invitations: [{ lotId: 'a', gate: 'gate.suspended' }] })).toEqual([
    'gate-not-passed',
  ])
  expect(standingOfNewcomer(clean, { ...invited, isInAnotherBid: true })).toEqual(['in-another-bid'])
  expect(standingOfNewcomer(judged('excluded'), invited)).toEqual(['excluded'])
  expect(standingOfNewcomer(judged('considering'), invited)).toEqual(['judgement-needed'])
  expect(standingOfNewcomer({ ...clean, debarment: 'discretionary' }, invited)).toEqual([
    'debarred',
    'judgement-needed',
  ])
  expect(mayBeBarredLater(['excluded'], { regime: 'PA2023', procedure: 'framework' })).toBe(true)
  expect(mayBeBarredLater(['not-invited'], { regime: 'PA2023', procedure: 'call-off' })).toBe(false)
  expect(mayBeBarredLater(['not-invited'], { regime: 'PCR2015', procedure: 'framework' })).toBe(false)
  expect(mayBeBarredLater([], { regime: 'PA2023', procedure: 'framework' })).toBe(false)
})

test('C-02, C-09: whoever comes in is approved once each paper that it owes for the bid stands, and no sooner', () => {
  expect(refuseUnsigned(['letter-of-authority', 'non-collusion'])).toEqual({
    code: 'consortium.newcomer-unsigned',
    detail: 'It lacks letter-of-authority, non-collusion',
  })
  expect(refuseUnsigned([])).toBeUndefined()
})

test('C-01, C-15: a model of several is taken at an award by several alone, and a lead that is alone with its sub-contractors takes none', () => {
  const { members } = standing()
  const alone = { ...standing('lead-with-subcontracts'), members: members.filter(({ role }) => role !== 'member') }
  const taken = (model: string, of = alone) =>
    faultsOfChange(change({ kind: 'model', leaving: null, model }), of, split).map(({ pointer }) => pointer)
  for (const model of ['unincorporated', 'alliance', 'special-purpose-vehicle']) {
    expect(taken(model)).toEqual(['/model'])
    expect(taken(model, { ...alone, members })).toEqual([])
  }
  expect(taken('lead-with-subcontracts', { ...alone, model: 'unincorporated' })).toEqual([])
})

test.each([
  ['declared', 'after-bid', 'before-bid', 'consortium.reopened'],
  ['proposed', 'before-bid', 'after-bid', 'consortium.bid-submitted'],
  ['declared', 'after-bid', 'after-contract', 'consortium.contracted'],
  ['declared', 'after-bid', 'after-bid', undefined],
  ['declared', 'after-bid', undefined, undefined],
  ['approved', 'after-bid', 'after-contract', undefined],
] as const)(
  'C-07: the time of a change that is %s, begun %s, is over by an event of its own when it is %s: %s',
  (stage, phase, now, expected) => {
    expect(overBy({ stage, phase }, now)).toBe(expected)
  },
)

test('C-07: whoever steps in takes the role that the change says, in place of another that one’s, and where nobody does there is none', () => {
  const { members } = standing()
  const roleBy = (of: object) => {
    const { role, ...rest } = change(of)
    return roleOfNewcomer({ ...rest, role: role ?? 'member' }, members)
  }
  expect(roleBy({ kind: 'step-in', leaving: null, newcomer: org(5), role: 'sub-contractor' })).toBe('sub-contractor')
  expect(roleBy({ kind: 'replacement', newcomer: org(5), role: 'sub-contractor' })).toBe('member')
  expect(roleBy({ kind: 'lead-replacement', leaving: null, newcomer: org(3) })).toBeNull()
  expect(roleBy({})).toBeNull()
})
