import { z } from 'zod'
import { PublicationDuty } from '../contract/contract.ts'
import { CompetitionId, LotId, OrganisationId, PersonId, SubContractDirectionId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Milestone } from './competition.ts'
import { approvalsToOpen } from './next-step.ts'
import { PanelChange } from './panel-change.ts'
import { type CompetitionStage, competitionStages, isMadeBy, type MovedBy, type MoveName, moves } from './stages.ts'

const moveNames = [...new Set(moves.map(({ on }) => on))]
const By = z.enum(['commissioner', 'opener', 'evaluator', 'moderator', 'finance', 'approver', 'bidder', 'process'])

/** Something that somebody has to do for the competition to go on, and until when, if that is fixed. */
export const Duty = z
  .object({
    what: z
      .enum([
        'publish',
        'declare interests before issue',
        'declare interests for the opening',
        'approve opening',
        'change panel',
        'seat evaluator',
        'score answers',
        'moderate answers',
        'lock quality',
        'declare interests for the award',
        'decide price',
        'recommend',
        'clear the money',
        'approve award',
        'record key decision',
        'look at refused letters',
        'record award notice',
        'lift hold',
        'decide representation',
        'decide change',
        'judge supplier',
        'correct or withdraw award',
        'attach contract document',
        'look at blocked contract',
        'sign contract',
        'publish notice of contract',
        'explain price',
        'read letter',
        'submit bid',
        'look at addendum',
      ])
      .meta({
        description:
          'What is to be done. Whoever is to recommend looks at the ranking: a tie that waits for a decision comes first, and so does what is to be settled of a bid that would succeed',
      }),
    role: z.enum([
      'commissioner',
      'panel',
      'opener',
      'evaluator',
      'moderator',
      'recommender',
      'finance',
      'approver',
      'contract-signatory',
      'bidder',
    ]),
    personId: PersonId.optional(),
    organisationId: OrganisationId.optional(),
    office: PanelChange.shape.office.optional().meta({
      description: 'Of the panel, to be given to somebody who can do what it is for: whoever holds it cannot',
    }),
    addendum: z.int().optional(),
    count: z.int().optional().meta({ description: 'How many of them' }),
    lotIds: z.array(LotId).optional(),
    subject: z.string().optional().meta({
      description:
        'The id of the contract, enquiry, representation, hold, letter or change of a consortium that it is about',
    }),
    directionId: SubContractDirectionId.optional().meta({
      description: 'The sub-contract that was directed, and that it waits for',
    }),
    reason: z.string().optional().meta({
      description:
        'Why letters were refused the last time, or what stands in the way of signing the contract: the code of a problem',
    }),
    notice: PublicationDuty.shape.notice.optional().meta({ description: 'Which notice of a contract' }),
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
    may: z.array(z.enum(moveNames)).meta({
      description: "The moves of the reader's own roles, and of their own offices on the panel, that this stage allows",
    }),
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
    case 'evaluating':
      return 'lock quality'
    case 'moderated':
      return 'release price'
    case 'deciding':
      return 'issue letters'
    case 'standstill':
      return 'end standstill'
    case 'contracting':
      return 'conclude'
    default:
      return null
  }
}

export function nextOf(stage: CompetitionStage, approvals: number, at: Instant | null): Agenda['next'] {
  const move = nextMove(stage, approvals)
  const found = moves.find(({ from, on }) => from === stage && on === move)
  return found ? { move: found.on, by: [...found.by], at } : null
}

export function mayMake(stage: CompetitionStage, by: readonly MovedBy[]): MoveName[] {
  return moves.filter((move) => move.from === stage && by.some((who) => isMadeBy(move, who))).map(({ on }) => on)
}
