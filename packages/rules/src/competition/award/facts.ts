import type { PublicationDuty } from '../../contract/contract.ts'
import type { ContractBlock } from '../../contract/signing.ts'
import type { Instant, LocalDate } from '../../instant.ts'
import type { Acted } from '../barred.ts'
import type { Brief } from '../brief.ts'
import type { AwardStanding } from '../next-step.ts'
import { nextDecision } from './decision.ts'

/** How the award of a competition stands: lots, recommendations and their steps, contracts. What bids hold is not in it. */
export type AwardFacts = {
  /**
   * Lots that have bids and have not lapsed, the round whose letters tell of them, and since when something could be recommended
   * of them and is not: since prices were released, the last recommendation was reopened, or the last price was decided on.
   */
  lots: { lotId: string; round: number | null; openSince: Instant }[]
  recommendations: {
    lotId: string
    recommendedBy: string
    recommendedAt: Instant
    steps: { step: 'finance' | 'approval'; outcome: 'cleared' | 'sent-back'; decidedAt: Instant }[]
  }[]
  /** Who has recommended, cleared, approved, or decided ties and prices, of whichever lot and version. */
  acted: Acted[]
  /** `reopenedAt` is when what was decided about it was set aside the last time. */
  enquiries: {
    id: string
    bidId: string
    lotId: string
    answerBy: Instant
    explainedAt: Instant | null
    reopenedAt: Instant | null
  }[]
  keyDecision: { callInEndsAt: Instant } | null
  /** Representations that wait for the further decision, or whose last was that the award does not stand, though a contract still waits. */
  representations: { id: string; round: number; receivedAt: Instant; decided: boolean }[]
  /** Suppliers of bids about whom somebody has yet to judge, with the lots of those bids that are to be decided. @see rules P-25, P-46 */
  unjudged: { organisationId: string; lotIds: string[] }[]
  /** Legal holds that stand. */
  holds: string[]
  /** Why letters were refused the last time; null where they never were. */
  lettersRefused: string | null
  contracts: {
    id: string
    lotId: string
    supplierId: string
    stage: 'unsigned' | 'in-force' | 'void'
    /** Whether a notice of its award is on record. */
    noticed: boolean
    held: boolean
    /** Since when its bid has been short of what it needs. */
    atRiskSince: Instant | null
    blockedBy: ContractBlock | null
    /** The directed sub-contract that it waits for first. */
    awaits: { directionId: string; dueOn: LocalDate } | null
    mayBeSignedFrom: Instant | null
    hasDocument: boolean
    sides: ('council' | 'supplier')[]
    publications: Pick<PublicationDuty, 'notice' | 'dueOn'>[]
  }[]
}

/** What the process of a competition has to know of its award. */
export type AwardProgress = Pick<AwardFacts, 'lots' | 'recommendations' | 'keyDecision'> & {
  contracts: Pick<AwardFacts['contracts'][number], 'stage' | 'mayBeSignedFrom'>[]
}

/** From when the last of the contracts that are not signed may be; null where none waits, or a notice of the award, or a further decision, is awaited. */
export function lastSignableFrom({ contracts }: Pick<AwardProgress, 'contracts'>): Instant | null {
  const waiting = contracts.filter(({ stage }) => stage === 'unsigned').map(({ mayBeSignedFrom }) => mayBeSignedFrom)
  return waiting.includes(null) ? null : (waiting.toSorted().at(-1) ?? null)
}

/** How an award stands for the next step. */
export function awardStandingFrom(
  facts: AwardProgress,
  { panel, governance }: Pick<Brief, 'panel' | 'governance'>,
): AwardStanding {
  const toDecide = facts.lots.filter(({ round }) => round === null)
  const cleared = facts.recommendations.filter((made) => nextDecision(made, panel) === undefined)
  const count = (stage: AwardFacts['contracts'][number]['stage']) =>
    facts.contracts.filter((contract) => contract.stage === stage).length
  return {
    lotsToDecide: toDecide.length,
    lotsCleared: toDecide.filter(({ lotId }) => cleared.some((made) => made.lotId === lotId)).length,
    callInEndsAt: governance.keyDecision ? facts.keyDecision?.callInEndsAt : null,
    mayBeSignedFrom: lastSignableFrom(facts),
    contractsToSign: count('unsigned'),
    contractsInForce: count('in-force'),
  }
}
