import { writeKey } from '@carelot/commands/access/issue-key'
import { bindingOfPerson, bindingOfSystem } from '@carelot/commands/access/party-binding'
import type { Deployment } from '@carelot/commands/context'
import { newId } from '@carelot/commands/id'
import { insertPerson, insertSystem } from '@carelot/db/access/party'
import type { Tx } from '@carelot/db/database'
import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { inTransaction } from '@carelot/db/transaction'
import { longestKeyLife, scopesOf } from '@carelot/rules/access/entitlement'
import type { Role } from '@carelot/rules/access/role'
import type { Scope } from '@carelot/rules/access/scope'
import { LotId, OrganisationId } from '@carelot/rules/id'
import { addDuration } from '@carelot/rules/london-time'
import { OrganisationIdentifier } from '@carelot/rules/organisation/identifier'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import { seedKent } from '../kent/seed.ts'
import { councilStaff, providers, vendor } from './cast.ts'
import { addFramework, addRegistrations, appoint } from './framework.ts'

export type Holder = {
  name: string
  role: string
  organisation: string
  organisationId: string
  personId?: string
  systemId?: string
  apiKey: string
}
export type Sandbox = {
  agreementId: string
  lots: { id: string; name: string; clusterRef: string }[]
  holders: Holder[]
}

/**
 * Fills an empty sandbox: real Kent, an invented framework, invented people, one key each. What it has made is kept
 * before it is committed, because afterwards nobody could get at the keys any more.
 */
export function seedSandbox(
  deployment: Deployment,
  keep: (made: Sandbox) => Promise<void> = async () => undefined,
): Promise<Sandbox> {
  return inTransaction(deployment.db, async (tx) => {
    const council = await addOrganisation(tx, {
      kind: 'council',
      name: 'Kent (sandbox council)',
      scheme: 'GB-LAE',
      id: 'SANDBOX-KENT',
    })
    const lots = await seedKent(tx, {
      councilId: OrganisationId.parse(council.id),
      newLotId: () => LotId.parse(newId('lot')),
    })
    const agreementId = await addFramework(tx, council.id, lots)
    const holders: Holder[] = []
    for (const { name, roles } of councilStaff)
      holders.push(await addPerson(deployment, tx, { organisation: council, name, roles: [...roles] }))
    const decider = holders.find(({ role }) => role.includes('commissioner'))?.personId
    if (!decider) throw new Error('There is no commissioner among the council’s staff')
    for (const provider of providers) {
      const { name, companyNumber } = provider
      const organisation = await addOrganisation(tx, { kind: 'provider', name, scheme: 'GB-COH', id: companyNumber })
      const first = name.split(' ')[0]
      holders.push(
        await addPerson(deployment, tx, {
          organisation,
          name: `Sam Signatory of ${first}`,
          roles: ['signatory', 'administrator'],
        }),
      )
      holders.push(await addSystem(deployment, tx, { organisation, name: `${first} rostering system` }))
      await addRegistrations(tx, organisation.id, provider)
      await appoint(tx, provider, { agreementId, supplierId: organisation.id, decider, lots })
    }
    holders.push(...(await addVendor(deployment, tx)))
    const made = { agreementId, lots: lots.map(({ id, name, clusterRef }) => ({ id, name, clusterRef })), holders }
    await keep(made)
    return made
  })
}

async function addVendor(deployment: Deployment, tx: Tx): Promise<Holder[]> {
  const organisation = await addOrganisation(tx, {
    kind: 'vendor',
    name: vendor.name,
    scheme: 'GB-COH',
    id: vendor.companyNumber,
  })
  return [
    await addPerson(deployment, tx, { organisation, name: vendor.administrator, roles: ['administrator'] }),
    await addSystem(deployment, tx, { organisation, name: vendor.system }),
  ]
}

type Organisation = { id: string; kind: OrganisationKind; name: string }

async function addOrganisation(
  tx: Tx,
  organisation: { kind: OrganisationKind; name: string; scheme: string; id: string },
): Promise<Organisation> {
  const id = newId('org')
  const { kind, name } = organisation
  const identifier = OrganisationIdentifier.parse({ scheme: organisation.scheme, id: organisation.id })
  await insertOrganisation(tx, { id, kind, name, identifier, additionalIdentifiers: [], externalReference: null })
  return { id, kind, name }
}

async function addPerson(
  deployment: Deployment,
  tx: Tx,
  person: { organisation: Organisation; name: string; roles: Role[] },
): Promise<Holder> {
  const personId = newId('per')
  const { organisation, name, roles } = person
  const { id: organisationId, kind } = organisation
  const binding = bindingOfPerson(deployment.vault, { id: personId, organisationId, kind, roles })
  await insertPerson(tx, { id: personId, organisationId, name, roles, externalReference: null, binding })
  return addKey(deployment, tx, {
    name,
    role: roles.join(', '),
    organisation: organisation.name,
    organisationId: organisation.id,
    personId,
    scopes: scopesOf({ kind: organisation.kind, roles }),
  })
}

async function addSystem(
  deployment: Deployment,
  tx: Tx,
  system: { organisation: Organisation; name: string },
): Promise<Holder> {
  const systemId = newId('sys')
  const { organisation, name } = system
  const { id: organisationId, kind } = organisation
  const binding = bindingOfSystem(deployment.vault, { id: systemId, organisationId, kind })
  await insertSystem(tx, { id: systemId, organisationId, name, externalReference: null, binding })
  return addKey(deployment, tx, {
    name,
    role: 'system',
    organisation: organisation.name,
    organisationId: organisation.id,
    systemId,
    scopes: scopesOf({ kind: organisation.kind, roles: null }),
  })
}

type Owner = Omit<Holder, 'apiKey'> & { scopes: Scope[] }

async function addKey(deployment: Deployment, tx: Tx, { scopes, ...holder }: Owner): Promise<Holder> {
  const { apiKey } = await writeKey(deployment, tx, {
    organisationId: holder.organisationId,
    personId: holder.personId ?? null,
    systemId: holder.systemId ?? null,
    scopes,
    expiresAt: addDuration(new Date().toISOString(), longestKeyLife),
    externalReference: null,
  })
  return { ...holder, apiKey }
}
