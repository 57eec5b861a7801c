import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lotNumber, termsWith } from '../agreement/agreement.fixture.ts'
import type { Place } from '../agreement/holding.ts'
import { NewRegistration } from '../organisation/registration.ts'
import { areSame } from '../same-set.ts'
import { askSupplier, askTogether, faultsOfUndecided, gateOfBidder } from './ask-together.ts'
import type { Asked, Candidate } from './gates.ts'

const asked: Asked = {
  lotId: lotNumber(1),
  services: ['DISCHARGE_TO_ASSESS'],
  openTo: 'appointed suppliers',
  terms: termsWith({ declarations: ['exclusion-grounds'] }),
  today: '2027-01-05',
}
const place = (members: string[], change: Partial<Place> = {}): Place => ({
  lotId: lotNumber(1),
  supplierId: members[0] ?? '',
  members,
  services: ['DISCHARGE_TO_ASSESS'],
  coverage: { scope: 'WHOLE' },
  stage: 'active',
  reason: null,
  ...change,
})
const held = (...particulars: object[]) =>
  particulars.map((one) => NewRegistration.parse({ particulars: one, issuedOn: '2026-01-01', expiresOn: '2027-12-31' }))
const declared = { kind: 'declaration', subject: 'exclusion-grounds' }
const cqc = { kind: 'cqc-registration', activity: 'personal-care', providerId: '1-123456', locationId: '1-654321' }
const complete = held(declared, cqc)
const excluded = { ground: 'labour', outcome: 'excluded', reason: 'CANARY-REASON' } as const
const considering = { ground: 'insolvency', outcome: 'considering', reason: 'Raised' } as const

/** Firms a, b and c with these places and, but for what is changed, all that the gates want. */
function firms(places: readonly Place[], changes: Record<string, Partial<Candidate>> = {}) {
  return new Map(
    ['a', 'b', 'c'].map((id): [string, Candidate] => [
      id,
      {
        appointments: places.filter(({ members }) => members.includes(id)),
        ...{ judgements: [], debarment: undefined, registrations: complete },
        ...changes[id],
      },
    ]),
  )
}
const part = { scope: 'PART' as const, msoaCodes: ['E02000001'] }
const joint = [place(['a', 'b'], { coverage: part })]

test('C-13: suppliers that hold a lot as one are invited for what they hold, and nobody of them alone', () => {
  expect(askTogether(['b', 'a'], firms(joint), asked)).toEqual({ invited: part })
  expect(askSupplier('a', firms(joint), asked)).toEqual({ invited: part })
  for (const some of [['a'], ['b'], ['a', 'c'], ['a', 'b', 'c']])
    expect(askTogether(some, firms(joint), asked)).toMatchObject({
      gate: expect.stringMatching(/lot-not-won|not-party/),
    })
  expect(askSupplier('b', firms(joint), asked), 'another acts for it').toMatchObject({ gate: 'gate.lot-not-won' })
})

test('C-13: whatever is held by whom, who would contract passes only where each holds the lot alone, or all of them as one', () => {
  const some = fc.subarray(['a', 'b', 'c'], { minLength: 1 })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 4 }), some, (holders, bidders) => {
      const isHeld =
        bidders.every((each) => holders.some((members) => areSame(members, [each]))) ||
        holders.some((members) => areSame(members, bidders))
      const answer = askTogether(bidders, firms(holders.map((members) => place(members))), asked)
      expect('invited' in answer).toBe(isHeld)
    }),
  )
})

test('P-23: those who hold a lot as one rely on each other for what is registered, and each declares for itself', () => {
  const of = (registrations: Candidate['registrations']) => firms(joint, { b: { registrations } })
  expect(askTogether(['a', 'b'], of(held(declared)), asked)).toHaveProperty('invited')
  expect(askTogether(['a', 'b'], of(held(cqc)), asked)).toMatchObject({ gate: 'gate.declaration-missing' })
  const alone = firms([place(['a']), place(['b'])], { b: { registrations: held(declared) } })
  expect(askTogether(['a', 'b'], alone, asked)).toMatchObject({ gate: 'gate.registration-missing' })
})

test.each<[string, Place[], Record<string, Partial<Candidate>>]>([
  ['gate.excluded', joint, { b: { judgements: [excluded] } }],
  ['gate.debarred', joint, { b: { debarment: 'mandatory' } }],
  [
    'gate.lot-suspended',
    [
      place(['a', 'b'], { stage: 'suspended' }),
      place(['a'], { lotId: lotNumber(2) }),
      place(['b'], { lotId: lotNumber(2) }),
    ],
    {},
  ],
  ['gate.lot-suspended', [...joint, place(['b'], { stage: 'suspended', reason: 'CANARY-REASON' })], {}],
  ['gate.suspended', [place(['a', 'b'], { stage: 'suspended', reason: 'CANARY-REASON' })], {}],
])('P-41, P-46: one that does not pass keeps all of them out, by %s, and why is its own', (gate, places, changes) => {
  const told = expect.stringMatching(/^[ab] does not pass it$/)
  expect(askTogether(['a', 'b'], firms(places, changes), asked)).toMatchObject({ gate, told })
  expect(JSON.stringify(askSupplier('a', firms(places, changes), asked))).not.toContain('CANARY')
})

