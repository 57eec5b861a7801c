import { listAppointments } from '@carelot/db/agreement/appointment'
import { listJudgements } from '@carelot/db/agreement/judgement'
import type { Db, Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf } from '@carelot/db/organisation/debarment'
import { listRegistrationsOf } from '@carelot/db/organisation/registration'
import { standingJudgements } from '@carelot/rules/agreement/judgement'
import type { Candidate } from '@carelot/rules/competition/gates'
import type { LocalDate } from '@carelot/rules/instant'
import { debarmentOn } from '@carelot/rules/organisation/debarment'

/** Everything that the gates read of every supplier that was ever appointed under the framework, in four queries. */
export async function candidatesOf(
  db: Db | Tx,
  framework: { agreementId: string; councilId: string },
  today: LocalDate,
): Promise<Map<string, Candidate>> {
  const appointments = Map.groupBy(await listAppointments(db, framework.agreementId), ({ supplierId }) => supplierId)
  const suppliers = [...appointments.keys()]
  const judgements = Map.groupBy(await listJudgements(db, framework.agreementId), ({ supplierId }) => supplierId)
  const readings = Map.groupBy(
    await listDebarmentReadingsOf(db, framework.councilId, suppliers),
    ({ organisationId }) => organisationId,
  )
  const registrations = Map.groupBy(await listRegistrationsOf(db, suppliers), ({ organisationId }) => organisationId)
  return new Map(
    suppliers.map((supplierId) => [
      supplierId,
      {
        appointments: appointments.get(supplierId) ?? [],
        judgements: standingJudgements(judgements.get(supplierId) ?? []),
        debarment: debarmentOn(readings.get(supplierId) ?? [], today),
        registrations: registrations.get(supplierId) ?? [],
      },
    ]),
  )
}
