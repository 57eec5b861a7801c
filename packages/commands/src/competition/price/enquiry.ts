import { type EnquiryRow, listEnquiries } from '@carelot/db/competition/price/enquiry'
import type { Tx } from '@carelot/db/database'
import { personInRole } from '@carelot/rules/access/caller'
import { valueOrRefuse } from '@carelot/rules/answer'
import { refuseDecider } from '@carelot/rules/competition/award/reader'
import type { PriceEnquiry } from '@carelot/rules/competition/price/enquiry'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { encryptTo, type Vault } from '../../keys/vault.ts'
import { reading } from '../../reading.ts'
import { interestOf } from '../interest.ts'
import { partyOf } from '../party.ts'

type Owner = Pick<EnquiryRow, 'id' | 'bidId'>

const Said = z.strictObject({ id: z.string(), bidId: z.string(), text: z.string() })

/** What is said of a price, encrypted: bound to its enquiry and its bid, or a row could be turned to another bidder's. */
export function sealSaid(vault: Pick<Vault, 'readPublic'>, { id, bidId }: Owner, text: string): Promise<string> {
  return encryptTo(vault.readPublic, JSON.stringify({ id, bidId, text }))
}

export async function openSaid(vault: Pick<Vault, 'read'>, { id, bidId }: Owner, sealed: string): Promise<string> {
  const said = Said.parse(JSON.parse(await vault.read(sealed)))
  if (said.id !== id || said.bidId !== bidId) throw new Error('what the row holds was said of another price')
  return said.text
}

/** An enquiry with what was asked, explained and decided in the open. A reference of the council is the council's own. */
export async function openEnquiry(
  vault: Pick<Vault, 'read'>,
  row: EnquiryRow,
  reader: 'council' | 'bidder',
): Promise<PriceEnquiry> {
  const { askedBy, decidedBy, externalReference, ...shown } = row
  const opened = async (sealed: string | null) => (sealed === null ? null : openSaid(vault, row, sealed))
  return {
    ...shown,
    question: await openSaid(vault, row, row.question),
    explanation: await opened(row.explanation),
    reason: await opened(row.reason),
    askedBy: reader === 'council' ? askedBy : null,
    decidedBy: reader === 'council' ? decidedBy : null,
    externalReference: reader === 'council' ? externalReference : null,
  }
}

/** Questions about prices: all of them for those who decide, its own for a bidder. */
export function readEnquiries(ctx: Context, competitionId: string): Promise<PriceEnquiry[]> {
  return reading(ctx, (tx) => readIn(ctx, tx, { competitionId }))
}

export type EnquiryOf = { competitionId: string; id: string }

/** One question about a price, read in the same way by whoever has put, answered or decided it. */
export async function readEnquiry(ctx: Context, tx: Tx, { competitionId, id }: EnquiryOf): Promise<PriceEnquiry> {
  const [enquiry] = await readIn(ctx, tx, { competitionId, id })
  if (!enquiry) throw new CarelotError({ code: 'not-found' })
  return enquiry
}

type Asked = { competitionId: string; id?: string }

async function readIn(ctx: Context, tx: Tx, { competitionId, id }: Asked): Promise<PriceEnquiry[]> {
  const { competition, invited } = await partyOf(ctx, tx, competitionId)
  const all = await listEnquiries(tx, competitionId, invited?.bidderId)
  const asked = id === undefined ? all : all.filter((enquiry) => enquiry.id === id)
  if (!invited) {
    const personId = valueOrRefuse(personInRole(ctx.caller))
    const declaration = await interestOf(tx, { competitionId, personId, phase: 'award' })
    const { panel, lots } = competition.brief
    const lotIds = (id === undefined ? lots : asked).map(({ lotId }) => lotId)
    refuseWith(refuseDecider({ personId, roles: ctx.caller.roles }, panel, { lotIds, declaration }))
  }
  return Promise.all(asked.map((row) => openEnquiry(ctx.vault, row, invited ? 'bidder' : 'council')))
}
