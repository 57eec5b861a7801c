import { findOpenedBid } from '@carelot/db/competition/bid-version'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { isSeatedFor } from '@carelot/db/competition/evaluation/evaluation'
import { listLotsOfBid } from '@carelot/db/competition/evaluation/seat'
import { findClosing, listCompetitionKeys } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { QualityOfBid } from '@carelot/rules/competition/bid'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { refuseReader } from '@carelot/rules/competition/panel'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { Context } from '../context.ts'
import type { PrivateJwk } from '../keys/key-ring.ts'
import { privateHalfOf } from './competition-keys.ts'
import { interestOf } from './interest.ts'
import { openQuality } from './seal.ts'

type Asked = { competition: CompetitionRow; bidId: string }

/** A bid that stands, for a person of the panel who may read it: what is not sealed of it, its quality envelope, and the released key. */
export async function openedBid(ctx: Context, tx: Tx, { competition, bidId }: Asked) {
  refuseWith(refuseBeforeOpening(competition))
  const { id, brief, stage } = competition
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const lotIds = await listLotsOfBid(tx, bidId)
  const isSeated = await isSeatedFor(tx, { competitionId: id, bidId, personId })
  const declaration = await interestOf(tx, { competitionId: id, personId, phase: 'opening' })
  const reader = { personId, roles: ctx.caller.roles, isSeated }
  refuseWith(refuseReader(reader, { panel: brief.panel, stage, lotIds }, declaration))
  const found = await findOpenedBid(tx, { competitionId: id, bidId })
  if (!found) throw new CarelotError({ code: 'not-found' })
  return { ...found, key: await releasedKey(ctx, tx, { competitionId: id, envelope: 'quality' }) }
}

/** The released private key of an envelope. */
export async function releasedKey(
  { vault }: Pick<Context, 'vault'>,
  tx: Tx,
  { competitionId, envelope }: { competitionId: string; envelope: 'quality' | 'price' },
): Promise<PrivateJwk> {
  const key = (await listCompetitionKeys(tx, competitionId)).find((each) => each.envelope === envelope)
  if (!key?.released)
    throw new CarelotError({ code: envelope === 'quality' ? 'competition.not-opened' : 'competition.price-sealed' })
  const half = privateHalfOf({ competitionId, envelope }, await vault.read(key.released))
  if (!half) throw new Error(`the released key is not that of the ${envelope} envelope of ${competitionId}`)
  return half
}

type Opened = Awaited<ReturnType<typeof openedBid>>

/** The quality envelope of an opened bid, decrypted: what is in it must hash to what stands in the list that was signed at closing. */
export async function listedQuality(ctx: Context, tx: Tx, { bid, envelope, key }: Opened): Promise<QualityOfBid> {
  const isListed = (await signedHashes(ctx, tx, bid.competitionId)).has(bid.saltedHash)
  const quality = isListed ? await openQuality(key, { quality: envelope, saltedHash: bid.saltedHash }) : undefined
  if (!quality) throw new CarelotError({ code: 'bid.seal-broken' })
  return quality
}

/** The salted hashes of the closing list, if it is one that this deployment signed: a row alone is not believed. */
export async function signedHashes(
  { vault }: Pick<Context, 'vault'>,
  tx: Tx,
  competitionId: string,
): Promise<Set<unknown>> {
  const list = await vault.verify('closing', (await findClosing(tx, competitionId))?.statement ?? '')
  return new Set(list?.competitionId === competitionId && Array.isArray(list.hashes) ? list.hashes : [])
}
