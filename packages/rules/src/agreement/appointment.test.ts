import { expect, test } from 'vitest'
import { MsoaCode } from '../lot/area.ts'
import { lotNumber, termsWith } from './agreement.fixture.ts'
import { faultsOfAppointment, NewAppointment, refuseAppointmentMove } from './appointment.ts'
import { appointmentMoves, appointmentStages, nextAppointmentStage } from './stages.ts'

const lot = { msoaCodes: ['E02005000', 'E02005001'].map((code) => MsoaCode.parse(code)) }
const appointed = (change: object, terms: object = {}) =>
  faultsOfAppointment(
    NewAppointment.parse({
      supplierId: `org_${'1'.repeat(32)}`,
      lotId: lotNumber(1),
      services: ['HOME_CARE'],
      coverage: { scope: 'WHOLE' },
      appointedOn: '2025-10-01',
      ...change,
    }),
    termsWith(terms),
    lot,
  ).map(({ code }) => code)

test('S-22: a supplier is appointed to lots and services of the framework alone', () => {
  expect(appointed({})).toEqual([])
  expect(appointed({ lotId: lotNumber(3) })).toEqual(['agreement.lot-outside'])
  expect(appointed({ lotId: lotNumber(2), services: ['HOME_CARE', 'SIS'] })).toEqual(['agreement.service-outside'])
})

test('S-03: whether a part of a lot may be won, the framework says', () => {
  const part = { coverage: { scope: 'PART', msoaCodes: ['E02005001'] } }
  expect(appointed(part)).toEqual([])
  expect(appointed(part, { partAwards: false })).toEqual(['agreement.part-not-allowed'])
  expect(appointed({ coverage: { scope: 'PART', msoaCodes: ['E02009999'] } })).toEqual(['lot.area-not-in-lot'])
})

test('P-05, P-30: a closed framework is for its original parties, an open one takes on suppliers when it is awarded', () => {
  const form = { kind: 'open', firstAwardedOn: '2025-09-01', reopensOn: ['2028-04-03'] }
  expect(appointed({ appointedOn: '2025-10-02' })).toEqual(['agreement.closed-to-suppliers'])
  expect(appointed({ appointedOn: '2028-04-03' }, { form })).toEqual([])
  expect(appointed({ appointedOn: '2028-04-04' }, { form })).toEqual(['agreement.closed-to-suppliers'])
})

test('a removal is final, and what the stage table lacks is refused', () => {
  for (const stage of appointmentStages)
    for (const { on } of appointmentMoves) {
      const to = nextAppointmentStage(stage, on)
      expect(refuseAppointmentMove({ stage }, on)?.code).toBe(to ? undefined : 'agreement.appointment-wrong-stage')
      if (stage === 'removed') expect(to).toBeUndefined()
    }
  expect(nextAppointmentStage('active', 'suspend')).toBe('suspended')
  expect(nextAppointmentStage('suspended', 'reinstate')).toBe('active')
})
