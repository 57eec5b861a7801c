import { z } from 'zod'
import { AgreementId, AppointmentId, LotId, OrganisationId, PersonId } from '../id.ts'
import { Instant, LocalDate } from '../instant.ts'
import type { MsoaCode } from '../lot/area.ts'
import { faultsOfCoverage, LotCoverage } from '../lot/coverage.ts'
import { ServiceType } from '../lot/service-type.ts'
import type { Fault, Problem } from '../problem.ts'
import type { AgreementTerms } from './agreement.ts'
import { closedOn } from './letting.ts'
import { type AppointmentMoveName, appointmentStages, nextAppointmentStage } from './stages.ts'

/** That a supplier won a lot of a framework, or a part of one, for these services (S-03, S-22). */
export const NewAppointment = z
  .strictObject({
    supplierId: OrganisationId,
    lotId: LotId,
    services: z.array(ServiceType).min(1).max(10),
    coverage: LotCoverage,
    appointedOn: LocalDate.meta({ description: 'The day on which the framework was awarded to it' }),
    externalReference: z.string().min(1).max(255).nullable().default(null),
  })
  .meta({ id: 'NewAppointment' })
export type NewAppointment = z.infer<typeof NewAppointment>

/** An appointment and how it stands: who last changed that, why and when. */
export const Appointment = z
  .object({
    ...NewAppointment.shape,
    id: AppointmentId,
    agreementId: AgreementId,
    members: z.array(OrganisationId).meta({
      description: 'Who holds it together, the lead first: the supplier alone, unless several won the lot with one bid',
    }),
    stage: z.enum(appointmentStages),
    decider: PersonId.nullable(),
    reason: z.string().nullable(),
    changedAt: Instant,
    version: z.int(),
  })
  .meta({ id: 'Appointment' })
export type Appointment = z.infer<typeof Appointment>

/**
 * Everything wrong with an appointment under these terms: a lot or service that the framework does not have, a part
 * where only whole lots are won, areas outside the lot, an award on a day when the framework took on nobody. A closed
 * framework is for its original parties.
 *
 * @see PCR 2015 reg 33(5); Procurement Act 2023 s.45(2); rules P-05, P-30, S-03, S-22
 */
export function faultsOfAppointment(
  appointment: NewAppointment,
  terms: AgreementTerms,
  lot: { msoaCodes: readonly MsoaCode[] },
): Fault[] {
  const asked = terms.lots.find(({ lotId }) => lotId === appointment.lotId)
  if (!asked)
    return [
      {
        pointer: '/lotId',
        code: 'agreement.lot-outside',
        detail: `${appointment.lotId} is not a lot of the framework`,
      },
    ]
  const services = appointment.services.flatMap((service, index): Fault[] =>
    asked.services.includes(service)
      ? []
      : [
          {
            pointer: `/services/${index}`,
            code: 'agreement.service-outside',
            detail: `The framework does not have ${service} in this lot`,
          },
        ],
  )
  const part: Fault[] =
    appointment.coverage.scope === 'PART' && !terms.partAwards
      ? [{ pointer: '/coverage', code: 'agreement.part-not-allowed', detail: 'This framework lets whole lots only' }]
      : []
  return [
    ...services,
    ...part,
    ...faultsOfCoverage(appointment.coverage, lot, '/coverage'),
    ...faultsOfDay(appointment.appointedOn, terms),
  ]
}

/** Where those who are to hold a place with a supplier are named twice, or are that supplier. @see C-13 */
export function faultsOfHolders(supplierId: string, heldWith: readonly string[]): Fault[] {
  return heldWith.flatMap((each, index): Fault[] =>
    each === supplierId || heldWith.indexOf(each) !== index
      ? [{ pointer: `/heldWith/${index}`, code: 'agreement.named-twice', detail: `${each} is named already` }]
      : [],
  )
}

function faultsOfDay(appointedOn: LocalDate, terms: AgreementTerms): Fault[] {
  const detail = closedOn(appointedOn, terms)
  return detail ? [{ pointer: '/appointedOn', code: 'agreement.closed-to-suppliers', detail }] : []
}

/** Whether the stage table lets an appointment be moved so. */
export function refuseAppointmentMove(
  { stage }: Pick<Appointment, 'stage'>,
  on: AppointmentMoveName,
): Problem | undefined {
  if (nextAppointmentStage(stage, on)) return undefined
  return {
    code: 'agreement.appointment-wrong-stage',
    detail: `An appointment that is ${stage} cannot be moved by ${on}`,
  }
}
