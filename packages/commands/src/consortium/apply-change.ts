import { deletePartner } from '@carelot/db/competition/bid-at-risk'
import { insertPartner, listBidderMembers } from '@carelot/db/competition/invitation'
import { updateVehicle } from '@carelot/db/competition/vehicle'
import { updateLead } from '@carelot/db/consortium/change'
import { type ConsortiumRow, findConsortium, updateAnswered, updateConsortium } from '@carelot/db/consortium/consortium'
import { updateRole } from '@carelot/db/consortium/paper'
import { voidPrices } from '@carelot/db/consortium/price'
import { detachDocuments, lockUnsigned, updateContractVehicle, updateParties } from '@carelot/db/contract/parties'
import type { Tx } from '@carelot/db/database'
import type { NewChange } from '@carelot/rules/consortium/change'
import { membersAfter } from '@carelot/rules/consortium/change-facts'
import { biddersOf, hasVehicle } from '@carelot/rules/consortium/model'
import { isSubContractor } from '@carelot/rules/consortium/sub-contract'
import type { Instant } from '@carelot/rules/instant'
import { CarelotError } from '@carelot/rules/problem'
import { bindingOfMember } from '../competition/party.ts'
import type { Vault } from '../keys/vault.ts'
import type { Recorder } from '../record.ts'
import { bidderOf, type Held } from './hold-for-change.ts'
import { lapseDirections } from './lapse-directions.ts'
import { rewriteManifest } from './write-manifest.ts'

type Made = { content: NewChange; personId: string; at: Instant; recorder: Recorder }

/**
 * Makes a change: before the bid its members are others and sign anew, under another lead all do; after it the bidder's are too, and those
 * whom a contract that nobody has signed is with, and what was directed of a sub-contractor that is gone ends. What was priced with a
 * member before the bid goes.
 *
 * @see C-07
 */
export async function applyChange(tx: Tx, { row, phase, isToSign }: Held, made: Made): Promise<void> {
  const { id: consortiumId } = row
  const { content, personId, at, recorder } = made
  const { kind, leaving, newcomer, role, model, reason } = content
  if (model) await updateConsortium(tx, consortiumId, { model })
  if (kind === 'lead-replacement' && newcomer) await replaceLead(tx, row, newcomer)
  else if (newcomer && role) await updateRole(tx, { consortiumId, organisationId: newcomer, role, isConsented: true })
  if (leaving) await updateAnswered(tx, { consortiumId, organisationId: leaving, stage: 'left', personId, reason, at })
  if (model) await detachDocuments(tx, { competitionId: row.competitionId, supplierId: row.leadId })
  if (phase === 'before-bid') await voidPrices(tx, consortiumId)
  else await bindAnew(recorder.vault, tx, { consortiumId, isToBind: phase === 'after-bid' || isToSign, at })
  await updateConsortium(tx, consortiumId)
  const stays = membersAfter(content, row).filter(isSubContractor)
  const lapses = ({ organisationId }: { organisationId: string }) =>
    !stays.some((member) => member.organisationId === organisationId)
  await lapseDirections(recorder, tx, { row, reason: 'The firm is no sub-contractor of the bid any more', lapses })
}

/**
 * Whoever led takes the place of the new lead. By leading it has consented to bid jointly as a member does, and to nothing else.
 *
 * @see rules C-05, C-15
 */
async function replaceLead(tx: Tx, { id: consortiumId, leadId, members }: ConsortiumRow, newLeadId: string) {
  const role = members.find(({ organisationId }) => organisationId === newLeadId)?.role ?? 'member'
  await updateRole(tx, { consortiumId, organisationId: leadId, role, isConsented: role === 'member' })
  await updateLead(tx, consortiumId, newLeadId)
}

type Bid = {
  consortiumId: string
  isToBind: boolean
  at: Instant
  /** Whether a contract that one side has signed stays with whom it named then; it is refused otherwise. */
  leavesBegun?: boolean
}

/** Says who stands behind the bid now; what is not signed yet is bound to them. */
export async function bindAnew(
  vault: Vault,
  tx: Tx,
  { consortiumId, isToBind, at, leavesBegun = false }: Bid,
): Promise<void> {
  const row = await findConsortium(tx, consortiumId)
  if (!row) throw new Error('a consortium that was held is not there')
  const bidderId = await bidderOf(tx, row)
  if (row.vehicle && !hasVehicle(row.model)) {
    await updateVehicle(tx, bidderId, null)
    await updateContractVehicle(tx, { competitionId: row.competitionId, supplierId: row.leadId }, null)
  }
  if (isToBind) await rebind(vault, tx, { row, bidderId, leavesBegun })
  await rewriteManifest({ vault }, tx, { row, bidderId, at })
}

/** Binds the bidder, and the contracts that are to be signed, to the members that there are now. */
async function rebind(
  vault: Vault,
  tx: Tx,
  { row, bidderId, leavesBegun }: { row: ConsortiumRow; bidderId: string; leavesBegun: boolean },
): Promise<void> {
  const { competitionId, leadId } = row
  const now = biddersOf(row)
  const before = (await listBidderMembers(tx, competitionId)).filter((member) => member.bidderId === bidderId)
  const gone = before.filter(({ organisationId }) => !now.includes(organisationId))
  const come = now.filter((member) => !before.some(({ organisationId }) => organisationId === member))
  if (gone.length + come.length === 0) return
  for (const { organisationId } of gone) await deletePartner(tx, { bidderId, organisationId })
  for (const organisationId of come) {
    const member = { bidderId, competitionId, organisationId, role: 'member' }
    await insertPartner(tx, { ...member, binding: bindingOfMember(vault, member) })
  }
  for (const { id, isBegun } of await lockUnsigned(tx, { competitionId, supplierId: leadId })) {
    if (isBegun && leavesBegun) continue
    // Whoever has signed has signed for a contract with those who were its parties.
    if (isBegun) throw new CarelotError({ code: 'contract.signing-begun', detail: id })
    await updateParties(tx, id, now)
  }
}
