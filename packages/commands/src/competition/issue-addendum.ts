import { now } from '@carelot/db/clock'
import { insertAddendum } from '@carelot/db/competition/addendum'
import { updateCompetition } from '@carelot/db/competition/competition'
import { listTenderDocumentIds } from '@carelot/db/document/document'
import { refuseWithoutRole } from '@carelot/rules/access/caller'
import {
  type Addendum,
  briefAfter,
  documentsOfAddendum,
  faultsOfAddendum,
  type IssueAddendum,
} from '@carelot/rules/competition/addendum'
import { asFaultsOf, faultsOfChangedPlan } from '@carelot/rules/competition/changed-plan'
import { refuseSubmission } from '@carelot/rules/competition/submission'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { everyoneInvited } from './everyone-invited.ts'
import { frameworkOf } from './framework.ts'
import { lockForMove } from './lock-for-move.ts'
import { recordedBrief } from './recorded.ts'

/**
 * Changes what was published, for everyone at once (P-52). Behind the fence, so that every bid has either seen it or not:
 * its number tells. Every invitee is told alike, which says nothing of who has bid.
 *
 * @see Procurement Act 2023 s.12; rules P-20, P-52
 */
export function issueAddendum(ctx: Context, input: IssueAddendum): Promise<z.input<typeof Addendum>> {
  refuseWith(refuseWithoutRole(ctx.caller, 'commissioner'))
  return command(ctx, input, async (tx) => {
    const { competitionId, externalReference = null, ...changes } = input
    const competition = await lockForMove(ctx, tx, { competitionId, move: 'issue addendum' })
    if (refuseSubmission(competition, await now(tx))) throw new CarelotError({ code: 'competition.deadline-passed' })
    const documents = documentsOfAddendum(changes)
    const own = await listTenderDocumentIds(tx, ctx.caller.organisationId, documents)
    const brief = briefAfter(competition.brief, changes)
    const { terms } = await frameworkOf(tx, competition)
    const faultsOfPlan = faultsOfChangedPlan(brief, { deadline: competition.deadline ?? '', terms })
    refuseWith(
      problemOfFaults([
        ...faultsOfAddendum(changes, competition.brief, own),
        ...asFaultsOf(faultsOfPlan, { at: '/change', fields: Object.keys(changes.change) }),
      ]),
    )
    const body = { ...changes, documents }
    const { number, issuedAt } = await insertAddendum(tx, { competitionId, body, externalReference })
    await updateCompetition(tx, competitionId, { brief })
    await record(ctx, tx, {
      type: 'competition.addendum-issued',
      subject: competitionId,
      audience: await everyoneInvited(tx, competition),
      data: { number, documents, ...recordedBrief(brief) },
    })
    return { competitionId, number, ...changes, externalReference, issuedAt }
  })
}
