import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lotNumber, termsWith } from '../agreement/agreement.fixture.ts'
import { NewRegistration } from '../organisation/registration.ts'
import { faultsOfUndecided, relyingOn } from './ask-together.ts'
import { type Asked, askGates, type Candidate, GateCode } from './gates.ts'

const terms = termsWith({
  portal: { name: 'Portal' },
  declarations: ['exclusion-grounds'],
  insurance: [{ cover: 'employers-liability', minimumPence: 500_000_000 }],
})
const asked: Asked = {
  lotId: lotNumber(1),
  services: ['DISCHARGE_TO_ASSESS'],
  openTo: 'appointed suppliers',
  terms,
  today: '2027-01-05',
}

const won = {
  lotId: lotNumber(1),
  supplierId: 'org_a',
  members: ['org_a'],
  services: ['DISCHARGE_TO_ASSESS'],
  coverage: { scope: 'WHOLE' },
  stage: 'active',
  reason: null,
} satisfies Candidate['appointments'][number]
const elsewhere = { ...won, lotId: lotNumber(2) }

const cqc = { kind: 'cqc-registration', activity: 'personal-care', providerId: '1-123456', locationId: '1-654321' }
const registered = { kind: 'portal-registration', portal: 'Portal', reference: 'P1' }
const declared = { kind: 'declaration', subject: 'exclusion-grounds' }
const insured = { kind: 'insurance', cover: 'employers-liability', status: 'in-place', coverPence: 500_000_000 }
const held = (...particulars: object[]) =>
  particulars.map((one) => NewRegistration.parse({ particulars: one, issuedOn: '2026-01-01', expiresOn: '2027-12-31' }))
const expired = (registrations: Candidate['registrations'], kind: string) =>
  registrations.map((one) => (one.particulars.kind === kind ? { ...one, expiresOn: '2027-01-04' } : one))
const complete = held(cqc, registered, declared, insured)

const capable: Candidate = { appointments: [won], judgements: [], debarment: undefined, registrations: complete }
const excluded = { ground: 'labour', outcome: 'excluded', reason: 'Judged so' } as const
const considering = { ground: 'insolvency', outcome: 'considering', reason: 'Raised' } as const
const without = (kind: string) => complete.filter(({ particulars }) => particulars.kind !== kind)

/** What is asked where any supplier may bid. */
const askedOfAny: Asked = { ...asked, services: ['HOME_CARE', 'SIS'], openTo: 'any supplier' }

/** Each gate in the order of P-41, and what closes it. */
const closing: [GateCode, Partial<Candidate>][] = [
  ['gate.not-party', { appointments: [] }],
  ['gate.removed', { appointments: [{ ...won, stage: 'removed' }] }],
  [
    'gate.suspended',
    {
      appointments: [
        { ...won, stage: 'suspended' },
        { ...elsewhere, stage: 'removed' },
      ],
    },
  ],
  ['gate.excluded', { judgements: [considering, excluded] }],
  ['gate.debarred', { debarment: 'mandatory' }],
  ['gate.judgement-needed', { judgements: [considering] }],
  ['gate.judgement-needed', { debarment: 'discretionary' }],
  ['gate.lot-not-won', { appointments: [elsewhere] }],
  ['gate.lot-removed', { appointments: [{ ...won, stage: 'removed' }, elsewhere] }],
  ['gate.lot-suspended', { appointments: [{ ...won, stage: 'suspended' }, elsewhere] }],
  ['gate.service-not-in-scope', { appointments: [{ ...won, services: ['HOME_CARE'] }] }],
  ['gate.registration-missing', { registrations: without('cqc-registration') }],
  ['gate.registration-expired', { registrations: expired(complete, 'cqc-registration') }],
  ['gate.portal-registration-missing', { registrations: without('portal-registration') }],
  ['gate.declaration-missing', { registrations: without('declaration') }],
  ['gate.declaration-expired', { registrations: expired(complete, 'declaration') }],
  ['gate.insurance-missing', { registrations: without('insurance') }],
  ['gate.insurance-missing', { registrations: held(cqc, registered, declared, { ...insured, cover: 'treatment' }) }],
  [
    'gate.declaration-missing',
    { registrations: held(cqc, registered, insured, { ...declared, subject: 'modern-slavery' }) },
  ],
  [
    'gate.registration-missing',
    { registrations: held({ ...cqc, activity: 'nursing-care' }, registered, declared, insured) },
  ],
  [
    'gate.portal-registration-missing',
    { registrations: held(cqc, { ...registered, portal: 'Other' }, declared, insured) },
  ],
  ['gate.insurance-expired', { registrations: expired(complete, 'insurance') }],
  [
    'gate.insurance-too-low',
    { registrations: held(cqc, registered, declared, { ...insured, coverPence: 499_999_999 }) },
  ],
]

test('P-41: a supplier that passes every gate is invited, for what it won', () => {
  expect(askGates(capable, asked)).toEqual({ invited: { scope: 'WHOLE' } })
})

test.each(closing)('P-41: %s', (gate, change) => {
  expect(askGates({ ...capable, ...change }, asked)).toEqual({ gate, detail: expect.any(String) })
})

test('every code of the gates is one that some supplier can meet', () => {
  expect(new Set(closing.map(([gate]) => gate))).toEqual(new Set(GateCode.options))
})

