import { findBidVersion, findOpenedBid } from '@carelot/db/competition/bid-version'
import type { CompetitionRow } from '@carelot/db/competition/competition'
import { findDeclaration } from '@carelot/db/competition/declaration'
import { findClosing, listCompetitionKeys } from '@carelot/db/competition/opening'
import type { Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import type { QualityOfBid, ReadBid } from '@carelot/rules/competition/bid'
import { refuseBeforeOpening } from '@carelot/rules/competition/opened'
import { refuseReader } from '@carelot/rules/competition/panel'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import type { z } from 'zod'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { partyOf } from './party.ts'
import { openQuality } from './seal.ts'

type Asked = { competitionId: string; bidId: string }

/**
 * A bidder reads of its own bid what is not sealed. Of an opened bid those of the panel who have declared no conflict
 * read the quality envelope, decrypted for this one reading, which is recorded in the same transaction (P-49, P-53).
 */
export function readBid(ctx: Context, { competitionId, bidId }: Asked): Promise<z.input<typeof ReadBid>> {
  return inTransaction(ctx.db, async (tx) => {
    const { competition, invited } = await partyOf(tx, ctx.caller, competitionId)
    if (invited) {
      const own = await findBidVersion(tx, { competitionId, bidId, bidderId: invited.bidderId })
      if (!own) throw new CarelotError({ code: 'not-found' })
      return { ...own, quality: null }
    }
    refuseWith(refuseBeforeOpening(competition))
    await refuseUnlessReader(ctx, tx, competition)
    const found = await findOpenedBid(tx, { competitionId, bidId })
    if (!found) throw new CarelotError({ code: 'not-found' })
    const { bid, envelope } = found
    const quality = await openReleased(ctx, tx, { competitionId, sealed: { ...bid, quality: envelope } })
    await record(ctx, tx, {
      type: 'bid.read',
      subject: bid.id,
      data: { competitionId, envelope: 'quality', keyId: ctx.caller.keyId },
    })
    return { ...bid, externalReference: null, quality }
  })
}

async function refuseUnlessReader(ctx: Context, tx: Tx, { id, brief }: CompetitionRow): Promise<void> {
  const personId = valueOrRefuse(personInRole(ctx.caller))
  const declaration = await findDeclaration(tx, { competitionId: id, personId, phase: 'opening' })
  refuseWith(refuseReader(brief.panel, { personId, roles: ctx.caller.roles }, declaration))
}

type Released = { competitionId: string; sealed: { quality: string; saltedHash: string } }

/** What was decrypted must hash to what stands in the list that was signed at closing: a row alone is not believed. */
async function openReleased(ctx: Context, tx: Tx, { competitionId, sealed }: Released): Promise<QualityOfBid> {
  const key = (await listCompetitionKeys(tx, competitionId)).find(({ envelope }) => envelope === 'quality')
  if (!key?.released) throw new CarelotError({ code: 'competition.not-opened' })
  const closing = await findClosing(tx, competitionId)
  const list = await ctx.vault.verify('closing', closing?.statement ?? '')
  const isListed =
    list?.competitionId === competitionId && Array.isArray(list.hashes) && list.hashes.includes(sealed.saltedHash)
  const quality = isListed ? await openQuality(await ctx.vault.unwrap(key.released), sealed) : undefined
  if (!quality) throw new CarelotError({ code: 'bid.seal-broken' })
  return quality
}