test('C-13: who holds a lot alone and with others is invited where either passes', () => {
  const both = [place(['a']), ...joint]
  expect(askSupplier('a', firms(both, { b: { judgements: [excluded] } }), asked)).toEqual({
    invited: { scope: 'WHOLE' },
  })
  const suspended = [place(['a'], { stage: 'suspended' }), place(['a', 'c'])]
  expect(askSupplier('a', firms(suspended), asked)).toMatchObject({ gate: 'gate.lot-suspended' })
  expect(askSupplier('a', firms([place(['a'], { services: ['HOME_CARE'] }), ...joint]), asked)).toEqual({
    invited: part,
  })
})

test('C-13: where any supplier may bid, who holds what is asked of nobody but what was taken away from just these', () => {
  const any: Asked = { ...asked, services: ['HOME_CARE'], openTo: 'any supplier' }
  const removed = [place(['a', 'b'], { stage: 'removed' })]
  expect(askTogether(['a'], firms(removed), any)).toEqual({ invited: { scope: 'WHOLE' } })
  expect(askTogether(['a', 'c'], firms(removed), any)).toEqual({ invited: { scope: 'WHOLE' } })
  expect(askTogether(['a', 'b'], firms(removed), any)).toMatchObject({ gate: 'gate.lot-removed' })
})

test('P-46: what closes for one of several is told to the others as that alone, also where any supplier may bid', () => {
  const open: Asked = { ...asked, openTo: 'any supplier' }
  const all = firms([], { b: { judgements: [excluded] } })
  expect(askTogether(['a', 'b'], all, open)).toMatchObject({ gate: 'gate.excluded', told: 'b does not pass it' })
  expect(askTogether(['b'], all, open), 'it reads its own reason').toMatchObject({
    told: expect.stringContaining('CANARY-REASON'),
  })
})

test('P-41, P-46: the council reads of a bidder why the gate is closed, and the firms behind it whose it is alone', () => {
  const places = [place(['a']), place(['b'])]
  const of = (suppliers: string[]) => gateOfBidder(suppliers, firms(places, { b: { judgements: [excluded] } }), asked)
  const why = 'Excluded (labour): CANARY-REASON'
  expect(of(['a', 'b'])).toEqual({ gate: 'gate.excluded', detail: `b: ${why}`, told: 'b does not pass it' })
  expect(of(['b']), 'its own reason').toEqual({ gate: 'gate.excluded', detail: why, told: why })
})

test('P-46: a competition waits while nobody has decided about one of those who hold a lot as one', () => {
  const faults = faultsOfUndecided(firms(joint, { b: { judgements: [considering] } }), [asked])
  expect(faults).toMatchObject([
    { code: 'competition.judgement-needed', detail: expect.stringMatching(/^a: b: A person .*insolvency/) },
  ])
})

test('P-46: of a bidder the first gate counts that is closed whatever anybody judges, and else the first that waits for a judgement', () => {
  const alone = [place(['a']), place(['b'])]
  const suspended = [place(['a'], { stage: 'suspended' }), place(['a'], { lotId: lotNumber(2) }), place(['b'])]
  const raised = { judgements: [considering] }
  const out = { judgements: [considering, excluded] }
  const gateOf = (places: Place[], changes: Record<string, Partial<Candidate>>) =>
    gateOfBidder(['a', 'b'], firms(places, changes), asked)?.gate
  expect(gateOf(alone, {})).toBe(undefined)
  expect(gateOf(alone, { b: raised })).toBe('gate.judgement-needed')
  expect(gateOf(alone, { b: { debarment: 'discretionary' } })).toBe('gate.judgement-needed')
  expect(gateOf(alone, { b: { debarment: 'mandatory' } })).toBe('gate.debarred')
  expect(gateOf(alone, { a: raised, b: out })).toBe('gate.excluded')
  expect(gateOf(suspended, { b: out }), 'the first of two').toBe('gate.lot-suspended')
  expect(gateOf(suspended, { a: raised, b: raised }), 'which no judgement opens').toBe('gate.lot-suspended')
  expect(gateOf(joint, { a: raised })).toBe('gate.judgement-needed')
})
