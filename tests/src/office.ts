import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeKey } from '@carelot/commands/access/issue-key'
import { bindingOfPerson } from '@carelot/commands/access/party-binding'
import type { Context, Deployment } from '@carelot/commands/context'
import { folderStore } from '@carelot/commands/document/folder-store'
import { newId } from '@carelot/commands/id'
import { createDeploymentKeys, type DeploymentKeys } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { insertPerson } from '@carelot/db/access/party'
import { insertAgreement } from '@carelot/db/agreement/agreement'
import { openDatabase, type Tx } from '@carelot/db/database'
import { type Mode, migrate } from '@carelot/db/migration'
import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { inTransaction } from '@carelot/db/transaction'
import type { Caller } from '@carelot/rules/access/caller'
import { Role, rolesIn } from '@carelot/rules/access/role'
import { Scope } from '@carelot/rules/access/scope'
import { AgreementTerms } from '@carelot/rules/agreement/agreement'
import { LotId } from '@carelot/rules/id'
import { councilStaff } from '@carelot/standalone/sandbox/cast'
import { addRegistrations, appoint, termsFor } from '@carelot/standalone/sandbox/framework'
import type { Holder, Sandbox } from '@carelot/standalone/sandbox/seed'
import { freshDatabase } from './database.ts'

/** A deployment without server, workers or Temporal: its commands and steps are called as they are. */
export type Office = { deployment: Deployment; keys: DeploymentKeys; databaseUrl: string; stop(): Promise<void> }

/** On a fresh database of the engines that are up, or on one that the test brings. */
export async function openOffice(mode: Mode, databaseUrl?: string): Promise<Office> {
  if (databaseUrl) await migrate(databaseUrl, mode)
  const database = databaseUrl ? { url: databaseUrl, drop: async () => undefined } : await freshDatabase(mode)
  const folder = await mkdtemp(join(tmpdir(), 'carelot-test-'))
  const keys = await createDeploymentKeys()
  const deployment: Deployment = {
    mode,
    db: openDatabase({ url: database.url, poolSize: 10 }),
    vault: await openVault(keys.server),
    documents: await folderStore(folder),
  }
  return {
    deployment,
    keys,
    databaseUrl: database.url,
    async stop() {
      await deployment.db.destroy()
      await database.drop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A call by this holder, under a key of its own each time; `keyId` tells two keys of one person apart. */
export function callBy(deployment: Deployment, holder: Holder, keyId = newId('key')): Context {
  const isCouncil = holder.organisation.includes('council')
  const caller: Caller = {
    keyId,
    organisationId: holder.organisationId,
    organisationKind: isCouncil ? 'council' : 'provider',
    ...(holder.personId && { personId: holder.personId }),
    ...(holder.systemId && { systemId: holder.systemId }),
    roles: holder.role.split(', ').flatMap((role) => Role.safeParse(role).data ?? []),
    scopes: [...Scope.options],
  }
  return { ...deployment, caller, procedure: 'test', idempotencyKey: randomUUID() }
}

/** One council with its officers, providers with a signatory each, and an agreement under which they won every lot: just what a competition refers to. */
export function addParties(deployment: Deployment, providers = 3): Promise<Sandbox> {
  return inTransaction(deployment.db, async (tx) => {
    const council = { id: newId('org'), name: 'A council (invented)', kind: 'council' as const }
    await addOrganisation(tx, council)
    const holders: Holder[] = []
    for (const { name, roles } of councilStaff)
      holders.push(await addPerson(deployment, tx, { organisation: council, name, roles: [...roles] }))
    const services = ['DISCHARGE_TO_ASSESS' as const]
    const lots = [1, 2].map((number) => ({
      id: LotId.parse(newId('lot')),
      name: `Lot ${number}`,
      clusterRef: `WEST ${number}`,
      services,
      msoaCodes: [],
    }))
    const agreementId = newId('agr')
    await insertAgreement(tx, {
      id: agreementId,
      councilId: council.id,
      title: 'Agreement (invented)',
      terms: AgreementTerms.parse(termsFor(lots)),
      externalReference: null,
    })
    const decider = holders[0]?.personId ?? ''
    for (let number = 1; number <= providers; number++) {
      const name = `Provider ${number} (invented)`
      const organisation = { id: newId('org'), name, kind: 'provider' as const }
      await addOrganisation(tx, organisation)
      holders.push(await addPerson(deployment, tx, { organisation, name: `Signatory ${number}`, roles: ['signatory'] }))
      const provider = { name, companyNumber: `9990100${number}`, won: lots.map(({ clusterRef }) => clusterRef) }
      await addRegistrations(tx, organisation.id, provider)
      await appoint(tx, provider, { agreementId, supplierId: organisation.id, decider, lots })
    }
    return { agreementId, lots, holders }
  })
}

type Kind = 'council' | 'provider'
type Organisation = { id: string; name: string; kind: Kind }

async function addOrganisation(tx: Tx, organisation: Organisation): Promise<void> {
  await insertOrganisation(tx, {
    ...organisation,
    identifier: null,
    additionalIdentifiers: [],
    externalReference: null,
  })
}

async function addPerson(
  deployment: Deployment,
  tx: Tx,
  { organisation, name, roles }: { organisation: Organisation; name: string; roles: Role[] },
): Promise<Holder> {
  const personId = newId('per')
  const { id: organisationId, kind } = organisation
  const binding = bindingOfPerson(deployment.vault, { id: personId, organisationId, kind, roles })
  await insertPerson(tx, { id: personId, organisationId, name, roles, externalReference: null, binding })
  const { apiKey } = await writeKey(deployment, tx, {
    organisationId: organisation.id,
    personId,
    systemId: null,
    scopes: [...Scope.options],
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    externalReference: null,
  })
  return {
    name,
    role: roles.join(', '),
    organisation: organisation.name,
    organisationId: organisation.id,
    personId,
    apiKey,
  }
}

/** A party that has nothing to do with the others: one person with every role that there is in an organisation of its kind. */
export function addStranger(deployment: Deployment, kind: Kind): Promise<Holder> {
  return inTransaction(deployment.db, async (tx) => {
    const organisation = { id: newId('org'), name: `A stranger among ${kind}s (invented)`, kind }
    await addOrganisation(tx, organisation)
    return addPerson(deployment, tx, { organisation, name: `Stranger of a ${kind}`, roles: [...rolesIn[kind]] })
  })
}
