import { now } from '@carelot/db/clock'
import { findConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import { findOtherBids } from '@carelot/db/consortium/other-bid'
import { insertPaper } from '@carelot/db/consortium/paper'
import type { Tx } from '@carelot/db/database'
import { findDocument, insertReader } from '@carelot/db/document/document'
import { personInRole } from '@carelot/rules/access/caller'
import type { ConsortiumPaper } from '@carelot/rules/consortium/paper'
import { refusePaper, type SignPaper } from '@carelot/rules/consortium/paper-signing'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { CarelotError, refuseWith } from '@carelot/rules/problem'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'
import { giveToCouncil } from './give-to-council.ts'
import { type Held, holdForChange } from './hold-for-change.ts'
import { lockForMemberMove } from './member-move.ts'
import { isInAnotherBid } from './other-bids.ts'
import { joinedWhoReads } from './own-consortium.ts'
import { planEndOfPaper } from './plan-reminders.ts'
import { settleRisk } from './settle-risk.ts'
import { standingPapers } from './standing-papers.ts'

/**
 * A signatory gives its firm's assent to a paper that the firm owes, by the office or resolution that it names, over the
 * hash of the very text; a deed with its executed copy, which the lead may read and the council once tenders are open. Members
 * learn that a paper has come to stand, and not that one which stands was signed again.
 *
 * @see rules C-02, C-09, C-15
 */
export function signPaper(ctx: Context, input: SignPaper): Promise<ConsortiumPaper> {
  const signer = personInRole(ctx.caller, 'signatory')
  if (signer.problem) throw new CarelotError({ ...signer.problem, code: 'consortium.signer-unauthorised' })
  const personId = signer.value
  return command(ctx, input, async (tx) => {
    const { consortiumId, kind, authority } = input
    const { row, own, held } = await holdToSign(ctx, tx, consortiumId)
    const { organisationId } = own
    const signedAt = await now(tx)
    const paper = standingPapers(row, signedAt).find(isOf({ organisationId, kind }))
    const { deadline } = row
    const documentHash = await hashOfCopy(ctx, tx, input)
    const isInOtherBid = isInAnotherBid(ctx, row, {
      organisationId,
      other: await findOtherBids(tx, consortiumId, organisationId),
    })
    refuseWith(refusePaper(input, paper, { deadline, now: signedAt, isInOtherBid, documentHash }))
    if (!paper?.content || !paper.contentHash) throw new CarelotError({ code: 'consortium.paper-not-needed' })
    const signed = {
      ...{ contentHash: paper.contentHash, personId, authority, documentHash, signedAt },
      version: paper.state === 'signed' ? paper.version + 1 : paper.version,
      expiresOn: input.expiresOn ?? null,
      otherBidsInvolvedIn: input.otherBidsInvolvedIn ?? null,
      documentId: input.documentId ?? null,
    }
    const { form, content } = paper
    const statement = await ctx.vault.sign('consortium-paper', { consortiumId, organisationId, kind, form, ...signed })
    await insertPaper(tx, { consortiumId, organisationId, kind, content, ...signed, statement })
    await planEndOfPaper(ctx, tx, { subject: consortiumId, expiresOn: signed.expiresOn, at: signedAt })
    if (input.documentId) {
      await insertReader(tx, { documentId: input.documentId, organisationId: row.leadId, onceOpened: null })
      // The council reads those of a bid alone: with it, or what is signed after it.
      if (row.stage !== 'inviting') await giveToCouncil(tx, row, [input.documentId])
    }
    // Signed again while it stands, it stands as before: what has changed is for the firm and the lead (C-09).
    const stood = paper.state === 'signed'
    if (!stood) await updateConsortium(tx, consortiumId)
    await record(ctx, tx, {
      type: 'consortium.paper-signed',
      subject: consortiumId,
      audience: stood ? [organisationId, row.leadId] : joinedOf(row),
      data: { organisationId, personId, kind, contentHash: signed.contentHash },
    })
    const { row: after } = joinedWhoReads(await findConsortium(tx, consortiumId), ctx.caller)
    const change = held?.changes.find(({ id }) => id === paper.changeId)
    if (held && change) await settleRisk(ctx, tx, { held: { ...held, row: after }, change })
    const stands = standingPapers(after, signedAt).find(isOf({ organisationId, kind }))
    if (!stands) throw new Error('the paper that was signed is gone')
    return stands
  })
}

type ToSign = Awaited<ReturnType<typeof lockForMemberMove>> & { held?: Held }

/** Once there is a bid, held with what a change of its members races against: by its papers whoever comes in is bound. */
async function holdToSign(ctx: Context, tx: Tx, consortiumId: string): Promise<ToSign> {
  const of = { consortiumId, move: 'sign paper' } as const
  const found = await findConsortium(tx, consortiumId)
  if (!found || found.stage === 'inviting') return lockForMemberMove(ctx, tx, of)
  const held = await holdForChange(ctx, tx, of)
  return { row: held.row, own: held.own, held }
}

const isOf =
  (wanted: Pick<ConsortiumPaper, 'organisationId' | 'kind'>) =>
  ({ organisationId, kind }: ConsortiumPaper): boolean =>
    organisationId === wanted.organisationId && kind === wanted.kind

/** The hash of the executed copy, if it is a document of the firm's own that was sent for a consortium. */
async function hashOfCopy({ caller }: Context, tx: Tx, { documentId }: SignPaper): Promise<string | null> {
  const document = documentId === undefined ? undefined : await findDocument(tx, documentId)
  const isFit = document?.organisationId === caller.organisationId && document.purpose === 'consortium'
  return isFit ? document.contentHash : null
}
