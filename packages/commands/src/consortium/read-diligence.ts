import { listChanges } from '@carelot/db/consortium/change'
import { findConsortium } from '@carelot/db/consortium/consortium'
import { findDiligence } from '@carelot/db/consortium/diligence'
import { listConnectedPersons, listInterests } from '@carelot/db/consortium/member-check'
import { isAssociatedPerson } from '@carelot/rules/agreement/reliance'
import type { ChecklistEntry } from '@carelot/rules/consortium/checklist-state'
import { ConnectedPerson, type ConnectedPersons } from '@carelot/rules/consortium/connected-person'
import type { Ground } from '@carelot/rules/consortium/exclusion'
import { type Finances, meetsFinances } from '@carelot/rules/consortium/finance'
import type { MemberInterest } from '@carelot/rules/consortium/interest'
import { isAssessed } from '@carelot/rules/consortium/model'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { checklistsIn } from './diligence.ts'
import { revealDetail } from './hidden-detail.ts'
import { joinedWhoReads } from './own-consortium.ts'
import { splitNow } from './split-now.ts'
import { standingPapers } from './standing-papers.ts'

/** Whoever has joined, and what of due diligence is theirs to see: the lead's all of it, a member's its own (C-11). */
async function readerOf({ db, caller }: Context, id: string) {
  const { row, own } = joinedWhoReads(await findConsortium(db, id), caller)
  const mine = <Row extends { organisationId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ organisationId }) => own.role === 'lead' || organisationId === own.organisationId)
  return { row, mine }
}

export async function readChecklists(ctx: Context, id: string): Promise<ChecklistEntry[]> {
  const { row, mine } = await readerOf(ctx, id)
  const split = splitNow(row, await listChanges(ctx.db, id))
  return mine(checklistsIn(await findDiligence(ctx.db, id), { row, split }))
}

export async function readGrounds(ctx: Context, id: string): Promise<Ground[]> {
  const { mine } = await readerOf(ctx, id)
  const { grounds } = await findDiligence(ctx.db, id)
  return mine(grounds).map((ground) => openedGround(ctx, ground))
}

/** A ground with what the vault hides of it. */
export function openedGround({ vault }: Pick<Context, 'vault'>, ground: Ground): Ground {
  const { response, decision } = ground
  const read = (hidden: string) => revealDetail(vault, ground.id, hidden)
  return {
    ...ground,
    reason: read(ground.reason),
    response: response === null ? null : read(response),
    decision: decision === null ? null : read(decision),
  }
}

export async function readConnectedPersons(ctx: Context, id: string): Promise<ConnectedPersons[]> {
  const { mine } = await readerOf(ctx, id)
  return mine(await listConnectedPersons(ctx.db, id)).map(({ organisationId, persons, declaredAt }) => {
    const named = z
      .array(ConnectedPerson)
      .parse(JSON.parse(revealDetail(ctx.vault, `${id} ${organisationId}`, persons)))
    return { organisationId, persons: named, declaredAt }
  })
}

export async function readInterests(ctx: Context, id: string): Promise<MemberInterest[]> {
  const { mine } = await readerOf(ctx, id)
  return mine(await listInterests(ctx.db, id)).map(({ decisions, ...interest }) => {
    const { detail, personId } = interest
    const read = (hidden: string) => revealDetail(ctx.vault, `${id} ${personId}`, hidden)
    const made = decisions.map((decision) => ({ ...decision, how: read(decision.how) }))
    return {
      ...interest,
      detail: detail === null ? null : read(detail),
      managed: made.at(-1) ?? null,
      earlier: made.slice(0, -1),
    }
  })
}

export async function readFinances(ctx: Context, id: string): Promise<Finances[]> {
  const { row, mine } = await readerOf(ctx, id)
  const { checks, reliances, now } = await findDiligence(ctx.db, id)
  const known = { checks, reliances, members: row.members, papers: standingPapers(row, now) }
  const joined = row.members.filter(({ stage }) => stage === 'joined')
  const finances = joined.map(({ organisationId, role }): Finances => {
    const check = checks.find((each) => each.organisationId === organisationId)
    return {
      organisationId,
      outcome: check?.outcome ?? null,
      reasons: check?.reasons ?? [],
      note: check?.note ?? null,
      checkedBy: check?.checkedBy ?? null,
      checkedAt: check?.checkedAt ?? null,
      reliesOn: reliances
        .filter((reliance) => reliance.organisationId === organisationId)
        .map(({ on, how }) => ({ on, how, associated: isAssociatedPerson(how) })),
      meets: meetsFinances(organisationId, known),
      assessed: isAssessed(row.model, role),
    }
  })
  return mine(finances)
}
