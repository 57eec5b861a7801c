import { newId } from '@carelot/commands/id'
import type { Db } from '@carelot/db/database'
import { sql } from 'kysely'
import { briefFor } from './story.ts'
import { answer, type Served } from './tender.ts'

/** Puts one competition, whatever its stage, under a framework of the Selection Regime that is else like its own. */
export async function underSelectionRegime(db: Db, competitionId: string): Promise<void> {
  const id = newId('agr')
  await sql`
    insert into agreement select (jsonb_populate_record(a, jsonb_build_object(
      'id', ${id}::text, 'terms', a.terms || '{"regime": "PSR2023", "lightTouch": false}'))).*
    from agreement a join competition c on c.agreement_id = a.id where c.id = ${competitionId}`.execute(db)
  await sql`update competition set agreement_id = ${id} where id = ${competitionId}`.execute(db)
}

/** What a brief says under such a framework: health care is bought, and contracts wait by law. */
export function healthBrief(carelot: Served, change: Parameters<typeof briefFor>[1] = {}) {
  const { service } = briefFor(carelot.sandbox)
  const mainSubject = { subject: 'health-care' as const, reason: 'Nursing after discharge; personal care goes with it' }
  return { service: { ...service, mainSubject }, standstill: { kind: 'mandatory' as const }, ...change }
}

/** A framework of the Selection Regime, over REST, with every supplier appointed that holds these lots under the other. */
export async function registerHealthFramework<Kind extends Served>(carelot: Kind): Promise<Kind> {
  const cora = carelot.holder('Cora Commissioner')
  const wanted = new Set<string>(briefFor(carelot.sandbox).lots.map(({ lotId }) => lotId))
  const path = `/v1/agreements/${carelot.sandbox.agreementId}`
  const { terms } = await answer(carelot.call(cora, 'GET', path))
  const lots = terms.lots.filter(({ lotId }: { lotId: string }) => wanted.has(lotId))
  const law = { regime: 'PSR2023', lightTouch: false, form: { kind: 'closed' } }
  const span = { startsOn: '2025-10-01', expiresOn: '2029-09-30', extensions: [] }
  const made = { title: 'Nursing after discharge (invented)', terms: { ...terms, ...law, ...span, lots } }
  const { id } = await answer(carelot.call(cora, 'POST', '/v1/agreements', made))
  const { data } = await answer(carelot.call(cora, 'GET', `${path}/appointments?limit=100`))
  for (const { supplierId, lotId, services, coverage, stage } of data) {
    if (!wanted.has(lotId) || stage !== 'active') continue
    const appointment = { supplierId, lotId, services, coverage, appointedOn: '2025-10-01' }
    await answer(carelot.call(cora, 'POST', `/v1/agreements/${id}/appointments`, appointment))
  }
  return { ...carelot, sandbox: { ...carelot.sandbox, agreementId: id } }
}
