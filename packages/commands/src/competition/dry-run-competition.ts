import { now } from '@carelot/db/clock'
import { type CompetitionRow, lockCompetition } from '@carelot/db/competition/competition'
import { listInvitations } from '@carelot/db/competition/invitation'
import { insertCompetitionLots } from '@carelot/db/competition/lot'
import { inTransaction } from '@carelot/db/transaction'
import { GateCode } from '@carelot/rules/competition/gates'
import { remindersOfTenderPeriod } from '@carelot/rules/competition/reminder'
import { mayMove } from '@carelot/rules/competition/stages'
import { CompetitionId, LotId, OrganisationId } from '@carelot/rules/id'
import { Instant } from '@carelot/rules/instant'
import { instantOf } from '@carelot/rules/london-time'
import { CarelotError, type Fault, type ProblemCode } from '@carelot/rules/problem'
import { problems } from '@carelot/rules/problem-table'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { BriefWarning, warningsToPublish } from './brief-warnings.ts'
import { invite } from './invite.ts'
import { ownCompetition } from './party.ts'
import { faultsToPublish } from './refuse-brief.ts'

export const DryRunCompetition = z.strictObject({ competitionId: CompetitionId }).meta({ id: 'DryRunCompetition' })
export type DryRunCompetition = z.infer<typeof DryRunCompetition>

const code = z.string().refine((text): text is ProblemCode => text in problems)

/** What publishing would do now: nothing while there are faults, else this deadline, these invitations and reminders. */
export const DryRun = z
  .object({
    competitionId: CompetitionId,
    version: z.int(),
    publishable: z.boolean(),
    faults: z.array(z.object({ pointer: z.string(), code, detail: z.string() })),
    warnings: z.array(BriefWarning).meta({ description: 'What a person should know; it stands in the way of nothing' }),
    deadline: Instant.nullable().meta({ description: 'Null where London has no one such time' }),
    reminders: z.array(z.object({ kind: z.string(), dueAt: Instant })),
    invitations: z
      .array(
        z.object({
          supplierId: OrganisationId,
          lotId: LotId,
          gate: GateCode.nullable().meta({ description: 'The gate that would not be passed; null for invited' }),
          detail: z.string().nullable(),
        }),
      )
      .meta({
        description: 'What the gates say today of every appointed supplier and lot, also while there are faults',
      }),
  })
  .meta({ id: 'DryRun' })
type Answer = z.input<typeof DryRun>

/** Says what publishing a draft would do, and changes nothing. */
export async function dryRunCompetition(ctx: Context, { competitionId }: DryRunCompetition): Promise<Answer> {
  const competition = await ownCompetition(ctx, ctx.db, competitionId)
  refuseUnlessDraft(competition)
  const faults: Fault[] = await faultsToPublish(ctx, ctx.db, competition)
  const deadline = instantOf(competition.brief.timetable.deadline).value ?? null
  return {
    competitionId,
    version: competition.version,
    publishable: faults.length === 0,
    faults,
    warnings: await warningsToPublish(ctx.db, competition),
    deadline,
    reminders: deadline ? remindersOfTenderPeriod(deadline, await now(ctx.db)) : [],
    invitations: await invitationsOf(ctx, competition),
  }
}

function refuseUnlessDraft({ stage }: Pick<CompetitionRow, 'stage'>): void {
  if (!mayMove(stage, 'publish'))
    throw new CarelotError({ code: 'competition.wrong-stage', detail: `The competition is ${stage}` })
}

/** Carries a trial's result out of the transaction that it undoes. */
class Undone {
  readonly invitations: Answer['invitations']
  constructor(invitations: Answer['invitations']) {
    this.invitations = invitations
  }
}

/** The gates' answers, from the very command that invites, in a transaction that is undone: so the two cannot differ. */
async function invitationsOf(ctx: Context, competition: CompetitionRow): Promise<Answer['invitations']> {
  try {
    await inTransaction(ctx.db, async (tx) => {
      refuseUnlessDraft((await lockCompetition(tx, competition.id)) ?? competition)
      const lots = new Set(competition.brief.lots.map(({ lotId }): string => lotId))
      await insertCompetitionLots(tx, competition.id, [...lots])
      await invite(ctx, tx, { competition })
      const rows = await listInvitations(tx, competition.id)
      throw new Undone(rows.map(({ supplierId, lotId, gate, detail }) => ({ supplierId, lotId, gate, detail })))
    })
  } catch (error) {
    if (error instanceof Undone) return error.invitations
    throw error
  }
  return []
}
