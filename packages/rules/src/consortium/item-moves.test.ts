import { expect, test } from 'vitest'
import { canBeSettled, dueNow } from './item-moves.ts'
import { OpenItem } from './open-item.ts'
import type { ConsortiumStage } from './stages.ts'

const all = OpenItem.shape.what.options
const ofAwards = ['name the vehicle', 'contract with sub-contractor', 'conclude sub-contract']
const owedAt = (stage: ConsortiumStage, { isTendering = false, isSigned = false, isCovered = false } = {}) =>
  all.filter((what) => canBeSettled({ what }, { stage, isTendering, isSigned, isCovered }))
const always = [
  'ask for an invitation',
  'register a deliverer',
  'register the vehicle',
  'settle a departure',
  'sign paper',
  'sign changed paper',
  'renew expired paper',
  'renew paper that ends early',
  'have paper signed with authority',
  'declare another bid',
  'look at your own bid',
  'give evidence',
  'renew evidence',
  'verify evidence',
  'replace member or keep it',
  'replace judged member',
  'manage conflict',
  'answer a change',
]

test('C-06: while a consortium forms, and until tenders close once it has bid, whatever stands between it and a bid can be settled', () => {
  expect(all.filter((what) => !owedAt('inviting', { isTendering: true }).includes(what))).toEqual(ofAwards)
  expect(owedAt('submitted', { isTendering: true })).toEqual(all)
})

test('C-01, C-06: once tenders have closed nobody owes what takes terms, an invitation or prices; another model is taken until one side has signed a contract', () => {
  const closed = [...always, 'take legal form']
  expect(owedAt('submitted').toSorted()).toEqual([...closed, 'confirm addendum'].toSorted())
  expect(owedAt('preferred').toSorted()).toEqual([...closed, ...ofAwards].toSorted())
  expect(owedAt('preferred', { isSigned: true }).toSorted()).toEqual([...always, ...ofAwards.slice(1)].toSorted())
})

test('C-08: whoever leads owes nothing more of a departure once a change that covers it waits for the authority', () => {
  const others = owedAt('preferred').filter((what) => what !== 'settle a departure')
  expect(owedAt('preferred', { isCovered: true })).toEqual(others)
})

test.each<ConsortiumStage>(['unsuccessful', 'withdrawn', 'dissolved'])(
  'C-06: a consortium that is %s owes nothing, nor what is settled elsewhere',
  (stage) => expect(owedAt(stage)).toEqual([]),
)

test('C-06: the deadline of tenders is the day of nothing that is settled after it, and another day is', () => {
  const deadline = '2027-02-01T12:00:00.000Z'
  const due = (by: string | null, isTendering: boolean) => dueNow({ by }, { deadline, isTendering }).by
  expect(due(deadline, true)).toBe(deadline)
  expect(due(deadline, false)).toBeNull()
  expect(due('2027-03-01T00:00:00.000Z', false)).toBe('2027-03-01T00:00:00.000Z')
})
