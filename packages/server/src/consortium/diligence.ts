import { AskRequirement, askRequirement } from '@carelot/commands/consortium/ask-requirement'
import { ImportEvidence, importEvidence } from '@carelot/commands/consortium/import-evidence'
import { JudgeEvidence, judgeEvidence } from '@carelot/commands/consortium/judge-evidence'
import { readChecklists } from '@carelot/commands/consortium/read-diligence'
import { SubmitEvidence, submitEvidence } from '@carelot/commands/consortium/submit-evidence'
import { WithdrawRequirement, withdrawRequirement } from '@carelot/commands/consortium/withdraw-requirement'
import { RowFault } from '@carelot/commands/import/read-table'
import { ChecklistEntry } from '@carelot/rules/consortium/checklist-state'
import { Evidence } from '@carelot/rules/consortium/evidence'
import { Requirement } from '@carelot/rules/consortium/requirement'
import { Page, pageOf } from '@carelot/rules/event/page'
import { ConsortiumId, ConsortiumRequirementId } from '@carelot/rules/id'
import { z } from 'zod'
import { pageOfAll } from '../page.ts'
import { provider } from '../procedure.ts'

/** The checklists of a consortium's members: what is asked, what is shown, what the lead makes of it. */
export const diligenceProcedures = {
  listChecklists: provider
    .meta({
      rest: {
        method: 'GET',
        path: '/consortia/{consortiumId}/checklists',
        scope: 'bids:read',
        summary: "List every item of the members' checklists as lead, or of your own, with how it stands today",
        problems: ['request.cursor-invalid'],
      },
    })
    .input(Page.extend({ consortiumId: ConsortiumId }))
    .output(pageOf(ChecklistEntry).meta({ id: 'ConsortiumChecklists' }))
    .query(async ({ ctx, input: { consortiumId, ...page } }) =>
      pageOfAll(ctx, { list: `checklists ${consortiumId}`, ...page }, await readChecklists(ctx, consortiumId)),
    ),

  askRequirement: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/requirements',
        status: 201,
        scope: 'bids:write',
        summary: 'Ask something of your partners for yourself, as lead',
        problems: ['consortium.wrong-stage', 'consortium.requirement-unfit'],
      },
    })
    .input(AskRequirement)
    .output(Requirement)
    .mutation(({ ctx, input }) => askRequirement(ctx, input)),

  withdrawRequirement: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/requirements/{requirementId}/withdrawal',
        scope: 'bids:write',
        summary: 'Ask for it no more, as lead',
        problems: ['consortium.wrong-stage'],
      },
    })
    .input(WithdrawRequirement)
    .output(z.object({ requirementId: ConsortiumRequirementId }).meta({ id: 'ConsortiumRequirementWithdrawn' }))
    .mutation(({ ctx, input }) => withdrawRequirement(ctx, input)),

  submitEvidence: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/evidence',
        status: 201,
        scope: 'bids:write',
        summary: 'Show something for an item of your own checklist',
        problems: ['consortium.wrong-stage', 'consortium.evidence-dates'],
      },
    })
    .input(SubmitEvidence)
    .output(Evidence)
    .mutation(({ ctx, input }) => submitEvidence(ctx, input)),

  importEvidence: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/evidence-imports',
        scope: 'bids:write',
        summary: 'Show what is in a table for your own checklist: all of it or nothing, or a dry run',
        problems: [
          'consortium.wrong-stage',
          'consortium.evidence-dates',
          'import.cell-formula',
          'import.cell-invalid',
          'import.column-missing',
          'import.column-repeated',
          'import.column-unknown',
          'import.empty',
          'import.row-length',
          'import.row-repeated',
          'import.too-many-rows',
          'import.unreadable',
        ],
      },
    })
    .input(ImportEvidence)
    .output(
      z
        .object({ dryRun: z.boolean(), imported: z.int(), faults: z.array(RowFault) })
        .meta({ id: 'ConsortiumEvidenceImported' }),
    )
    .mutation(({ ctx, input }) => importEvidence(ctx, input)),

  judgeEvidence: provider
    .meta({
      rest: {
        method: 'POST',
        path: '/consortia/{consortiumId}/evidence/{evidenceId}/verdict',
        scope: 'bids:write',
        summary: 'Verify or refuse what a member shows, as lead',
        problems: ['consortium.wrong-stage', 'consortium.evidence-adverse', 'consortium.evidence-own'],
      },
    })
    .input(JudgeEvidence)
    .output(Evidence)
    .mutation(({ ctx, input }) => judgeEvidence(ctx, input)),
}
