import { z } from 'zod'

type AppointmentStage = 'active' | 'suspended' | 'removed'

type Move = { from: AppointmentStage; on: string; to: AppointmentStage; by: 'commissioner' }

/** The life of an appointment to a lot of a framework. Each move is a person's, with a reason; a removal is final. */
export const appointmentMoves = [
  { from: 'active', on: 'suspend', to: 'suspended', by: 'commissioner' },
  { from: 'suspended', on: 'reinstate', to: 'active', by: 'commissioner' },
  { from: 'active', on: 'remove', to: 'removed', by: 'commissioner' },
  { from: 'suspended', on: 'remove', to: 'removed', by: 'commissioner' },
] as const satisfies readonly Move[]

/** What a person may do with an appointment. */
export const AppointmentMoveName = z.enum(appointmentMoves.map(({ on }) => on)).meta({ id: 'AppointmentMove' })
export type AppointmentMoveName = (typeof appointmentMoves)[number]['on']

export const appointmentStages = ['active', 'suspended', 'removed'] as const satisfies AppointmentStage[]

/** Where the move leads from this stage; undefined where the table does not have it. */
export function nextAppointmentStage(stage: AppointmentStage, on: AppointmentMoveName): AppointmentStage | undefined {
  return appointmentMoves.find((move) => move.from === stage && move.on === on)?.to
}
