export type CompetitionStage =
  | 'draft'
  | 'tendering'
  | 'closed'
  | 'evaluating'
  | 'moderated'
  | 'deciding'
  | 'standstill'
  | 'contracting'
  | 'concluded'
  | 'unsuccessful'
  | 'cancelled'

/** Who makes a move: staff of the council by role, a bidder, or the competition's own process. */
export type MovedBy =
  | 'commissioner'
  | 'opener'
  | 'evaluator'
  | 'moderator'
  | 'finance'
  | 'approver'
  | 'bidder'
  | 'process'

type Move = { from: CompetitionStage; on: string; to: CompetitionStage; by: readonly MovedBy[] }

/**
 * The life of a competition. A stage that no move leads out of is final. A move that ends where it began changes
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
  { from: 'tendering', on: 'ask for invitation', to: 'tendering', by: ['bidder'] },
  { from: 'tendering', on: 'check gates', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'issue addendum', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'lapse lot', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'extend', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'record outage', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'end outage', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'change panel', to: 'tendering', by: ['commissioner'] },
  { from: 'tendering', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'tendering', on: 'close tenders', to: 'closed', by: ['process'] },
  { from: 'closed', on: 'record outage', to: 'closed', by: ['commissioner'] },
  { from: 'closed', on: 'end outage', to: 'closed', by: ['commissioner'] },
  { from: 'closed', on: 'withdraw period approval', to: 'closed', by: ['opener', 'commissioner'] },
  { from: 'closed', on: 'give further period', to: 'tendering', by: ['opener', 'commissioner'] },
  { from: 'closed', on: 'change panel', to: 'closed', by: ['commissioner'] },
  { from: 'closed', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'closed', on: 'approve opening', to: 'closed', by: ['opener'] },
  { from: 'closed', on: 'release quality', to: 'evaluating', by: ['process'] },
  { from: 'closed', on: 'end without bids', to: 'unsuccessful', by: ['process'] },
  { from: 'evaluating', on: 'seat evaluator', to: 'evaluating', by: ['commissioner'] },
  { from: 'evaluating', on: 'save score', to: 'evaluating', by: ['evaluator'] },
  { from: 'evaluating', on: 'give score', to: 'evaluating', by: ['evaluator'] },
  { from: 'evaluating', on: 'moderate', to: 'evaluating', by: ['moderator'] },
  { from: 'evaluating', on: 'lock quality', to: 'moderated', by: ['moderator'] },
  { from: 'evaluating', on: 'change panel', to: 'evaluating', by: ['commissioner'] },
  { from: 'evaluating', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'moderated', on: 'release price', to: 'deciding', by: ['process'] },
  { from: 'moderated', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'deciding', on: 'change panel', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'ask about price', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'explain price', to: 'deciding', by: ['bidder'] },
  { from: 'deciding', on: 'decide price', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'decide tie', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'recommend', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'decide award', to: 'deciding', by: ['finance', 'approver'] },
  { from: 'deciding', on: 'record key decision', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'issue letters', to: 'standstill', by: ['process'] },
  // After a correction of some lots, the contracts of others go on.
  { from: 'deciding', on: 'record award notice', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'correct award', to: 'deciding', by: ['approver'] },
  { from: 'deciding', on: 'withdraw award', to: 'deciding', by: ['approver'] },
  { from: 'deciding', on: 'place hold', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'lift hold', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'record representation', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'decide representation', to: 'deciding', by: ['commissioner'] },
  { from: 'deciding', on: 'cancel', to: 'cancelled', by: ['commissioner'] },
  { from: 'standstill', on: 'change panel', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'record award notice', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'correct award', to: 'deciding', by: ['approver'] },
  { from: 'standstill', on: 'withdraw award', to: 'standstill', by: ['approver'] },
  { from: 'standstill', on: 'place hold', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'lift hold', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'record representation', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'decide representation', to: 'standstill', by: ['commissioner'] },
  { from: 'standstill', on: 'end standstill', to: 'contracting', by: ['process'] },
  { from: 'standstill', on: 'conclude', to: 'concluded', by: ['process'] },
  { from: 'standstill', on: 'end without award', to: 'unsuccessful', by: ['process'] },
  { from: 'contracting', on: 'change panel', to: 'contracting', by: ['commissioner'] },
  // In place of an earlier notice, whose days count anew; where they are over already it stays.
  { from: 'contracting', on: 'record award notice', to: 'standstill', by: ['commissioner'] },
  { from: 'contracting', on: 'correct award', to: 'deciding', by: ['approver'] },
  { from: 'contracting', on: 'withdraw award', to: 'contracting', by: ['approver'] },
  { from: 'contracting', on: 'place hold', to: 'contracting', by: ['commissioner'] },
  { from: 'contracting', on: 'lift hold', to: 'contracting', by: ['commissioner'] },
  // One that was received in time and is recorded late: the standstill had not ended in law. Decided, it may be over.
  { from: 'contracting', on: 'record representation', to: 'standstill', by: ['commissioner'] },
  { from: 'contracting', on: 'decide representation', to: 'standstill', by: ['commissioner'] },
  { from: 'contracting', on: 'conclude', to: 'concluded', by: ['process'] },
  { from: 'contracting', on: 'end without award', to: 'unsuccessful', by: ['process'] },
  // Changes of who is behind a contract are decided by whoever recommends, as long as it lives.
  { from: 'concluded', on: 'change panel', to: 'concluded', by: ['commissioner'] },
  // A hold outlives what it held up; that it is over still goes on record.
  { from: 'concluded', on: 'lift hold', to: 'concluded', by: ['commissioner'] },
  { from: 'unsuccessful', on: 'lift hold', to: 'unsuccessful', by: ['commissioner'] },
  { from: 'cancelled', on: 'lift hold', to: 'cancelled', by: ['commissioner'] },
] as const satisfies readonly Move[]

export type CompetitionMove = (typeof moves)[number]
export type MoveName = CompetitionMove['on']

/** Every stage of a competition, in the order of its life. */
export const competitionStages = [
  'draft',
  'tendering',
  'closed',
  'evaluating',
  'moderated',
  'deciding',
  'standstill',
  'contracting',
  'concluded',
  'unsuccessful',
  'cancelled',
] as const satisfies CompetitionStage[]

/** The stages at which a competition has a process: from its publication to its end. */
export const movingStages: readonly CompetitionStage[] = competitionStages.filter(
  (stage) => stage !== 'draft' && moves.some(({ from, to }) => from === stage && to !== stage),
)

/** Whether this is among those who make the move. */
export function isMadeBy(move: CompetitionMove, who: MovedBy): boolean {
  const by: readonly MovedBy[] = move.by
  return by.includes(who)
}

/** Whether the stage table lets this happen at this stage. */
export function mayMove(stage: CompetitionStage, on: MoveName): boolean {
  return moves.some((move) => move.from === stage && move.on === on)
}
