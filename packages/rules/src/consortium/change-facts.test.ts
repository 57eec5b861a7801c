import { expect, test } from 'vitest'
import { LotId, OrganisationId } from '../id.ts'
import { lackingBy } from './change-facts.ts'
import { type ChecklistEntry, entryOf } from './checklist-state.ts'
import type { Required } from './requirement.ts'

const firm = OrganisationId.parse(`org_${'1'.repeat(32)}`)
const lead = OrganisationId.parse(`org_${'2'.repeat(32)}`)
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
  ['what the law asks', entry({}), true],
  ['what the authority asks', entry({ whose: 'authority' }), true],
  ['what the lead asks for itself', entry({ whose: 'lead' }), false],
  ['what no bid waits for', entry({ beforeBid: false }), false],
  ['what another lacks', { ...entry({}), organisationId: lead }, false],
] as const)('C-07, C-11: what whoever comes to work by a change lacks of evidence: %s', (_, after, isLacking) => {
  const taken = { lotId: LotId.parse(`lot_${'1'.repeat(32)}`), service: 'HOME_CARE' as const, weeklyMinutes: 600 }
  const lacks = (change: Parameters<typeof lackingBy>[0]) => lackingBy(change, [after], lead).length > 0
  expect(lacks({ newcomer: firm, takesOver: [] })).toBe(isLacking)
  expect(lacks({ newcomer: null, takesOver: [{ ...taken, organisationId: firm }] }), 'a member too').toBe(isLacking)
})

test('C-11: what the lead shows of itself waits for nobody to verify it', () => {
  const shown = { ...entry({}), state: 'submitted' as const, source: 'evidence' as const }
  expect(lackingBy({ newcomer: firm, takesOver: [] }, [shown], lead)).toHaveLength(1)
  expect(lackingBy({ newcomer: firm, takesOver: [] }, [shown], firm)).toEqual([])
})