test('P-41: of several closed gates the first in the order is the answer', () => {
  const order = GateCode.options
  fc.assert(
    fc.property(fc.subarray(closing, { minLength: 2 }), (some) => {
      const fields = some.flatMap(([, change]) => Object.keys(change))
      fc.pre(new Set(fields).size === fields.length) // two changes of one field are not two closed gates
      const candidate = Object.assign({}, capable, ...some.map(([, change]) => change))
      const first = some.map(([gate]) => gate).sort((one, other) => order.indexOf(one) - order.indexOf(other))[0]
      expect(askGates(candidate, asked)).toMatchObject({ gate: first })
    }),
  )
})

test('P-46: no supplier is out as excluded unless a person decided so, or as debarred unless the list says so', () => {
  const judgement = fc.record({
    ground: fc.constantFrom('labour', 'mandatory', 'debarment'),
    outcome: fc.constantFrom('considering', 'not-excluded', 'excluded'),
    reason: fc.constant('x'),
  })
  const debarment = fc.constantFrom(undefined, 'mandatory', 'discretionary')
  fc.assert(
    fc.property(fc.uniqueArray(judgement, { selector: ({ ground }) => ground }), debarment, (judgements, listed) => {
      const answer = askGates({ ...capable, judgements, debarment: listed }, asked)
      const gate = 'gate' in answer ? answer.gate : null
      expect(gate === 'gate.excluded').toBe(judgements.some(({ outcome }) => outcome === 'excluded'))
      if (gate === 'gate.debarred') expect(listed).toBe('mandatory')
    }),
  )
})

test('P-25: a debarment for a discretionary ground is weighed by a person, and so is any under the older law', () => {
  const cleared = { ground: 'debarment', outcome: 'not-excluded', reason: 'Cleared itself' } as const
  expect(askGates({ ...capable, debarment: 'discretionary', judgements: [cleared] }, asked)).toHaveProperty('invited')
  const older = { ...asked, terms: { ...terms, regime: 'PCR2015' as const } }
  expect(askGates({ ...capable, debarment: 'mandatory' }, older)).toMatchObject({ gate: 'gate.judgement-needed' })
})

test('P-22: insurance that is committed to is enough before an award', () => {
  const registrations = held(cqc, registered, declared, { ...insured, status: 'committed' })
  expect(askGates({ ...capable, registrations }, asked)).toHaveProperty('invited')
})

test('P-41: a registration that was renewed in time is live, whatever else has expired', () => {
  const registrations = [...expired(held(cqc), 'cqc-registration'), ...complete]
  expect(askGates({ ...capable, registrations }, asked)).toHaveProperty('invited')
})

test('P-46: publication waits for a person to decide about a supplier that would be invited, and for no other', () => {
  const waiting = { ...capable, judgements: [considering] }
  const out = { ...waiting, registrations: [] }
  expect(
    faultsOfUndecided(
      new Map([
        ['a', waiting],
        ['b', out],
        ['c', capable],
      ]),
      [asked],
    ),
  ).toMatchObject([{ code: 'competition.judgement-needed', detail: expect.stringContaining('a: ') }])
})

test('C-13: where any supplier may bid, one that holds nothing is invited for all of the lot', () => {
  expect(askGates({ ...capable, appointments: [] }, askedOfAny)).toEqual({ invited: { scope: 'WHOLE' } })
})

test.each<[GateCode, Partial<Candidate>]>([
  ['gate.excluded', { judgements: [excluded] }],
  ['gate.debarred', { debarment: 'mandatory' }],
  ['gate.judgement-needed', { judgements: [considering] }],
  ['gate.registration-missing', { registrations: without('cqc-registration') }],
  ['gate.portal-registration-missing', { registrations: without('portal-registration') }],
  ['gate.declaration-missing', { registrations: without('declaration') }],
  ['gate.insurance-missing', { registrations: without('insurance') }],
  ['gate.lot-suspended', { appointments: [{ ...won, stage: 'suspended' }] }],
  ['gate.lot-removed', { appointments: [{ ...won, stage: 'removed' }] }],
])('P-24, P-25, P-46: where any supplier may bid, %s still closes', (gate, change) => {
  const candidate = { ...capable, appointments: [], ...change }
  expect(askGates(candidate, askedOfAny)).toMatchObject({ gate })
})

test('C-15: support for independent living alone needs no registration with the CQC, home care does', () => {
  const candidate = { ...capable, appointments: [], registrations: without('cqc-registration') }
  expect(askGates(candidate, { ...askedOfAny, services: ['SIS'] })).toHaveProperty('invited')
  expect(askGates(candidate, askedOfAny)).toMatchObject({ gate: 'gate.registration-missing' })
})

test('P-22: that insurance will be in place is enough before an award', () => {
  const committed = held(cqc, registered, declared, { ...insured, status: 'committed' })
  expect(askGates({ ...capable, appointments: [], registrations: committed }, askedOfAny)).toHaveProperty('invited')
})

test('P-23: in a joint bid for a framework a member relies on another for what is asked, and declares for itself', () => {
  const small = { ...capable, appointments: [], registrations: held(declared) }
  expect(askGates(small, askedOfAny)).toMatchObject({ gate: 'gate.registration-missing' })
  expect(askGates(relyingOn(small, [capable]), askedOfAny)).toHaveProperty('invited')
  const silent = { ...small, registrations: [] }
  expect(askGates(relyingOn(silent, [capable]), askedOfAny)).toMatchObject({
    gate: 'gate.declaration-missing',
  })
})
