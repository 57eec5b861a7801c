import { findCompetition } from '@carelot/db/competition/competition'
import { insertConsortium, insertMember } from '@carelot/db/consortium/consortium'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { CompetitionStage } from '@carelot/rules/competition/stages'
import type { Consortium } from '@carelot/rules/consortium/consortium'
import { ConsortiumModel, refuseModelOfBid } from '@carelot/rules/consortium/model'
import { NewNda } from '@carelot/rules/consortium/nda'
import { CompetitionId, LotId } from '@carelot/rules/id'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { written } from '@carelot/rules/written'
import { z } from 'zod'
import { command } from '../command.ts'
import { assertRecordedBrief } from '../competition/recorded.ts'
import { isOpenTo } from '../competition/seen-competition.ts'
import type { Context } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { refuseFormedTogether, stageToLeadAt } from './bidder-to-lead.ts'
import { refuseContracting, refuseModel } from './eligibility.ts'
import { readConsortium } from './own-consortium.ts'
import { planReminders } from './plan-reminders.ts'
import { writeNda } from './set-nda.ts'

export const FormConsortium = z
  .strictObject({
    competitionId: CompetitionId,
    name: written(200),
    lotIds: z.array(LotId).min(1).max(100),
    whyTogether: written(10_000),
    nda: NewNda.optional().meta({ description: 'To be accepted before the other members are seen (C-18)' }),
    model: ConsortiumModel.default('unincorporated'),
    externalReference: z.string().min(1).max(255).optional(),
  })
  .meta({ id: 'FormConsortium' })
export type FormConsortium = z.infer<typeof FormConsortium>

/**
 * A supplier that was invited to lots of a competition or holds them with one that was, or any where any may bid, begins to form a
 * consortium for them, as its lead, and says why joint bidding is needed (C-09, C-13, S-29). Nothing is said to the council.
 */
export function formConsortium(ctx: Context, input: FormConsortium): Promise<Consortium> {
  const personId = valueOrRefuse(personInRole(ctx.caller, 'signatory'))
  refuseWith(refuseModelOfBid(input.model))
  const { competitionId, name, whyTogether, model, externalReference = null } = input
  const lotIds = [...new Set(input.lotIds)]
  const leadId = ctx.caller.organisationId
  return command(ctx, input, async (tx) => {
    if ((await stageToFormAt(ctx, tx, competitionId)) !== 'tendering')
      throw new CarelotError({ code: 'competition.closed' })
    refuseWith(await refuseModel(tx, model, competitionId))
    refuseWith(await refuseContracting(tx, { competitionId, leadId, lotIds }, leadId))
    await refuseFormedTogether(tx, { competitionId, leadId, lotIds })
    const id = newId('cns')
    const made = { id, competitionId, leadId, name, whyTogether, lotIds, model, externalReference }
    if (!(await insertConsortium(tx, made))) throw new CarelotError({ code: 'consortium.formed-already' })
    await insertMember(tx, { consortiumId: id, organisationId: leadId, role: 'lead', stage: 'joined', answerBy: null })
    if (input.nda) await writeNda(ctx, tx, { consortiumId: id, version: 1, nda: input.nda, leadId, personId })
    await planReminders(tx, { id, deadline: (await findCompetition(tx, competitionId))?.deadline ?? null })
    await record(ctx, tx, { type: 'consortium.formed', subject: id, audience: [leadId], data: { competitionId } })
    return readConsortium(tx, ctx.caller, id)
  })
}

/** The stage of a competition that the caller may form for; to anybody else there is none. @see C-13 */
async function stageToFormAt(ctx: Context, tx: Tx, competitionId: string): Promise<CompetitionStage> {
  const competition = await findCompetition(tx, competitionId)
  if (!competition || !isOpenTo(competition, ctx.caller)) return stageToLeadAt(ctx, tx, competitionId)
  await assertRecordedBrief(ctx, tx, competition)
  return competition.stage
}
