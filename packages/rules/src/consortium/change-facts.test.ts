import { expect, test } from 'vitest'
import { OrganisationId } from '../id.ts'
import { lackingBy } from './change-facts.ts'
import { type ChecklistEntry, entryOf } from './checklist-state.ts'
import type { Required } from './requirement.ts'

const firm = OrganisationId.parse(`org_${'1'.repeat(32)}`)
const asked = { title: 'A cover', requirementId: null, minimumPence: null, dueOn: null, beforeBid: true }
const entry = (required: Partial<Required>): ChecklistEntry =>
  entryOf(
    {
      organisationId: firm,
      required: { item: 'employers-liability', whose: 'statute', ...asked, ...required },
      shown: [],
    },
    { today: '2027-01-05', commencesOn: '2027-07-01', activity: null },
  )

test.each([
  ['what the law asks', [], entry({}), true],
  ['what the authority asks', [], entry({ whose: 'authority' }), true],
  ['what the lead asks for itself', [], entry({ whose: 'lead' }), false],
  ['what no bid waits for', [], entry({ beforeBid: false }), false],
  ['what was lacking before', [entry({})], entry({}), false],
  ['what was lacking before and held up no bid', [entry({ beforeBid: false })], entry({}), true],
] as const)('C-07, C-11: what a change lacks of evidence: %s', (_, before, after, isLacking) => {
  expect(lackingBy(before, [after]).length > 0).toBe(isLacking)
})
