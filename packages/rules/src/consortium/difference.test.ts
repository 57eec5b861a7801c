import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differenceOf, type TermsChange } from './difference.ts'
import { isMaterial, materialPartOf, materialTable } from './material.ts'
import { patchTerms } from './patch.ts'
import { countingSignatures, neededSignatures, refusalsOf } from './signature.ts'
import { wholeSections } from './terms.fixture.ts'
import { ConsortiumTerms } from './terms.ts'

const idOf = (kind: string, digit: number) => `${kind}_${String(digit).padStart(32, '0')}`
const text = fc.constantFrom('As before', 'Otherwise', 'By vote')
const address = fc.option(fc.constantFrom('one@lead.example', 'two@lead.example'), { nil: undefined })
const few = { maxLength: 4 }
const shares = fc.uniqueArray(
  fc.record({
    organisationId: fc.nat(3).map((digit) => idOf('org', digit)),
    weeklyMinutes: fc.integer({ min: 1, max: 3 }),
  }),
  { ...few, selector: ({ organisationId }) => organisationId },
)
const services = fc.uniqueArray(
  fc.record({ service: fc.constantFrom('HOME_CARE', 'SIS'), shares, areas: fc.constant([]) }),
  { selector: ({ service }) => service },
)
const annex = fc.record({
  title: text,
  sha256: fc.constantFrom('a', 'b', 'c').map((letter) => letter.repeat(64)),
  mediaType: fc.constantFrom('text/plain', 'application/pdf'),
})
/** Terms of few values, so that versions often agree in part; lists with and without entries of one name. */
const someTerms = fc
  .record(
    {
      text,
      lots: fc.uniqueArray(fc.record({ lotId: fc.nat(2).map((digit) => idOf('lot', digit)), services }), {
        ...few,
        selector: ({ lotId }) => lotId,
      }),
      payment: fc.record({ withinDays: fc.integer({ min: 28, max: 30 }), invoicesTo: address }),
      leadFee: fc.record({ basisPoints: fc.option(fc.constantFrom(100, 200)) }),
      safeguarding: fc.record({ text, contact: address }),
      escalation: fc.record({
        steps: fc.array(fc.record({ before: text, withinDays: fc.nat(1) }), { minLength: 1, maxLength: 3 }),
      }),
      annexes: fc.array(annex, few),
    },
    { requiredKeys: ['lots'] },
  )
  .map((terms) => ConsortiumTerms.parse(JSON.parse(JSON.stringify(terms))))

/** A difference as the JSON Patch that it describes. */
const patchOf = (changes: readonly TermsChange[]) =>
  changes.map(({ pointer: path, before, after }) => {
    if (after === undefined) return { op: 'remove' as const, path }
    return { op: before === undefined ? ('add' as const) : ('replace' as const), path, value: after }
  })
const runs = { numRuns: 1000 }

test('C-16: a difference, applied, makes the one version into the other, and is empty exactly when they are equal', () => {
  fc.assert(
    fc.property(someTerms, someTerms, (from, to) => {
      const changes = differenceOf(from, to)
      expect(patchTerms(from, patchOf(changes)).value).toEqual(to)
      const isEqual = fc.stringify(sorted(from)) === fc.stringify(sorted(to))
      expect(changes.length === 0).toBe(isEqual)
    }),
    runs,
  )
})

/** The same with the names of its fields in order: objects are equal whatever theirs. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)])
}

/** The same terms in what is material. */
const variantOf = (terms: ConsortiumTerms) =>
  fc.record({ invoicesTo: address, contact: address }).map(({ invoicesTo, contact }) => {
    const payment = terms.payment && { payment: { ...terms.payment, invoicesTo } }
    const safeguarding = terms.safeguarding && { safeguarding: { ...terms.safeguarding, contact } }
    return ConsortiumTerms.parse(JSON.parse(JSON.stringify({ ...terms, ...payment, ...safeguarding })))
  })

/** Any two, or two that are the same in what is material. */
const pairs = fc.oneof(
  fc.tuple(someTerms, someTerms),
  someTerms.chain((terms) => fc.tuple(variantOf(terms), variantOf(terms))),
)

test('C-16: nothing material differs exactly when what is material is the same, whatever else has changed', () => {
  fc.assert(
    fc.property(pairs, ([from, to]) => {
      const isSame = fc.stringify(sorted(materialPartOf(from))) === fc.stringify(sorted(materialPartOf(to)))
      expect(differenceOf(from, to).every(({ material }) => !material)).toBe(isSame)
    }),
    runs,
  )
})

