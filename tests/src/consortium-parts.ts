import { insertAreas } from '@carelot/db/lot/area'
import { insertLot } from '@carelot/db/lot/lot'
import { inTransaction } from '@carelot/db/transaction'
import { LotId, OrganisationId } from '@carelot/rules/id'
import { readMsoas } from '@carelot/standalone/kent/geography'
import { sql } from 'kysely'
import { consortiumScene } from './consortium-scene.ts'
import { placeTender } from './placed-tender.ts'
import { openScene, type Scene } from './scene.ts'
import { answer, type Tender } from './tender.ts'

export type ConsortiumParts = Awaited<ReturnType<typeof openConsortiumParts>>

/** A deployment whose parts are started and killed one by one, with lots that are drawn: consortia cover their areas. */
export async function openConsortiumParts(options: Parameters<typeof openScene>[0] = {}) {
  const scene = await openScene(options)
  const councilId = OrganisationId.parse(scene.holder('Cora Commissioner').organisationId)
  const areas = readMsoas().slice(0, 2)
  await inTransaction(scene.deployment.db, async (tx) => {
    await insertAreas(tx, areas)
    const drawn = { previousClusters: [], invented: true, note: 'Invented for a test', needTypes: [] }
    const unpublished = { hours: null, conflictingHours: [], publishedProviders: null, externalReference: null }
    for (const [index, { id, name, clusterRef }] of scene.sandbox.lots.entries()) {
      const own = { id: LotId.parse(id), councilId, name, clusterRef }
      const lot = {
        ...own,
        services: ['DISCHARGE_TO_ASSESS' as const],
        msoaCodes: areas.slice(index, index + 1).map(codeOf),
      }
      await insertLot(tx, { ...drawn, ...unpublished, ...lot, vintage: 2011 as const })
    }
  })
  /** Two of its providers, by their numbers, the first of which leads. */
  const together = (lead: number, partner: number, call = scene.call) =>
    consortiumScene({ ...scene, call, holder: (name) => scene.holder(numbered(name, { lead, partner })) })
  return Object.assign(scene, { together })
}

const codeOf = ({ code }: ReturnType<typeof readMsoas>[number]) => code
const numbered = (name: string, { lead, partner }: { lead: number; partner: number }) => {
  const firm = name.split('Sam Signatory of ')[1]
  if (firm === undefined) return name
  return `Signatory ${firm === 'Applewood' ? lead : partner}`
}

/** A competition that every provider is invited to. */
export async function consortiumTender(scene: Scene, deadline: string): Promise<Tender> {
  const id = await placeTender(scene.deployment, scene.sandbox, { deadline })
  const bidders = scene.sandbox.holders.filter(({ role }) => role === 'signatory')
  return { id, path: `/v1/competitions/${id}`, deadline, bidders }
}

/** Gives tenderers a week more, to a deadline in winter. */
export async function extendByAWeek(scene: Scene, tender: Tender): Promise<Tender> {
  const cora = scene.holder('Cora Commissioner')
  const deadline = new Date(Date.parse(tender.deadline) + 7 * 86_400_000).toISOString()
  const { version } = await answer(scene.call(cora, 'GET', tender.path))
  const change = { deadline: deadline.slice(0, 16), reason: 'More time is asked for' }
  await answer(scene.call(cora, 'POST', `${tender.path}/extensions`, change, { 'if-match': `"${version}"` }))
  return { ...tender, deadline }
}

/** How often everything has happened to a consortium, and whether a reminder was planned or given twice. */
export async function happenedTo({ deployment }: Pick<Scene, 'deployment'>, id: string) {
  const events = await sql<{ type: string; count: number }>`
    select type, count(*)::int as count from record where subject = ${id} and type <> 'reminder.due' group by type`.execute(
    deployment.db,
  )
  const twice = await sql<{ kind: string }>`
    select kind from reminder where subject = ${id} group by kind, due_at having count(*) > 1
    union all select data->>'kind' from record where subject = ${id} and type = 'reminder.due'
    group by audience, data->>'kind', data->>'dueAt' having count(*) > 1`.execute(deployment.db)
  const reminded = await sql<{ count: number }>`
    select count(*)::int as count from record where subject = ${id} and type = 'reminder.due'`.execute(deployment.db)
  return {
    events: Object.fromEntries(events.rows.map(({ type, count }) => [type, count])),
    remindedTwice: twice.rows,
    reminded: reminded.rows[0]?.count ?? 0,
  }
}
