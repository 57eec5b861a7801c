import type { RegulatedActivity } from '../organisation/registration.ts'
import { type ChecklistItem, checklistItemNames, itemOf } from './checklist.ts'
import { fits } from './checklist-state.ts'
import type { Evidence, EvidenceParticulars } from './evidence.ts'
import type { Required } from './requirement.ts'

/** What stands in a checklist and is nobody's requirement, with the evidence that it is for. */
type Unasked = { required: Required; shownBy: readonly Evidence[] }

/**
 * What of a checklist nobody asks of a member, for which no bid waits: the items that stand in everybody's, and whatever it
 * shows that no requirement of it takes, since nobody asks for the item, as much of it or that kind. So nothing that was kept is out
 * of sight but what was shown again.
 *
 * @see rules C-11, C-17
 */
export function unaskedOf(
  required: readonly Required[],
  evidence: readonly Evidence[],
  activity: RegulatedActivity | null,
): Unasked[] {
  const unfit = evidence.filter((one) => !required.some((each) => fits(one, each, activity)))
  const listed = checklistItemNames.filter((item) => itemOf(item).isListed === true)
  const missing = listed.filter((item) => ![...required, ...unfit.map(kindOf)].some((each) => each.item === item))
  const kinds = new Map(unfit.map((one) => [JSON.stringify(kindOf(one)), one.particulars]))
  return [
    ...missing.map((item) => ({ required: unasked(item, null), shownBy: [] })),
    ...[...kinds].map(([kind, { item, ...of }]) => ({
      required: unasked(item, 'requirementId' in of ? of.requirementId : null),
      shownBy: unfit.filter((one) => JSON.stringify(kindOf(one)) === kind),
    })),
  ]
}

/** What another piece of evidence has to be of to take the place of one: the same item, requirement, activity or cover. */
function kindOf({ particulars }: { particulars: EvidenceParticulars }) {
  const { item } = particulars
  if (item === 'other') return { item, of: [particulars.requirementId] }
  if (item === 'cqc-registration') return { item, of: [particulars.activity] }
  return { item, of: 'coverPence' in particulars ? [particulars.status, particulars.coverPence] : [] }
}

function unasked(item: ChecklistItem, requirementId: string | null): Required {
  const { title } = itemOf(item)
  return { item, whose: 'nobody', title, requirementId, minimumPence: null, dueOn: null, beforeBid: false }
}
