import { findCouncilOfficer, lockAdministrators, lockFirstOfficers } from '@carelot/db/access/party'
import type { Tx } from '@carelot/db/database'
import { findOrganisation, insertOrganisation } from '@carelot/db/organisation/organisation'
import { inTransaction } from '@carelot/db/transaction'
import { OrganisationId } from '@carelot/rules/id'
import type { OrganisationKind } from '@carelot/rules/organisation/organisation'
import type { Deployment } from '../context.ts'
import { newId } from '../id.ts'
import { record } from '../record.ts'
import { writeFirstPerson } from './first-person.ts'

/** `organisation` is the name of a council to make, or the id of an organisation that is registered and has nobody yet. */
export type FirstOfficer = { organisation: string; name: string }

/** Why nobody was made. */
export class FirstOfficerRefused extends Error {
  override readonly name = 'FirstOfficerRefused'
}

const actor = { process: 'admin' }
type Founding = Pick<Deployment, 'db' | 'vault' | 'mode'>

/**
 * Makes the first person of an organisation, with a key, from whom all others follow. For whoever runs the deployment,
 * since there is nobody yet who could ask the server. Refused once there is an administrator.
 */
export function firstOfficer(
  deployment: Founding,
  { organisation, name }: FirstOfficer,
): Promise<{ organisationId: string; personId: string; apiKey: string }> {
  return inTransaction(deployment.db, async (tx) => {
    const { id: organisationId, kind } = await organisationFor(deployment, tx, organisation)
    const { personId, apiKey } = await writeFirstPerson({ ...deployment, actor }, tx, { organisationId, kind, name })
    return { organisationId, personId, apiKey }
  })
}

async function organisationFor(
  deployment: Founding,
  tx: Tx,
  organisation: string,
): Promise<{ id: string; kind: OrganisationKind }> {
  await lockFirstOfficers(tx)
  if (!OrganisationId.safeParse(organisation).success) return newCouncil(deployment, tx, organisation)
  const found = await findOrganisation(tx, organisation)
  if (!found) throw new FirstOfficerRefused(`${organisation} is not registered here`)
  if ((await lockAdministrators(tx, found.id)).length > 0)
    throw new FirstOfficerRefused(`${found.name} has an administrator already, who adds the others`)
  return found
}

async function newCouncil(deployment: Founding, tx: Tx, name: string): Promise<{ id: string; kind: OrganisationKind }> {
  if (await findCouncilOfficer(tx)) throw new FirstOfficerRefused('There is a council with its officer already')
  const id = newId('org')
  await insertOrganisation(tx, {
    id,
    kind: 'council',
    name,
    identifier: null,
    additionalIdentifiers: [],
    externalReference: null,
  })
  await record({ ...deployment, actor }, tx, {
    type: 'organisation.registered',
    subject: id,
    audience: [id],
    data: { kind: 'council' },
  })
  return { id, kind: 'council' }
}
