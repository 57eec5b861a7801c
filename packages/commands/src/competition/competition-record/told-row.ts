import type { CompetitionRow } from '@carelot/db/competition/competition'
import type { Row, TableOfCompetition } from '@carelot/db/competition/competition-record'
import { listCompetitionKeys } from '@carelot/db/competition/opening'
import { inTransaction } from '@carelot/db/transaction'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { revealName } from '../../document/document-key.ts'
import type { PrivateJwk } from '../../keys/key-ring.ts'
import { openLetter } from '../award/letters.ts'
import { openContent } from '../award/recommendation-content.ts'
import { releasedKey, signedHashes } from '../opened-bid.ts'
import { openSaid } from '../price/enquiry.ts'
import { failedBids } from '../price/failed-bids.ts'
import { openPrice, openPricePart, openQuality } from '../seal.ts'

export type Told = Record<string, unknown>

/** Columns that only open or bind something: they say nothing, and are not given out. */
const hidden = new Set([
  'wrapped',
  'recovery',
  'released',
  'binding',
  'sealed_key',
  'draft_key',
  'sealed',
  'hidden_lots',
])

/** Tells rows as the record gives them: by the names of the API, decrypted where what they hold has been opened. */
export async function tellerOf(ctx: Context, competition: CompetitionRow) {
  const { vault } = ctx
  const keys = await openedWith(ctx, competition)
  /** Documents that standing bids name: the names of others stay sealed, as what names them does. */
  const named = new Set<string>()
  /** Bids that were opened, and whether their prices are: what members of a consortium showed for any other stays theirs. */
  const standing = new Map<unknown, boolean>()

  const special: Partial<Record<TableOfCompetition, (row: Row) => Promise<Told>>> = {
    async bid(row) {
      const { quality, price, ...rest } = row
      const bid = Sealed.parse(row)
      const isListed = keys.listed.has(bid.salted_hash)
      const isCompared = isListed && !keys.failed.has(row.id)
      if (isListed) standing.set(row.id, isCompared)
      if (isListed) for (const documentId of bid.documents) named.add(documentId)
      return {
        ...tell(rest),
        quality: isListed && keys.quality ? ((await openQuality(keys.quality, sealed(bid))) ?? null) : null,
        price: isCompared && keys.price ? ((await openPrice(keys.price, sealed(bid))) ?? null) : null,
      }
    },
    async bid_manifest({ content, ...row }) {
      return { ...tell(row), content: standing.has(row.bid_id) ? content : null }
    },
    async consortium_bid_part(row) {
      return { ...tell(row), lots: standing.get(row.bid_id) ? await rowsOfPart(keys.price, row) : null }
    },
    async document(row) {
      const document = HiddenName.parse(row)
      const isTold = row.purpose !== 'bid' || named.has(document.id)
      const owned = { id: document.id, organisationId: document.organisation_id, name: document.name }
      return { ...tell(row), name: isTold ? revealName(vault, owned) : null }
    },
    async price_enquiry(row) {
      return { ...tell(row), ...(await openedSaid(vault, Enquiry.parse(row))) }
    },
    async earlier_price_decision(row) {
      return { ...tell(row), ...(await openedSaid(vault, EarlierDecision.parse(row))) }
    },
    async recommendation(row) {
      const told = tell(row)
      return { ...told, content: await openContent(vault, Recommended.parse(told)) }
    },
    async letter(row) {
      const told = tell(row)
      return { ...told, content: await openLetter(vault, Lettered.parse(told)) }
    },
  }

  return {
    tellRow: async (table: TableOfCompetition, row: Row): Promise<Told> => (await special[table]?.(row)) ?? tell(row),
    pricesReleased: keys.price !== undefined,
  }
}

const Sealed = z.object({
  salted_hash: z.string(),
  quality: z.string(),
  price: z.string(),
  documents: z.array(z.string()),
})
const sealed = ({ quality, price, salted_hash: saltedHash }: z.infer<typeof Sealed>) => ({ quality, price, saltedHash })
const Part = z.object({ salted_hash: z.string(), sealed: z.string().nullable() })
const HiddenName = z.object({ id: z.string(), organisation_id: z.string(), name: z.string() })
const Enquiry = z.object({
  id: z.string(),
  bid_id: z.string(),
  question: z.string(),
  explanation: z.string().nullable(),
  reason: z.string().nullable(),
})
const EarlierDecision = z
  .object({ enquiry_id: z.string(), bid_id: z.string(), reason: z.string() })
  .transform(({ enquiry_id: id, ...said }) => ({ id, ...said }))
const Recommended = z.object({
  competitionId: z.string(),
  lotId: z.string(),
  version: z.int(),
  recommendedBy: z.string(),
  content: z.string(),
  statement: z.string(),
})
const Lettered = z.object({ id: z.string(), bidderId: z.string(), content: z.string(), statement: z.string() })

/** What was said of a price, in the open: every text that the row holds. */
async function openedSaid(
  vault: Context['vault'],
  { id, bid_id: bidId, ...said }: { id: string; bid_id: string } & Record<string, string | null>,
): Promise<Told> {
  const opened = Object.entries(said).map(async ([name, text]) => [
    name,
    text === null ? null : await openSaid(vault, { id, bidId }, text),
  ])
  return Object.fromEntries(await Promise.all(opened))
}

/** What a member of a consortium asked for, where prices are released and anybody may read it. */
async function rowsOfPart(key: PrivateJwk | undefined, row: Row): Promise<unknown[] | null> {
  const { sealed, salted_hash: saltedHash } = Part.parse(row)
  return key && sealed !== null ? ((await openPricePart(key, { sealed, saltedHash })) ?? null) : null
}

/** A row by the names of the API, less what only opens or binds. */
function tell(row: Row): Told {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !hidden.has(column))
      .map(([column, value]) => [column.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), value]),
  )
}

type Opened = { listed: Set<unknown>; failed: Set<unknown>; quality?: PrivateJwk; price?: PrivateJwk }

/** The keys that have been released, and the bids of the signed list, which alone are opened. */
function openedWith(ctx: Context, competition: CompetitionRow): Promise<Opened> {
  const { id: competitionId } = competition
  return inTransaction(ctx.db, async (tx) => {
    const released = (await listCompetitionKeys(tx, competitionId)).filter((key) => key.released !== null)
    const opened: Opened = {
      listed: await signedHashes(ctx, tx, competitionId),
      failed: await failedBids(tx, competition),
    }
    for (const { envelope } of released) opened[envelope] = await releasedKey(ctx, tx, { competitionId, envelope })
    return opened
  })
}
