import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Signed, StandingTerms } from '@carelot/db/consortium/terms'
import { isOpen, phaseOf } from '@carelot/rules/consortium/change-permit'
import { materialPartOf } from '@carelot/rules/consortium/material'
import { type ConsortiumModel, owedUnder, type PaperOwed } from '@carelot/rules/consortium/model'
import {
  type ConsortiumPaper,
  contentOf,
  daysOfPaper,
  isNeeded,
  PaperSignature,
  stateOf,
} from '@carelot/rules/consortium/paper'
import type { ConsortiumTerms } from '@carelot/rules/consortium/terms'
import type { Instant } from '@carelot/rules/instant'
import { contentHashOf } from '../keys/content-hash.ts'
import type { Vault } from '../keys/vault.ts'

/** Whether something was awarded to the consortium, and whether a contract is in force already. */
export function outcomeOf({ stage, contractStages }: Pick<ConsortiumRow, 'stage' | 'contractStages'>) {
  const isBid = stage === 'submitted' || stage === 'preferred' || stage === 'contracted'
  return {
    isAwarded: isBid && contractStages.some((each) => each !== 'void'),
    isContracted: isBid && contractStages.includes('in-force'),
  }
}

/** A paper with the number of its text, which not everybody is told. */
type StandingPaper = ConsortiumPaper & { version: number }

/**
 * Every paper that is signed at this time, with its text as it stands and what was signed of it last: of those that have joined what
 * they owe, after an award what is due then alone; and what whoever is to come in signs for the bid.
 */
export function standingPapers(row: ConsortiumRow, at: Instant): StandingPaper[] {
  const { isAwarded } = outcomeOf(row)
  const owed = papersOwed(row, at).filter(({ due }) => !isAwarded || due === 'award')
  return [...owed, ...papersOfNewcomers(row, at)]
}

/** The model that papers for the bid are of: the one that was bid, and until there is a bid the one that stands. */
function modelOfBid({ stage, model, modelBid }: Pick<ConsortiumRow, 'stage' | 'model' | 'modelBid'>): ConsortiumModel {
  return stage === 'inviting' ? model : (modelBid ?? model)
}

/**
 * Every paper that is read: those that are signed at this time, and once there is an award those that were signed for the bid, under
 * the model that was bid, which nobody needs any more and nobody signs.
 */
export function papersRead(row: ConsortiumRow, at: Instant): StandingPaper[] {
  const standing = standingPapers(row, at)
  const isListed = ({ organisationId, kind }: StandingPaper) =>
    standing.some((paper) => paper.organisationId === organisationId && paper.kind === kind)
  const kept = papersOfBid(row, at).filter((paper) => paper.signature !== null && !isListed(paper))
  return [...standing, ...kept.map((paper) => ({ ...paper, isNeeded: false }))]
}

/** What each firm signs once something was awarded. @see C-15 */
export function papersDueAtAward(row: ConsortiumRow, at: Instant): StandingPaper[] {
  return papersOwed(row, at).filter(({ due }) => due === 'award')
}

/** What those that have joined signed, or were to, for the bid, under the model that it was made with, whatever was taken at an award. */
export function papersOfBid(row: ConsortiumRow, at: Instant): StandingPaper[] {
  return papersOwed({ ...row, model: modelOfBid(row) }, at)
}

/** What those that have joined owe under the model of this row, for the bid and at award alike, whatever the time. */
export function papersOwed(row: ConsortiumRow, at: Instant): StandingPaper[] {
  return papersIn(row, owedUnder(row.model, row.members), at)
}

/**
 * What whoever is to come in by a change that is open signs for the bid before that is approved: what its role owes under the model that
 * was bid, as long as something of the bid is to be signed.
 *
 * @see rules C-02, C-07, C-09
 */
export function papersOfNewcomers(row: ConsortiumRow, at: Instant): StandingPaper[] {
  const { isContracted } = outcomeOf(row)
  if (isContracted && !row.contractStages.includes('unsigned')) return []
  const phase = phaseOf({ stage: row.stage, isContracted })
  const model = modelOfBid(row)
  return row.newcomers
    .filter((newcomer) => isOpen(newcomer, phase))
    .flatMap(({ changeId, organisationId, role }) => {
      const members = row.members.map((each) => (each.organisationId === organisationId ? { ...each, role } : each))
      const own = owedUnder(model, members).filter(
        (owed) => owed.organisationId === organisationId && owed.due === 'bid',
      )
      return papersIn({ ...row, model, members }, own, at).map((paper) => ({ ...paper, changeId }))
    })
}

