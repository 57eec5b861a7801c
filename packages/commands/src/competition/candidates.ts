import { listAppointments } from '@carelot/db/agreement/appointment'
import { listJudgements } from '@carelot/db/agreement/judgement'
import type { Db, Tx } from '@carelot/db/database'
import { listDebarmentReadingsOf } from '@carelot/db/organisation/debarment'
import { listProviderIds } from '@carelot/db/organisation/organisation'
import { listRegistrationsOf } from '@carelot/db/organisation/registration'
import { standingJudgements } from '@carelot/rules/agreement/judgement'
import type { Candidate } from '@carelot/rules/competition/gates'
import type { KindRules } from '@carelot/rules/competition/kind'
import type { LocalDate } from '@carelot/rules/instant'
import { debarmentOn } from '@carelot/rules/organisation/debarment'

type Wanted = { openTo: KindRules['openTo']; today: LocalDate; only?: readonly string[] }

/**
 * Everything that the gates read of every supplier that was ever appointed under the framework, alone or with others, or of every
 * provider that is registered here where any may bid; of those named alone, where some are, and whom they hold places with. In
 * five queries.
 */
export async function candidatesOf(
  db: Db | Tx,
  framework: { id: string; councilId: string },
  { openTo, today, only }: Wanted,
): Promise<Map<string, Candidate>> {
  const appointments = await listAppointments(db, framework.id)
  const isNamed = ({ members }: { members: readonly string[] }) => !only || members.some((each) => only.includes(each))
  const holders = appointments.filter(isNamed).flatMap(({ members }) => members)
  const asked = only ?? (openTo === 'any supplier' ? await listProviderIds(db) : [])
  const suppliers = [...new Set([...asked, ...holders])]
  const judgements = Map.groupBy(await listJudgements(db, framework.id), ({ supplierId }) => supplierId)
  const readings = Map.groupBy(
    await listDebarmentReadingsOf(db, framework.councilId, suppliers),
    ({ organisationId }) => organisationId,
  )
  const registrations = Map.groupBy(await listRegistrationsOf(db, suppliers), ({ organisationId }) => organisationId)
  return new Map(
    suppliers.map((supplierId) => [
      supplierId,
      {
        appointments: appointments.filter(({ members }) => members.includes(supplierId)),
        judgements: standingJudgements(judgements.get(supplierId) ?? []),
        debarment: debarmentOn(readings.get(supplierId) ?? [], today),
        registrations: registrations.get(supplierId) ?? [],
      },
    ]),
  )
}
