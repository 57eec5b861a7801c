export type ConsortiumStage =
  | 'inviting'
  | 'submitted'
  | 'preferred'
  | 'unsuccessful'
  | 'contracted'
  | 'withdrawn'
  | 'dissolved'
type MovedBy = 'lead' | 'invitee' | 'member' | 'reserve' | 'process' | 'council'
type Move = { from: ConsortiumStage; on: string; to: ConsortiumStage; by: readonly MovedBy[] }

/**
 * The life of a consortium, from its forming to its end. `process` moves are made by its Temporal process, which follows
 * the competition: an award that is corrected takes it back to where its bid was not decided on. @see rule C-06
 */
export const consortiumMoves = [
  { from: 'inviting', on: 'invite', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'resend invitation', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'revoke invitation', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'set nda', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'accept nda', to: 'inviting', by: ['invitee', 'member'] },
  { from: 'inviting', on: 'answer', to: 'inviting', by: ['invitee'] },
  { from: 'inviting', on: 'leave', to: 'inviting', by: ['member'] },
  { from: 'inviting', on: 'propose terms', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'comment on terms', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'answer terms', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'confirm addendum', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'sign', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'change model', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'sign paper', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'submit prices', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'approve rates', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'submit bid', to: 'submitted', by: ['lead'] },
  { from: 'inviting', on: 'withdraw', to: 'withdrawn', by: ['lead'] },
  { from: 'inviting', on: 'end unsubmitted', to: 'withdrawn', by: ['process'] },
  { from: 'submitted', on: 'confirm addendum', to: 'submitted', by: ['lead'] },
  { from: 'inviting', on: 'ask requirement', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'withdraw requirement', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'submit evidence', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'judge evidence', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'declare connected persons', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'declare interest', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'manage conflict', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'raise ground', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'respond to ground', to: 'inviting', by: ['member'] },
  { from: 'inviting', on: 'decide ground', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'check finances', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'rely on another', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'declare change', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'answer change', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'withdraw change', to: 'inviting', by: ['lead', 'member'] },
  { from: 'submitted', on: 'submit evidence', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'judge evidence', to: 'submitted', by: ['lead'] },
  { from: 'submitted', on: 'declare connected persons', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'declare interest', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'manage conflict', to: 'submitted', by: ['lead'] },
  { from: 'submitted', on: 'submit bid', to: 'submitted', by: ['lead'] },
  // Papers that expire are renewed; what a model asks for at an award is signed then. Another is taken by a change that is declared.
  { from: 'submitted', on: 'sign paper', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'declare change', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'answer change', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'withdraw change', to: 'submitted', by: ['lead', 'member'] },
  { from: 'submitted', on: 'decide change', to: 'submitted', by: ['council'] },
  // Who has no part in the bid leaves it by no change.
  { from: 'submitted', on: 'leave', to: 'submitted', by: ['reserve'] },
  { from: 'submitted', on: 'reopen', to: 'inviting', by: ['lead'] },
  { from: 'submitted', on: 'be preferred', to: 'preferred', by: ['process'] },
  { from: 'submitted', on: 'be unsuccessful', to: 'unsuccessful', by: ['process'] },
  { from: 'preferred', on: 'sign paper', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'record vehicle', to: 'preferred', by: ['lead'] },
  { from: 'preferred', on: 'submit evidence', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'judge evidence', to: 'preferred', by: ['lead'] },
  { from: 'preferred', on: 'declare interest', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'manage conflict', to: 'preferred', by: ['lead'] },
  { from: 'preferred', on: 'declare change', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'answer change', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'withdraw change', to: 'preferred', by: ['lead', 'member'] },
  { from: 'preferred', on: 'decide change', to: 'preferred', by: ['council'] },
  { from: 'preferred', on: 'leave', to: 'preferred', by: ['reserve'] },
  { from: 'preferred', on: 'direct sub-contract', to: 'preferred', by: ['council'] },
  { from: 'preferred', on: 'withdraw direction', to: 'preferred', by: ['council'] },
  { from: 'preferred', on: 'conclude sub-contract', to: 'preferred', by: ['member'] },
  { from: 'preferred', on: 'be contracted', to: 'contracted', by: ['process'] },
  { from: 'preferred', on: 'be unsuccessful', to: 'unsuccessful', by: ['process'] },
  { from: 'preferred', on: 'be considered again', to: 'submitted', by: ['process'] },
  { from: 'unsuccessful', on: 'be considered again', to: 'submitted', by: ['process'] },
  { from: 'unsuccessful', on: 'dissolve', to: 'dissolved', by: ['lead', 'process'] },
  { from: 'contracted', on: 'sign paper', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'submit evidence', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'judge evidence', to: 'contracted', by: ['lead'] },
  { from: 'contracted', on: 'declare interest', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'manage conflict', to: 'contracted', by: ['lead'] },
  { from: 'contracted', on: 'declare change', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'answer change', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'withdraw change', to: 'contracted', by: ['lead', 'member'] },
  { from: 'contracted', on: 'decide change', to: 'contracted', by: ['council'] },
  { from: 'contracted', on: 'leave', to: 'contracted', by: ['reserve'] },
  { from: 'contracted', on: 'direct sub-contract', to: 'contracted', by: ['council'] },
  { from: 'contracted', on: 'withdraw direction', to: 'contracted', by: ['council'] },
  { from: 'contracted', on: 'conclude sub-contract', to: 'contracted', by: ['member'] },
  { from: 'contracted', on: 'dissolve', to: 'dissolved', by: ['lead'] },
] as const satisfies readonly Move[]

export type ConsortiumMoveName = (typeof consortiumMoves)[number]['on']

/** Where a consortium can be, from its forming to its end. @see C-06 */
export const consortiumStages = [
  'inviting',
  'submitted',
  'preferred',
  'unsuccessful',
  'contracted',
  'withdrawn',
  'dissolved',
] as const satisfies ConsortiumStage[]

/** Whether the stage table lets this happen to a consortium at this stage. */
export function mayMoveConsortium(stage: ConsortiumStage, on: ConsortiumMoveName): boolean {
  return consortiumMoves.some((move) => move.from === stage && move.on === on)
}
