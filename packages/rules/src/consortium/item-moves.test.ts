import { expect, test } from 'vitest'
import { canBeSettled } from './item-moves.ts'
import { OpenItem } from './open-item.ts'

const all = OpenItem.shape.what.options
const ofAwards = ['take legal form', 'contract with sub-contractor', 'conclude sub-contract']

test('C-06: while a consortium forms, and until tenders close once it has bid, whatever stands between it and a bid can be settled', () => {
  const forming = all.filter((what) => !canBeSettled({ what }, { stage: 'inviting', isTendering: true }))
  expect(forming).toEqual(ofAwards)
  expect(all.filter((what) => !canBeSettled({ what }, { stage: 'submitted', isTendering: true }))).toEqual([])
})

test('C-06: after the contract nobody owes what takes terms, an invitation, prices or another model', () => {
  const owed = all.filter((what) => canBeSettled({ what }, { stage: 'contracted', isTendering: false }))
  expect(owed).toEqual([
    'ask for an invitation',
    'register a deliverer',
    'settle a departure',
    'sign paper',
    'sign changed paper',
    'renew expired paper',
    'renew paper that ends early',
    'have paper signed with authority',
    'declare another bid',
    'give evidence',
    'renew evidence',
    'verify evidence',
    'replace member or keep it',
    'manage conflict',
    'answer a change',
    'contract with sub-contractor',
    'conclude sub-contract',
  ])
})
