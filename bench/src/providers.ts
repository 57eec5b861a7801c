import { apiKeyOf, hashesOfKey } from '@carelot/commands/access/api-key'
import { bindingOfPerson } from '@carelot/commands/access/party-binding'
import { bindingOfMember } from '@carelot/commands/competition/party'
import { newId } from '@carelot/commands/id'
import type { TestDeployment } from '@carelot/tests/deployment'
import { Client } from 'pg'

/** An invented provider: its organisation, its signatory, and that person's key. */
export type Provider = { organisationId: string; personId: string; apiKey: string }

async function onDatabase<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Rows like the one of this id, with some columns changed: whatever a table comes to hold, a copy is whole. */
const copies = (table: string, rows: string) =>
  `insert into ${table} select (jsonb_populate_record(t, n.changes)).* from ${table} t, jsonb_array_elements($1::jsonb) as n(changes) where ${rows}`

/** As many providers as a bench needs, copied from one of the sandbox's. */
export function addProviders(carelot: TestDeployment, count: number): Promise<Provider[]> {
  const like = carelot.holder('Sam Signatory of Applewood')
  const { vault } = carelot.deployment
  return onDatabase(carelot.databaseUrl, async (client) => {
    const { rows } = await client.query(
      'select k.scopes, k.expires_at, p.roles from api_key k join person p on p.id = k.person_id where p.id = $1',
      [like.personId],
    )
    const made = Array.from({ length: count }, () => {
      const organisationId = newId('org')
      const personId = newId('per')
      const keyId = newId('key')
      const apiKey = apiKeyOf(vault, 'sandbox', keyId)
      const [{ scopes, expires_at: expiresAt }] = rows
      const owner = { organisationId, personId, systemId: null, scopes, expiresAt: expiresAt.toISOString() }
      const key = { id: keyId, organisation_id: organisationId, person_id: personId }
      const row = { ...key, ...hashesOfKey(vault, apiKey, owner) }
      const signatory = { id: personId, organisationId, kind: 'provider', roles: rows[0].roles } as const
      const binding = bindingOfPerson(vault, signatory)
      return { organisationId, personId, apiKey, binding, row }
    })
    const insert = (
      table: string,
      of: { column: string; id?: string | undefined },
      change: (provider: Made) => object,
    ) => client.query(copies(table, `t.${of.column} = $2`), [JSON.stringify(made.map(change)), of.id])
    type Made = (typeof made)[number]
    const { organisationId: likeOrganisation, personId: likePerson } = like
    await insert('organisation', { column: 'id', id: likeOrganisation }, ({ organisationId }) => ({
      id: organisationId,
    }))
    await insert('person', { column: 'id', id: likePerson }, ({ organisationId, personId, binding }) => ({
      id: personId,
      organisation_id: organisationId,
      binding,
    }))
    await insert('api_key', { column: 'person_id', id: likePerson }, ({ row }) => row)
    return made.map(({ row: _, binding: __, ...provider }) => provider)
  })
}

/** Invites them to a competition, each as a bidder of one member, to what the provider they are copied from is invited to. */
export function inviteAll(carelot: TestDeployment, competitionId: string, providers: readonly Provider[]) {
  const like = carelot.holder('Sam Signatory of Applewood').organisationId
  return onDatabase(carelot.databaseUrl, async (client) => {
    const bidders = providers.map(({ organisationId }) => ({ id: newId('bdr'), organisationId }))
    const insert = async (table: string, changes: object[], column: string) => {
      const { rowCount } = await client.query(copies(table, `t.competition_id = $2 and t.${column} = $3`), [
        JSON.stringify(changes),
        competitionId,
        column === 'id' ? ((await bidderOf(client, competitionId, like)) ?? '') : like,
      ])
      if (!rowCount) throw new Error(`nothing to copy in ${table}`)
    }
    await insert(
      'bidder',
      bidders.map(({ id }) => ({ id })),
      'id',
    )
    await insert(
      'bidder_member',
      bidders.map(({ id, organisationId }) => {
        const member = { bidderId: id, competitionId, organisationId, role: 'lead' }
        const binding = bindingOfMember(carelot.deployment.vault, member)
        return { bidder_id: id, organisation_id: organisationId, binding }
      }),
      'organisation_id',
    )
    await insert(
      'invitation',
      bidders.map(({ id, organisationId }) => ({ bidder_id: id, supplier_id: organisationId })),
      'supplier_id',
    )
  })
}

async function bidderOf(client: Client, competitionId: string, organisationId: string): Promise<string | undefined> {
  const { rows } = await client.query(
    'select bidder_id from bidder_member where competition_id = $1 and organisation_id = $2',
    [competitionId, organisationId],
  )
  return rows[0]?.bidder_id
}
