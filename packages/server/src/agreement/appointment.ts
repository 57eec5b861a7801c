import { AppointSupplier, appointSupplier } from '@carelot/commands/agreement/appoint-supplier'
import { ChangeAppointment, changeAppointment } from '@carelot/commands/agreement/change-appointment'
import { RecordJudgement, recordJudgement } from '@carelot/commands/agreement/record-judgement'
import { visibleAgreement } from '@carelot/commands/agreement/visible-agreement'
import type { Context } from '@carelot/commands/context'
import { listAppointmentsPage } from '@carelot/db/agreement/appointment'
import { isJudged, listJudgementsPage } from '@carelot/db/agreement/judgement'
import { Appointment } from '@carelot/rules/agreement/appointment'
import { Judgement } from '@carelot/rules/agreement/judgement'
import { Page, pageOf } from '@carelot/rules/event/page'
import { AgreementId } from '@carelot/rules/id'
import { pageFrom } from '../page.ts'
import { anyone, council } from '../procedure.ts'

const OfAgreement = Page.extend({ agreementId: AgreementId })

/** The council sees all suppliers of its framework, a supplier itself alone. */
async function suppliersSeen(ctx: Context, agreementId: string) {
  const { councilId } = await visibleAgreement(ctx, agreementId)
  const { organisationId } = ctx.caller
  return { agreementId, supplierId: councilId === organisationId ? undefined : organisationId }
}

/** The same, and a supplier that was judged before it is a party to anything. */
async function judgementsSeen(ctx: Context, agreementId: string) {
  const of = { agreementId, supplierId: ctx.caller.organisationId }
  return (await isJudged(ctx.db, of)) ? of : suppliersSeen(ctx, agreementId)
}

export const appointmentProcedures = {
  appointSupplier: council
    .meta({
      rest: {
        method: 'POST',
        path: '/agreements/{agreementId}/appointments',
        status: 201,
        scope: 'agreements:write',
        summary: 'Appoint a provider, or several as one, to a lot of a framework or a part of it',
        problems: [
          'agreement.appointed-already',
          'agreement.lot-outside',
          'agreement.closed-to-suppliers',
          'agreement.named-twice',
        ],
      },
    })
    .input(AppointSupplier)
    .output(Appointment)
    .mutation(({ ctx, input }) => appointSupplier(ctx, input)),

  changeAppointment: council
    .meta({
      rest: {
        method: 'PATCH',
        path: '/agreements/{agreementId}/appointments/{appointmentId}',
        scope: 'agreements:write',
        summary: 'Suspend, reinstate or remove a supplier in a lot, with the reason',
        etag: true,
        problems: ['agreement.appointment-wrong-stage'],
      },
    })
    .input(ChangeAppointment)
    .output(Appointment)
    .mutation(({ ctx, input }) => changeAppointment(ctx, input)),

  listAppointments: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/agreements/{agreementId}/appointments',
        scope: 'agreements:read',
        summary: 'List the appointments of a framework; a supplier sees its own',
      },
    })
    .input(OfAgreement)
    .output(pageOf(Appointment).meta({ id: 'Appointments' }))
    .query(async ({ ctx, input: { agreementId, limit, cursor } }) => {
      const seen = await suppliersSeen(ctx, agreementId)
      return pageFrom(
        ctx,
        { list: `appointments ${agreementId}`, limit, cursor },
        { rows: (page) => listAppointmentsPage(ctx.db, seen, page), keyOf: ({ id }) => id },
      )
    }),

  recordJudgement: council
    .meta({
      rest: {
        method: 'POST',
        path: '/agreements/{agreementId}/judgements',
        status: 201,
        scope: 'agreements:write',
        summary: 'Record what you decided about a ground of exclusion of a supplier',
        problems: [
          'agreement.supplier-not-party',
          'agreement.judgement-day',
          'agreement.judgement-concerns',
          'agreement.response-not-heard',
          'agreement.replacement-not-offered',
        ],
      },
    })
    .input(RecordJudgement)
    .output(Judgement)
    .mutation(({ ctx, input }) => recordJudgement(ctx, input)),

  listJudgements: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/agreements/{agreementId}/judgements',
        scope: 'agreements:read',
        summary: 'List judgements about the suppliers of a framework; a supplier sees its own',
        description: 'Also one that is no party to the framework yet: why, and until when it may respond.',
      },
    })
    .input(OfAgreement)
    .output(pageOf(Judgement).meta({ id: 'Judgements' }))
    .query(async ({ ctx, input: { agreementId, limit, cursor } }) => {
      const seen = await judgementsSeen(ctx, agreementId)
      return pageFrom(
        ctx,
        { list: `judgements ${agreementId}`, limit, cursor },
        { rows: (page) => listJudgementsPage(ctx.db, seen, page), keyOf: ({ id }) => id },
      )
    }),
}
