import { insertAssembly } from '@carelot/db/consortium/assembly'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { listPriceParts, type StoredPart } from '@carelot/db/consortium/price'
import type { Db, Tx } from '@carelot/db/database'
import { assembleRates, type Part } from '@carelot/rules/consortium/assembly'
import { shownTotalsOf } from '@carelot/rules/consortium/derivable'
import { JointRates } from '@carelot/rules/consortium/price-part'
import { assemblyOf, hidesRows } from '@carelot/rules/consortium/pricing'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import type { Context, Deployment } from '../context.ts'
import { newId } from '../id.ts'
import { saltedContentHash } from '../keys/content-hash.ts'
import { decryptWith, type Vault } from '../keys/vault.ts'
import { record } from '../record.ts'
import { openingKeyOf } from './consortium-key.ts'
import { basisOf } from './price-standing.ts'

/** Known to whoever submitted the part alone, and to no one who holds the database. */
export const saltOfPart = (vault: Vault, partId: string) => vault.mac('price-part-salt', partId)
/** Of the assembled rates, which have few values too. */
export const saltOfAssembly = (vault: Vault, assemblyId: string) => vault.mac('assembled-rates-salt', assemblyId)

export type OpenPart = Part & StoredPart

/** The parts that are for these terms, opened. Each must be the very one that its member's receipt is for. */
export async function openParts(
  deployment: Pick<Deployment, 'vault'>,
  db: Db | Tx,
  { consortiumId, content }: { consortiumId: string; content: ConsortiumTerms },
): Promise<OpenPart[]> {
  const basis = basisOf(content)
  const parts = (await listPriceParts(db, consortiumId)).filter(({ basisHash }) => basisHash === basis)
  if (parts.length === 0) return []
  const key = await openingKeyOf(deployment, db, consortiumId)
  return Promise.all(
    parts.map(async (part) => {
      const lots = JointRates.parse(JSON.parse(await decryptWith(key, part.sealed)))
      if (saltedContentHash(saltOfPart(deployment.vault, part.id), lots) !== part.saltedHash)
        throw new Error(`${part.id} is not the part that was submitted`)
      return { ...part, lots }
    }),
  )
}

/** The rates that come of the parts, if all are in. */
export function ratesOf(content: ConsortiumTerms, parts: readonly Part[]): JointRates | undefined {
  const assembly = assemblyOf(content.pricing)
  return assembly && assembleRates(assembly, content, parts)
}

/** Whether these are the rates that were assembled: rows put into the database beside them would make others. */
export function areAssembled(
  vault: Vault,
  lots: JointRates,
  { id, saltedHash }: { id: string; saltedHash: string },
): boolean {
  return saltedContentHash(saltOfAssembly(vault, id), lots) === saltedHash
}

type Standing = { row: ConsortiumRow; content: ConsortiumTerms; at: Instant }

/** Assembles the rates once the last part is in: from then on the lead can read them. */
export async function assembleIfWhole(ctx: Context, tx: Tx, { row, content, at }: Standing): Promise<void> {
  const lots = ratesOf(content, await openParts(ctx, tx, { consortiumId: row.id, content }))
  if (!lots) return
  const id = newId('asm')
  const saltedHash = saltedContentHash(saltOfAssembly(ctx.vault, id), lots)
  await insertAssembly(tx, {
    id,
    consortiumId: row.id,
    shownTo: row.leadId,
    basisHash: basisOf(content),
    saltedHash,
    hidesRows: hidesRows(content.pricing),
    totals: shownTotalsOf(content, row.leadId),
    assembledAt: at,
  })
  await record(ctx, tx, {
    type: 'consortium.rates-assembled',
    subject: row.id,
    audience: joinedOf(row),
    data: { saltedHash },
  })
}
