export type ConsortiumStage = 'inviting' | 'submitted' | 'withdrawn'
type MovedBy = 'lead' | 'invitee' | 'member' | 'process'
type Move = { from: ConsortiumStage; on: string; to: ConsortiumStage; by: readonly MovedBy[] }

/** The life of a consortium, as far as its joint bid. `process` moves are made by its Temporal process. @see rule C-06 */
export const consortiumMoves = [
  { from: 'inviting', on: 'invite', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'answer', to: 'inviting', by: ['invitee'] },
  { from: 'inviting', on: 'propose terms', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'sign', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'change model', to: 'inviting', by: ['lead'] },
  { from: 'inviting', on: 'sign paper', to: 'inviting', by: ['lead', 'member'] },
  { from: 'inviting', on: 'submit bid', to: 'submitted', by: ['lead'] },
  { from: 'inviting', on: 'withdraw', to: 'withdrawn', by: ['lead'] },
  { from: 'inviting', on: 'end unsubmitted', to: 'withdrawn', by: ['process'] },
  { from: 'submitted', on: 'submit bid', to: 'submitted', by: ['lead'] },
  // Papers that expire are renewed; what a model asks for at an award is signed then, and another may be taken.
  { from: 'submitted', on: 'change model', to: 'submitted', by: ['lead'] },
  { from: 'submitted', on: 'sign paper', to: 'submitted', by: ['lead', 'member'] },
] as const satisfies readonly Move[]

export type ConsortiumMoveName = (typeof consortiumMoves)[number]['on']
export const consortiumStages = ['inviting', 'submitted', 'withdrawn'] as const satisfies ConsortiumStage[]

/** Whether the stage table lets this happen to a consortium at this stage. */
export function mayMoveConsortium(stage: ConsortiumStage, on: ConsortiumMoveName): boolean {
  return consortiumMoves.some((move) => move.from === stage && move.on === on)
}