test('C-16: over any run of versions a signature counts exactly if nothing material differs between what was signed and what stands, also there and back again', () => {
  const pool = fc
    .array(someTerms, { minLength: 1, maxLength: 2 })
    .chain((found) => fc.array(fc.constantFrom(...found).chain(variantOf), { minLength: 2, maxLength: 4 }))
  const walk = pool.chain((versions) =>
    fc.tuple(
      fc.array(fc.constantFrom(...versions), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { maxLength: 6 }),
    ),
  )
  fc.assert(
    fc.property(walk, ([history, signings]) => {
      const signed = new Map<string, number>()
      for (const [place, member] of signings.toSorted(([one], [other]) => one - other))
        if (place < history.length) signed.set(idOf('org', member), place)
      const hashOf = (index: number) => fc.stringify(sorted(materialPartOf(history[index] ?? {})))
      const standing = history.length - 1
      const content = history[standing] ?? { lots: [] }
      const terms = {
        version: standing + 1,
        content,
        materialHash: hashOf(standing),
        contentHash: fc.stringify(content),
        answers: [],
        lastAnswers: [],
        signatures: [...signed].map(([organisationId, place]) => {
          return {
            organisationId,
            termsVersion: place + 1,
            contentHash: fc.stringify(history[place]),
            materialHash: hashOf(place),
            isOfLead: true,
          }
        }),
        superseded: history.map((each, index) => ({ version: index + 1, content: each })),
      }
      const counting = countingSignatures(terms).map(({ organisationId }) => organisationId)
      const expected = [...signed].flatMap(([member, place]) =>
        differenceOf(history[place] ?? {}, content).some(({ material }) => material) ? [] : [member],
      )
      expect(counting).toEqual(expected)
      const joined = [0, 1, 2, 3].map((digit) => idOf('org', digit))
      for (const { organisationId, signedVersion, because } of neededSignatures(terms, joined)) {
        expect(counting).not.toContain(organisationId)
        // Whoever has to sign again is told a reason; whoever never signed needs none.
        expect(because.length > 0).toBe(signedVersion !== null)
      }
    }),
    runs,
  )
})

test('C-16: what a member refuses, its earlier signature does not count for; what it signs itself counts', () => {
  const [materialHash, organisationId] = ['same', idOf('org', 1)]
  type Said = { organisationId: string; termsVersion: number; answer: 'accepted' | 'refused'; reason: string }
  const said: Said = { organisationId, termsVersion: 2, answer: 'refused', reason: 'No' }
  const terms = { version: 2, contentHash: 'b', materialHash, answers: [said], lastAnswers: [said] }
  const of = (termsVersion: number, change: Partial<typeof terms> = {}) => {
    const contentHash = termsVersion === 1 ? 'a' : 'b'
    const signature = { organisationId, termsVersion, contentHash, materialHash, isOfLead: true }
    const whole = { ...terms, ...change, signatures: [signature] }
    return [countingSignatures(whole).length, refusalsOf(whole, [organisationId]).length]
  }
  expect(of(1)).toEqual([0, 1])
  expect(of(2)).toEqual([1, 0])
  expect(of(1, { version: 3 }), 'the same text again').toEqual([0, 1])
  expect(of(2, { version: 3 }), 'it signed that text').toEqual([1, 0])
  const another = { version: 3, contentHash: 'c', answers: [] }
  expect(of(1, another), 'another text, which it has not seen signed by itself').toEqual([0, 0])
  expect(of(1, { ...another, contentHash: 'a' }), 'what it did sign').toEqual([1, 0])
  const accepted: Said = { ...said, termsVersion: 3, answer: 'accepted' }
  expect(of(1, { ...another, answers: [accepted], lastAnswers: [accepted] })).toEqual([1, 0])
  expect(of(1, { version: 4, lastAnswers: [accepted] }), 'it accepted another, and this one is back').toEqual([0, 1])
})

test('C-16: a difference names the section, and an entry of a list by what it is about and not by its place', () => {
  const [one, other, third] = [1, 2, 3].map((digit) => ({ organisationId: idOf('org', digit), weeklyMinutes: 600 }))
  const lots = (...found: unknown[]) => ({ lots: [{ lotId: idOf('lot', 1), shares: found }] })
  expect(differenceOf(lots(one, other), lots(third, { ...other, weeklyMinutes: 900 }))).toEqual([
    {
      pointer: '/lots/0/shares/0',
      title: 'Hours and lot split',
      about: [idOf('lot', 1), idOf('org', 1)],
      before: one,
      material: true,
    },
    {
      pointer: '/lots/0/shares/0',
      title: 'Hours and lot split',
      about: [idOf('lot', 1), idOf('org', 3)],
      after: third,
      material: true,
    },
    {
      pointer: '/lots/0/shares/1/weeklyMinutes',
      title: 'Hours and lot split',
      about: [idOf('lot', 1), idOf('org', 2)],
      before: 600,
      after: 900,
      material: true,
    },
  ])
  const renamed = { payment: { ...wholeSections.payment, invoicesTo: 'new@lead.example' } }
  expect(differenceOf(wholeSections, { ...wholeSections, ...renamed })).toMatchObject([
    { pointer: '/payment/invoicesTo', title: 'Invoicing and payment', material: false },
  ])
})

test('C-16: what the table does not name is material; an immaterial place is one field, which takes no words that could promise anything', () => {
  for (const pointer of ['/payment', '/payment/withinDays', '/lots/0/shares/1', '/text', '/of/a/later/section'])
    expect(isMaterial(pointer), pointer).toBe(true)
  expect(isMaterial('/annexes/12/mediaType')).toBe(false)
  expect(isMaterial('/annexes/12')).toBe(true)
  for (const { at, isMaterial: material } of materialTable) {
    if (material) continue
    expect(at).not.toMatch(/\*$/)
    expect(materialTable.filter((each) => each.at.startsWith(`${at}/`))).toEqual([])
    const annexes = [{ title: 'Map', sha256: 'a'.repeat(64), mediaType: 'image/png' }]
    const terms = ConsortiumTerms.parse({ ...wholeSections, lots: [], annexes })
    const path = at.replace('*', '0')
    for (const value of ['The lead takes half', { text: 'The lead takes half' }]) {
      const worded = patchTerms(terms, [{ op: 'add', path, value }])
      expect(worded.problem?.detail, at).toContain(`${path}: `)
    }
  }
})
