import type { Instant } from '../instant.ts'
import type { OpenItem } from './open-item.ts'
import { type ConsortiumMoveName, type ConsortiumStage, mayMoveConsortium } from './stages.ts'
import { over } from './standing.ts'

/** By which move each open item is settled; by none of the consortium's own where it is settled elsewhere, until it is over. */
const settledBy = {
  'give the consortium up': ['withdraw'],
  'ask for an invitation': [],
  'find a partner': ['invite'],
  'contract as the lot is held': ['invite'],
  'answer invitation': ['answer'],
  'accept nda': ['accept nda'],
  'propose terms': ['propose terms'],
  'complete the terms': ['propose terms'],
  'agree liability as the model has it': ['propose terms'],
  'answer a refusal': ['propose terms'],
  'confirm addendum': ['confirm addendum'],
  'share a lot': ['propose terms'],
  'share enough of a lot': ['propose terms'],
  'share less of a lot': ['propose terms'],
  'cover an area': ['propose terms'],
  'settle who is accountable': ['propose terms'],
  'name members that have joined': ['propose terms'],
  'keep to the part that was won': ['propose terms'],
  'register a deliverer': [],
  'name a backup': ['propose terms'],
  'give every member a share': ['propose terms'],
  'share work anew': ['propose terms'],
  'give a role of the model': ['change model'],
  'settle a departure': ['declare change'],
  'sign terms': ['sign'],
  'sign paper': ['sign paper'],
  'sign changed paper': ['sign paper'],
  'renew expired paper': ['sign paper'],
  'renew paper that ends early': ['sign paper'],
  'have paper signed with authority': ['sign paper'],
  'declare another bid': ['sign paper'],
  'look at your own bid': [],
  'take legal form': ['change model', 'declare change'],
  'name the vehicle': ['record vehicle'],
  'register the vehicle': [],
  'give evidence': ['submit evidence'],
  'renew evidence': ['submit evidence'],
  'verify evidence': ['judge evidence'],
  'respond to ground': ['respond to ground'],
  'decide ground': ['decide ground'],
  'replace member or keep it': ['declare change'],
  'replace judged member': ['declare change'],
  'rely on somebody': ['rely on another'],
  'manage conflict': ['manage conflict'],
  'change the pricing': ['propose terms'],
  'submit prices': ['submit prices'],
  'approve assembled rates': ['approve rates'],
  'answer a change': ['answer change'],
  'contract with sub-contractor': ['conclude sub-contract'],
  'conclude sub-contract': ['conclude sub-contract'],
} as const satisfies Record<OpenItem['what'], readonly ConsortiumMoveName[]>

type Now = {
  stage: ConsortiumStage
  /** Whether tenders are being taken: until they close a consortium that has bid is opened again, and all is done as before. */
  isTendering: boolean
  /** Whether one side has signed a contract with the consortium: it binds whom it names, and no change takes another model then. @see C-15 */
  isSigned: boolean
  /** Whether a change that covers what a departure leaves has all its consents and waits for the authority. */
  isCovered: boolean
}

/** What is settled until one side has signed a contract alone: it is with whom it names then. */
const ofUnsigned: readonly OpenItem['what'][] = ['take legal form', 'name the vehicle']

/**
 * Whether somebody can settle this now; nothing once the consortium is over. What only other terms would settle is nobody's duty once none
 * can be proposed: a backup that a change of members took away is a fact of that change.
 *
 * @see C-06
 */
export function canBeSettled(
  { what }: Pick<OpenItem, 'what'>,
  { stage, isTendering, isSigned, isCovered }: Now,
): boolean {
  if (over.includes(stage) || (isSigned && ofUnsigned.includes(what))) return false
  if (stage === 'submitted' && isTendering) return true
  if (isCovered && what === 'settle a departure') return false
  const moves: readonly ConsortiumMoveName[] = settledBy[what]
  return moves.length === 0 || moves.some((move) => mayMoveConsortium(stage, move))
}

/** When it is due. Once tenders have closed their deadline is nobody's day: the law sets none to what is settled after it. */
export function dueNow<Item extends Pick<OpenItem, 'by'>>(
  item: Item,
  { deadline, isTendering }: { deadline: Instant | null; isTendering: boolean },
): Item {
  return !isTendering && item.by === deadline ? { ...item, by: null } : item
}