function papersIn(row: ConsortiumRow, papers: readonly PaperOwed[], at: Instant): StandingPaper[] {
  const basis = { ...row, termsMaterialHash: row.terms?.materialHash ?? null }
  const { isAwarded } = outcomeOf(row)
  return papers.map((owed) => {
    const content = contentOf(basis, owed) ?? null
    const contentHash = content && contentHashOf(content)
    const isOf = ({ organisationId, kind }: ConsortiumRow['papers'][number]) =>
      organisationId === owed.organisationId && kind === owed.kind
    const last = row.papers.find(isOf) ?? null
    // What a firm signed before it left and came back ended with its departure (C-07).
    const counting = last?.isOfMembership ? last : null
    const signature = counting && PaperSignature.parse(counting)
    const state = stateOf(contentHash, counting, daysOfPaper(owed, { ...row, now: at }))
    const version = state === 'signed' ? (last?.version ?? 1) : (last?.version ?? 0) + 1
    const expiresOn = counting?.expiresOn ?? null
    const of = { isNeeded: isNeeded(owed, { stage: row.stage, isAwarded }), changeId: null, version, state, expiresOn }
    return { ...owed, ...of, content, contentHash, signature }
  })
}

/**
 * Others than the firm itself and the lead see how a paper stands, and not what it says of the firm: of another bid, say; nor
 * that it was signed again, which would tell as much (C-09).
 */
export function paperAsSeenBy(paper: ConsortiumPaper, own: { organisationId: string; role: string }): ConsortiumPaper {
  if (own.role === 'lead' || own.organisationId === paper.organisationId) return paper
  return { ...paper, version: null, expiresOn: null, content: null, contentHash: null, signature: null }
}

/** Whoever puts a signature into the database past the servers would bind a firm that never gave it. */
export async function assertSigned(
  vault: Vault,
  consortiumId: string,
  { organisationId, kind, contentHash, signature }: ConsortiumPaper,
): Promise<void> {
  const claims = await vault.verify('consortium-paper', signature?.statement ?? '')
  const isOurs =
    claims?.consortiumId === consortiumId &&
    claims.organisationId === organisationId &&
    claims.kind === kind &&
    claims.contentHash === contentHash &&
    claims.personId === signature?.personId &&
    claims.expiresOn === signature?.expiresOn
  if (!isOurs) throw new Error(`the ${kind} of ${organisationId} is not one that this deployment signed`)
}

/**
 * What the database says of hashes is computed again from the texts themselves, for it could say that another text is the one
 * that was signed: the terms that stand have the hashes that they are kept with, which papers rest on as well.
 */
export function assertTermsHashed({ content, contentHash, materialHash }: StandingTerms): void {
  const isSo = contentHash === contentHashOf(content) && materialHash === contentHashOf(materialPartOf(content))
  if (!isSo) throw new Error('the terms that stand are not those of their hashes')
}

/**
 * The same of a signature of the terms. One that was given for an earlier version counts where what is material of the text that
 * was signed, and not of its row, is that of the terms that stand.
 *
 * @see rules C-02, C-16
 */
export async function assertTermsSigned(
  vault: Vault,
  {
    id,
    leadId,
    terms,
    text,
  }: Pick<ConsortiumRow, 'id' | 'leadId'> & {
    terms: StandingTerms
    text: ConsortiumTerms | undefined
  },
  { organisationId, personId, termsVersion, statement }: Omit<Signed, 'contentHash' | 'materialHash' | 'isOfLead'>,
): Promise<void> {
  const claims = await vault.verify('consortium-signature', statement)
  const isOurs =
    claims?.consortiumId === id &&
    claims.leadId === leadId &&
    claims.organisationId === organisationId &&
    claims.personId === personId &&
    claims.termsVersion === termsVersion &&
    text !== undefined &&
    claims.contentHash === contentHashOf(text) &&
    contentHashOf(materialPartOf(text)) === terms.materialHash
  if (!isOurs) throw new Error(`the signature of ${organisationId} is not one that this deployment signed`)
}
