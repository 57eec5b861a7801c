import { findCompetition } from '@carelot/db/competition/competition'
import type { ConsortiumRow } from '@carelot/db/consortium/consortium'
import { findSurroundings } from '@carelot/db/consortium/coverage'
import type { Db, Tx } from '@carelot/db/database'
import { mayStillCome } from '@carelot/rules/consortium/change-permit'
import { biddersOf, hasVehicle, modelRules } from '@carelot/rules/consortium/model'
import { refuseOpen } from '@carelot/rules/consortium/open-item-fault'
import { type Formed, openItemsOf } from '@carelot/rules/consortium/readiness'
import { servicesBeside, servicesBidFor } from '@carelot/rules/consortium/split'
import { lacksOneEntity } from '@carelot/rules/consortium/vehicle'
import { londonDateOf } from '@carelot/rules/london-time'
import { CarelotError } from '@carelot/rules/problem'
import { diligenceOf } from './diligence.ts'
import { pricesOf } from './price-standing.ts'
import { boundByConsent, termsStandingOf } from './seen-terms.ts'
import { changesInEffect, splitNow } from './split-now.ts'
import { outcomeOf, standingPapers } from './standing-papers.ts'

/**
 * What there is to cover by a consortium, on this day, in lots that have not lapsed, and until when it may bid; with the changes of
 * its members, and what else its reader is in, who is the lead unless another is named. One query.
 */
export async function toCoverOf(
  db: Db | Tx,
  { id, leadId }: Pick<ConsortiumRow, 'id' | 'leadId'>,
  readerId: string = leadId,
) {
  const found = await findSurroundings(db, id, readerId)
  const { kind, deadline, legalFormBy, startsOn, now: at, members, changes, directions, isAtRisk, other } = found
  const lots = found.lots.map(({ let: letThere, holders: _, ...lot }) => ({
    ...lot,
    beside: servicesBeside({ kind }, letThere),
  }))
  const held = found.lots.flatMap(({ lotId, holders }) => (holders ? [{ lotId, ...holders }] : []))
  const services = servicesBidFor({ kind })
  return {
    deadline,
    legalFormBy,
    startsOn,
    at,
    today: londonDateOf(at),
    services,
    lots,
    members,
    held,
    changes,
    directions,
    isAtRisk,
    other,
  }
}

/** How a consortium stands for what it still lacks, and for what its process does next. */
export async function formedOf(db: Db | Tx, row: ConsortiumRow): Promise<Formed> {
  return (await formedSeenBy(db, row, row.leadId)).formed
}

/** The same with what stands around it, as one reader is told it. */
export async function formedSeenBy(db: Db | Tx, row: ConsortiumRow, readerId: string) {
  const around = await toCoverOf(db, row, readerId)
  return { around, formed: await formedIn(db, row, around) }
}

async function formedIn(
  db: Db | Tx,
  row: ConsortiumRow,
  around: Awaited<ReturnType<typeof toCoverOf>>,
): Promise<Formed> {
  const { leadId, model, members, terms, nda } = row
  const {
    deadline,
    at,
    legalFormBy,
    startsOn,
    held,
    changes: begun,
    isAtRisk,
    directions: _,
    other: __,
    ...toCover
  } = around
  const lotIds = toCover.lots.map(({ lotId }) => lotId)
  const changes = row.stage === 'inviting' ? [] : changesInEffect(row, begun)
  const split = splitNow(row, changes)
  const open = row.stage === 'inviting' ? [] : begun.filter(mayStillCome).map(({ content }) => content)
  const standing = termsStandingOf(row)
  const invitedTo = toCover.members.find(({ organisationId }) => organisationId === leadId)?.won ?? []
  return {
    ...{ leadId, model, lotIds, deadline, members },
    uninvited: lotIds.filter((each) => !invitedTo.some(({ lotId }) => lotId === each)),
    ndaAccepted: nda?.acceptances.map(({ organisationId }) => organisationId) ?? null,
    terms: terms && { ...terms.content, lots: [...split.lots] },
    ...standing,
    signed: [...standing.signed, ...boundByConsent(row)],
    isChangedSinceBid: changes.some(({ content }) => content.model === null),
    // The model may become another at an award, and the terms no others.
    liability: outcomeOf(row).isAwarded ? undefined : modelRules[row.model].liability,
    papers: standingPapers(row, at),
    isAwarded: outcomeOf(row).isAwarded,
    legalFormBy: lacksOneEntity(row) ? legalFormBy : null,
    lacksVehicle: hasVehicle(row.model) && row.vehicle === null,
    startsOn,
    toCover,
    diligence: await diligenceOf(db, { row, split }, open),
    prices: pricesOf(row),
    ...{ bidders: biddersOf(row), held },
    isAtRisk: row.stage !== 'inviting' && isAtRisk,
  }
}

/** What the competition says that a consortium forms for: until when it may bid, and what it asks for at award. */
export async function deadlineOf(db: Db | Tx, { competitionId }: Pick<ConsortiumRow, 'competitionId'>) {
  const competition = await findCompetition(db, competitionId)
  return {
    deadline: competition?.deadline ?? null,
    isTendering: competition?.stage === 'tendering',
    legalFormBy: competition?.brief.legalFormAtAward?.by ?? null,
  }
}

/** Refuses a bid for all that still stands in its way. */
export async function refuseUnready(
  db: Db | Tx,
  row: ConsortiumRow,
  bid: Parameters<typeof refuseOpen>[1],
): Promise<never> {
  const problem = refuseOpen(openItemsOf(await formedOf(db, row)), bid)
  throw new CarelotError(problem ?? { code: 'consortium.not-ready' })
}
