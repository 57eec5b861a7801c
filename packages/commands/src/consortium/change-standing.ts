import type { ChangeRow } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import type { Db, Tx } from '@carelot/db/database'
import type { ChangePhase, ConsortiumChange, Uncovered, WithoutBackup } from '@carelot/rules/consortium/change'
import { consentsNeeded } from '@carelot/rules/consortium/change-consent'
import { backupsLackingIn, backupsLostBy, uncoveredBy } from '@carelot/rules/consortium/change-coverage'
import { isOpen, openStages, overBy, phaseOf } from '@carelot/rules/consortium/change-permit'
import type { ToCover } from '@carelot/rules/consortium/coverage'
import type { HeldLot } from '@carelot/rules/consortium/held-lots'
import type { PaperKind } from '@carelot/rules/consortium/model'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { deliveringOf } from '@carelot/rules/consortium/role'
import type { Split } from '@carelot/rules/consortium/split'
import type { Instant } from '@carelot/rules/instant'
import { toCoverOf } from './formed.ts'
import { splitNow } from './split-now.ts'
import { outcomeOf, papersOfNewcomers } from './standing-papers.ts'

/** What changes of a consortium are held against: when it is, and who does what now. */
export type ChangeStanding = {
  row: ConsortiumRow
  phase: ChangePhase | undefined
  split: Split
  around: ToCover
  held: HeldLot[]
  changes: ChangeRow[]
  /** When it was looked. */
  at: Instant
}

export async function changeStandingOf(db: Db | Tx, row: ConsortiumRow): Promise<ChangeStanding> {
  return changeStandingIn(row, await toCoverOf(db, row))
}

/** The same, in what is known of what stands around the consortium. */
export function changeStandingIn(
  row: ConsortiumRow,
  { changes, held, ...toCover }: Awaited<ReturnType<typeof toCoverOf>>,
): ChangeStanding {
  const around = { ...toCover, joined: deliveringOf(row) }
  const phase = phaseOf({ stage: row.stage, isContracted: outcomeOf(row).isContracted })
  return { row, phase, split: splitNow(row, changes), around, held, changes, at: toCover.at }
}

/** What a change leaves open, as things stand. */
export function uncoveredIn(
  { row, split, around }: ChangeStanding,
  { content }: Pick<ChangeRow, 'content'>,
): Uncovered[] {
  return uncoveredBy(content, { leadId: row.leadId, split, around })
}

/** Where nobody steps in any more by a change, as things stand; with one that was made, wherever nobody does now. */
export function withoutBackupIn(
  { row, split, around, phase }: ChangeStanding,
  change: Pick<ChangeRow, 'content' | 'stage' | 'phase'>,
): WithoutBackup[] {
  const work = { leadId: row.leadId, split, around }
  if (isOpen(change, phase)) return backupsLostBy(change.content, work)
  const isMade = change.phase !== 'before-bid' && (change.stage === 'approved' || change.stage === 'completed')
  return isMade && change.content.leaving !== null ? backupsLackingIn(work) : []
}

/** What whoever comes in by it has yet to sign for the bid. */
export function unsignedIn(
  { row, at }: Pick<ChangeStanding, 'row' | 'at'>,
  { id }: Pick<ChangeRow, 'id'>,
): PaperKind[] {
  const papers = papersOfNewcomers(row, at).filter(({ changeId, state }) => changeId === id && state !== 'signed')
  return papers.map(({ kind }) => kind)
}

/** Whom a change asks: those who have to consent, and who has a vote on the lead. */
export function askedBy({ content, leavingSettled, ballot }: ChangeRow): string[] {
  return [
    ...new Set([
      ...consentsNeeded({ ...content, leavingSettled }),
      ...(ballot?.voters ?? []).map(({ organisationId }) => organisationId),
    ]),
  ]
}

/** Whose answer a change still waits for. */
export function awaitedBy({ row, phase }: ChangeStanding, change: ChangeRow): string[] {
  if (change.stage !== 'proposed' || !isOpen(change, phase)) return []
  const joined = joinedOf(row)
  const said = change.answers.map(({ organisationId }) => organisationId)
  return askedBy(change).filter((member) => joined.includes(member) && !said.includes(member))
}

/**
 * A change as members read it. One that was open when its time was over has lapsed, before anybody has said so. While its bid is
 * unsuccessful it waits for nobody, and stands where it did: an award may yet be corrected.
 */
export function shownChange(standing: ChangeStanding, change: ChangeRow): ConsortiumChange {
  const { id, consortiumId, content, phase, termsHash, contentHash, declaredBy, declaredAt, answers } = change
  const { endedAt } = change
  const over = overBy(change, standing.phase)
  const stage = over ? 'lapsed' : change.stage
  return {
    ...{ id, consortiumId, ...content, phase, stage, termsHash, contentHash, declaredBy, declaredAt, answers },
    endedAt,
    endedBecause: change.endedBecause ?? over ?? null,
    awaits: awaitedBy(standing, change),
    uncovered: openStages.includes(stage) ? uncoveredIn(standing, change) : change.uncovered,
    withoutBackup: withoutBackupIn(standing, change),
  }
}
