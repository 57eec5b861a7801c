import { findPerson } from '@carelot/db/access/party'
import type { Db, Tx } from '@carelot/db/database'
import { Person } from '@carelot/rules/access/party'
import { CarelotError } from '@carelot/rules/problem'

/** The person of this organisation; another's is not found. */
export async function personOf(db: Db | Tx, id: string, organisationId: string): Promise<Person> {
  const person = await findPerson(db, id, organisationId)
  if (!person) throw new CarelotError({ code: 'not-found' })
  return Person.parse(person)
}
