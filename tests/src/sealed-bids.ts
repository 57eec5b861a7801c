import { hideLots } from '@carelot/commands/competition/lots-of-bid'
import { saltOf, sealBid } from '@carelot/commands/competition/seal'
import type { Deployment } from '@carelot/commands/context'
import { newId } from '@carelot/commands/id'
import { record } from '@carelot/commands/record'
import { now } from '@carelot/db/clock'
import { insertBid } from '@carelot/db/competition/bid'
import { listCompetitionKeys } from '@carelot/db/competition/opening'
import { insertOrganisation } from '@carelot/db/organisation/organisation'
import { inTransaction } from '@carelot/db/transaction'
import { Bid } from '@carelot/rules/competition/bid'
import type { Sandbox } from '@carelot/standalone/sandbox/seed'
import { bidFor } from './story.ts'

/** Suppliers by the hundred, without people. Gives their ids. */
export async function addSuppliers({ db }: Pick<Deployment, 'db'>, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId('org'))
  await inTransaction(db, async (tx) => {
    for (const id of ids)
      await insertOrganisation(tx, {
        id,
        kind: 'provider',
        name: `Supplier ${id} (invented)`,
        identifier: null,
        additionalIdentifiers: [],
        externalReference: null,
      })
  })
  return ids
}

type In = { deployment: Deployment; sandbox: Sandbox }

/** A bid of every bidder, at a rate of its own, sealed, with its receipt and its record; `change` makes it fit its brief. */
export async function sealBidsOfAll({ deployment, sandbox }: In, id: string, change: object = {}): Promise<void> {
  const { db, vault } = deployment
  const bidders = await db.selectFrom('bidder').select('id').where('competition_id', '=', id).orderBy('id').execute()
  const signatory = sandbox.holders.find(({ role }) => role.includes('signatory'))?.personId ?? ''
  const published = await listCompetitionKeys(db, id)
  const keyOf = (envelope: string) => published.find((key) => key.envelope === envelope)?.publicKey ?? {}
  const keys = { quality: keyOf('quality'), price: keyOf('price') }
  await inTransaction(db, async (tx) => {
    for (const [index, bidder] of bidders.entries()) {
      const bid = Bid.parse({ ...bidFor(sandbox, signatory, 2000 + index), ...change })
      const identity = { id: newId('bid'), competitionId: id, bidderId: bidder.id, version: 1 }
      const { saltedHash, ...envelopes } = await sealBid(bid, saltOf(vault, identity.id), { ...keys, documentKeys: [] })
      const claims = { ...identity, saltedHash, receivedAt: await now(tx) }
      const statement = await vault.sign('receipt', claims)
      const hiddenLots = hideLots(vault, identity.id, bid.lots)
      const rest = { documents: [], submittedBy: {}, externalReference: null, addendum: 0, hiddenLots }
      await insertBid(tx, { ...claims, ...envelopes, ...rest, statement })
      const fact = { type: 'bid.submitted', subject: claims.id, data: { competitionId: id } } as const
      await record({ vault, actor: { process: 'test' } }, tx, fact)
    }
  })
}
