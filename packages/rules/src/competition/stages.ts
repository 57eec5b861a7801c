export type CompetitionStage = 'draft' | 'tendering' | 'closed' | 'evaluating' | 'unsuccessful' | 'cancelled'

/** Who makes a move: staff of the council by role, a bidder, or the competition's own process. */
export type MovedBy = 'commissioner' | 'opener' | 'bidder' | 'process'

type Move = { from: CompetitionStage; on: string; to: CompetitionStage; by: readonly MovedBy[] }

/**
 * The life of a competition. A stage that is nobody's `from` is final. A move that ends where it began changes
 * what the stage holds. `process` moves are made by its Temporal process.
 */
export const moves = [
  { from: 'draft', on: 'redraft', to: 'draft', by: ['commissioner'] },
  { from: 'draft', on: 'publish', to: 'tendering', by: ['commissioner'] },
  { from: 'draft', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'tendering', on: 'save draft', to: 'tendering', by: ['bidder'] },
  { from: 'tendering', on: 'authorise submission', to: 'tendering', by: ['bidder'] },
  { from: 'tendering', on: 'submit bid', to: 'tendering', by: ['bidder'] },
  { from: 'tendering', on: 'withdraw bid', to: 'tendering', by: ['bidder'] },
  { from: 'tendering', on: 'check gates', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'issue addendum', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'lapse lot', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'extend', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'record outage', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'end outage', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'tendering', on: 'close tenders', to: 'closed', by: ['process'] },
  { from: 'closed', on: 'record outage', to: 'closed', by: ['commissioner'] },
  { from: 'closed', on: 'end outage', to: 'closed', by: ['commissioner'] },
  { from: 'closed', on: 'withdraw period approval', to: 'closed', by: ['opener', 'commissioner'] },
  { from: 'closed', on: 'give further period', to: 'tendering', by: ['opener', 'commissioner'] },
  { from: 'closed', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'closed', on: 'approve opening', to: 'closed', by: ['opener'] },
  { from: 'closed', on: 'release quality', to: 'evaluating', by: ['process'] },
  { from: 'closed', on: 'end without bids', to: 'unsuccessful', by: ['process'] },
] as const satisfies readonly Move[]

export type CompetitionMove = (typeof moves)[number]
export type MoveName = CompetitionMove['on']

/** Every stage of a competition, in the order of its life. */
export const competitionStages = [
  'draft',
  'tendering',
  'closed',
  'evaluating',
  'unsuccessful',
  'cancelled',
] as const satisfies CompetitionStage[]

/** Whether this is among those who make the move. */
export function isMadeBy(move: CompetitionMove, who: MovedBy): boolean {
  const by: readonly MovedBy[] = move.by
  return by.includes(who)
}

/** Whether the stage table lets this happen at this stage. */
export function mayMove(stage: CompetitionStage, on: MoveName): boolean {
  return moves.some((move) => move.from === stage && move.on === on)
}
