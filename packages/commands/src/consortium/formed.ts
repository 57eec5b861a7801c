import { isBidAtRisk } from '@carelot/db/competition/bid-at-risk'
import { findCompetition } from '@carelot/db/competition/competition'
import { listChanges } from '@carelot/db/consortium/change'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { findSurroundings } from '@carelot/db/consortium/coverage'
import type { Db, Tx } from '@carelot/db/database'
import { biddersOf, modelRules } from '@carelot/rules/consortium/model'
import { type Formed, openItemsOf } from '@carelot/rules/consortium/readiness'
import { servicesBeside, servicesBidFor } from '@carelot/rules/consortium/split'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError } from '@carelot/rules/problem'
import { diligenceOf } from './diligence.ts'
import { pricesOf } from './price-standing.ts'
import { termsStandingOf } from './seen-terms.ts'
import { changesInEffect, splitNow } from './split-now.ts'
import { outcomeOf, standingPapers } from './standing-papers.ts'

/** What there is to cover by a consortium, on this day, in lots that have not lapsed, and until when it may bid. One query. */
export async function toCoverOf(db: Db | Tx, { id }: Pick<ConsortiumRow, 'id'>) {
  const { kind, deadline, legalFormBy, now: at, lots: found, members } = await findSurroundings(db, id)
  const lots = found.map(({ let: letThere, holders: _, ...lot }) => ({
    ...lot,
    beside: servicesBeside({ kind }, letThere),
  }))
  const held = found.flatMap(({ lotId, holders }) => (holders ? [{ lotId, ...holders }] : []))
  return { deadline, legalFormBy, at, today: londonDateOf(at), services: servicesBidFor({ kind }), lots, members, held }
}

/** How a consortium stands for what it still lacks, and for what its process does next. */
export async function formedOf(db: Db | Tx, row: ConsortiumRow): Promise<Formed> {
  const { leadId, model, members, terms, nda } = row
  const { deadline, at, legalFormBy, held, ...toCover } = await toCoverOf(db, row)
  const lotIds = toCover.lots.map(({ lotId }) => lotId)
  const changes = row.stage === 'inviting' ? [] : changesInEffect(row, await listChanges(db, row.id))
  const standing = termsStandingOf(row)
  // Whoever came in after the bid has consented to the change, and there are no terms to sign any more.
  const cameIn = changes.flatMap(({ content }) => content.newcomer ?? [])
  const invitedTo = toCover.members.find(({ organisationId }) => organisationId === leadId)?.won ?? []
  return {
    ...{ leadId, model, lotIds, deadline, members },
    uninvited: lotIds.filter((each) => !invitedTo.some(({ lotId }) => lotId === each)),
    ndaAccepted: nda?.acceptances.map(({ organisationId }) => organisationId) ?? null,
    terms: terms && { ...terms.content, lots: [...splitNow(row, changes).lots] },
    ...standing,
    signed: [...standing.signed, ...cameIn],
    isChangedSinceBid: changes.length > 0,
    // The model may become another at an award, and the terms no others.
    liability: outcomeOf(row).isAwarded ? undefined : modelRules[row.model].liability,
    papers: standingPapers(row, at),
    isAwarded: outcomeOf(row).isAwarded,
    legalFormBy: modelRules[row.model].isOneEntity ? null : legalFormBy,
    toCover,
    diligence: await diligenceOf(db, row),
    prices: pricesOf(row),
    ...{ bidders: biddersOf(row), held },
    isAtRisk: row.stage !== 'inviting' && (await isBidAtRisk(db, row)),
  }
}

/** What the competition says that a consortium forms for: until when it may bid, whose it is, and what it asks for at award. */
export async function deadlineOf(db: Db | Tx, { competitionId }: Pick<ConsortiumRow, 'competitionId'>) {
  const competition = await findCompetition(db, competitionId)
  return {
    deadline: competition?.deadline ?? null,
    isTendering: competition?.stage === 'tendering',
    councilId: competition?.councilId,
    legalFormBy: competition?.brief.legalFormAtAward?.by ?? null,
  }
}

/** Refuses a bid for all that still stands in its way. */
export async function refuseUnready(db: Db | Tx, row: ConsortiumRow): Promise<never> {
  const open = openItemsOf(await formedOf(db, row)).filter(({ bars }) => bars)
  const [first] = open
  throw new CarelotError({
    code: 'consortium.not-ready',
    detail: `${open.length} open, the first: ${first?.what}, by ${first?.owner} (${first?.rule})`,
  })
}
