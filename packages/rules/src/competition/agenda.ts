import { z } from 'zod'
import { CompetitionId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant } from '../instant.ts'
import { type Brief, panelistsOf } from './brief.ts'
import { Milestone } from './competition.ts'
import { approvalsToOpen } from './next-step.ts'
import { type CompetitionStage, competitionStages, isMadeBy, type MovedBy, type MoveName, moves } from './stages.ts'

const moveNames = [...new Set(moves.map(({ on }) => on))]
const By = z.enum(['commissioner', 'opener', 'bidder', 'process'])

/** Something that somebody has to do for the competition to go on, and until when, if that is fixed. */
export const Duty = z
  .object({
    what: z.enum([
      'publish',
      'declare interests before issue',
      'declare interests for the opening',
      'approve opening',
      'submit bid',
      'look at addendum',
    ]),
    role: z.enum(['commissioner', 'panel', 'opener', 'bidder']),
    personId: PersonId.optional(),
    organisationId: OrganisationId.optional(),
    addendum: z.int().optional(),
    by: z.string().nullable().meta({ description: 'An instant, or a planned date; null where none is fixed' }),
  })
  .meta({ id: 'Duty' })
export type Duty = z.infer<typeof Duty>

/** A bidder's own bid, as far as it is known outside its seal. */
export const OwnBid = z
  .object({
    version: z.int(),
    receivedAt: Instant,
    withdrawnAt: Instant.nullable(),
    addendum: z.int().meta({ description: 'The last addendum when it was received; 0 for none' }),
  })
  .meta({ id: 'OwnBid' })
export type OwnBid = z.infer<typeof OwnBid>

/** Where a competition stands for its reader: what comes next and when, who owes what by when, and what may be done. */
export const CompetitionStanding = z
  .object({
    competitionId: CompetitionId,
    stage: z.enum(competitionStages),
    at: Instant,
    deadline: Instant.nullable(),
    next: z
      .object({ move: z.enum(moveNames), by: z.array(By), at: Instant.nullable() })
      .nullable()
      .meta({ description: 'The move of the stage table that is waited for; null where all is over' }),
    owed: z.array(Duty),
    may: z.array(z.enum(moveNames)).meta({ description: "The reader's moves that this stage allows" }),
    timetable: z.array(Milestone),
    outcome: z.string().nullable(),
    bid: OwnBid.nullable().optional().meta({ description: "A bidder's own last version; null where it has none" }),
    addendum: z.int().meta({ description: 'The number of the last addendum; 0 for none' }),
    lapsedLots: z.array(LotId),
  })
  .meta({ id: 'CompetitionStanding' })
export type CompetitionStanding = z.infer<typeof CompetitionStanding>

export type Agenda = {
  next: { move: MoveName; by: MovedBy[]; at: Instant | null } | null
  owed: z.input<typeof Duty>[]
  may: MoveName[]
}

/** The move that takes a competition on from each stage, one after another until it is made. The rest of the table is by the way. */
function nextMove(stage: CompetitionStage, approvals: number): MoveName | null {
  switch (stage) {
    case 'draft':
      return 'publish'
    case 'tendering':
      return 'close tenders'
    case 'closed':
      return approvals < approvalsToOpen ? 'approve opening' : 'release quality'
    default:
      return null
  }
}

function nextOf(stage: CompetitionStage, deadline: Instant | null, approvals: number): Agenda['next'] {
  const move = nextMove(stage, approvals)
  const found = moves.find(({ from, on }) => from === stage && on === move)
  return found ? { move: found.on, by: [...found.by], at: stage === 'tendering' ? deadline : null } : null
}

function mayMake(stage: CompetitionStage, by: readonly MovedBy[]): MoveName[] {
  return moves.filter((move) => move.from === stage && by.some((who) => isMadeBy(move, who))).map(({ on }) => on)
}

export type CouncilFacts = {
  stage: CompetitionStage
  deadline: Instant | null
  brief: Pick<Brief, 'panel' | 'timetable'>
  declarations: readonly { personId: string; phase: 'before-issue' | 'opening'; conflict: boolean }[]
  /** Persons whose approval to open stands. */
  approvers: readonly string[]
}

/**
 * What the council has before it: until publication, who has yet to declare interests, and the publication; after
 * closing, the declarations for the opening, and who may still approve it. Whether there are bids is not asked, so the
 * answer cannot tell.
 *
 * @see rule P-49
 */
export function agendaOfCouncil(facts: CouncilFacts): Agenda {
  const { stage, deadline, brief, approvers } = facts
  const planned = brief.timetable.publicationOn ?? null
  const owed: z.input<typeof Duty>[] = []
  if (stage === 'draft') {
    for (const personId of undeclared(facts, 'before-issue'))
      owed.push({ what: 'declare interests before issue', role: 'panel', personId, by: planned })
    owed.push({ what: 'publish', role: 'commissioner', by: planned })
  }
  if (stage === 'closed') {
    const opening = brief.timetable.openingOn ?? null
    for (const personId of undeclared(facts, 'opening'))
      owed.push({ what: 'declare interests for the opening', role: 'panel', personId, by: opening })
    if (approvers.length < approvalsToOpen)
      for (const personId of brief.panel.openers)
        if (!approvers.includes(personId) && !isConflicted(facts, personId))
          owed.push({ what: 'approve opening', role: 'opener', personId, by: opening })
  }
  return {
    next: nextOf(stage, deadline, approvers.length),
    owed,
    may: mayMake(stage, ['commissioner', 'opener']),
  }
}

function undeclared({ brief, declarations }: CouncilFacts, phase: 'before-issue' | 'opening'): string[] {
  const declared = new Set(declarations.filter((made) => made.phase === phase).map(({ personId }) => personId))
  return panelistsOf(brief.panel).filter((personId) => !declared.has(personId))
}

function isConflicted({ declarations }: CouncilFacts, personId: string): boolean {
  return declarations.some((made) => made.personId === personId && made.phase === 'opening' && made.conflict)
}

export type BidderFacts = {
  stage: CompetitionStage
  deadline: Instant | null
  now: Instant
  bid: OwnBid | null
  addendum: number
  /** The lots it was invited to that have not lapsed. */
  lots: readonly string[]
}

/**
 * What a bidder has before it: a bid by the deadline if none of its own stands, and an addendum that came after the bid
 * that does. It is given nothing of other bidders, nor of who approves the opening, so the answer cannot depend on them.
 *
 * @see rule P-52
 */
export function agendaOfBidder({ stage, deadline, now, bid, addendum, lots }: BidderFacts): Agenda {
  const open = stage === 'tendering' && deadline !== null && Date.parse(now) < Date.parse(deadline) && lots.length > 0
  const owed: z.input<typeof Duty>[] = []
  if (open && (!bid || bid.withdrawnAt !== null)) owed.push({ what: 'submit bid', role: 'bidder', by: deadline })
  if (open && addendum > 0 && (!bid || bid.addendum < addendum))
    owed.push({ what: 'look at addendum', role: 'bidder', addendum, by: deadline })
  return { next: nextOf(stage, deadline, 0), owed, may: open ? mayMake(stage, ['bidder']) : [] }
}
