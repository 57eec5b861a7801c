import { now } from '@carelot/db/clock'
import { findCompetition } from '@carelot/db/competition/competition'
import { findBidStanding } from '@carelot/db/consortium/bid-standing'
import type { ChangeRow } from '@carelot/db/consortium/change'
import { type ConsortiumRow, findConsortium, lockConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import { destroyConsortiumKey } from '@carelot/db/consortium/price'
import type { Db, Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { type ConsortiumStep, nextConsortiumStep } from '@carelot/rules/consortium/next-step'
import { nextMoveByOutcome } from '@carelot/rules/consortium/outcome'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import { consortiumMoves } from '@carelot/rules/consortium/stages'
import type { EventType } from '@carelot/rules/event/event'
import type { Instant } from '@carelot/rules/instant'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'
import { endConsortium } from './end-consortium.ts'
import { findUnforced } from './forced-change.ts'
import { deadlineOf } from './formed.ts'
import { heldOf, holdAwards } from './hold-for-change.ts'
import { lapseChanges } from './lapse-changes.ts'
import { lapseDirections } from './lapse-directions.ts'
import { planForm, planReminders } from './plan-reminders.ts'
import { returnToModelBid } from './return-to-model-bid.ts'
import { settleRisk } from './settle-risk.ts'

type StepDeployment = Pick<Deployment, 'db' | 'vault'>
const actor = { process: 'consortium' }
const gone: ConsortiumStep = { do: 'end', outcome: 'not-begun' }

async function stepOf(db: Db | Tx, row: ConsortiumRow | undefined): Promise<ConsortiumStep> {
  if (!row) return gone
  const hasUnforced = (await findUnforced(db, row)) !== undefined
  const standing = { ...row, ...row.prices, ...(await findBidStanding(db, row)), hasUnforced }
  return nextConsortiumStep(standing, await now(db))
}

/** What the process of a consortium is to do now. */
export async function nextStepOfConsortium({ db }: Pick<Deployment, 'db'>, id: string): Promise<ConsortiumStep> {
  return stepOf(db, await findConsortium(db, id))
}

type Work = (tx: Tx, row: ConsortiumRow) => Promise<void>

/** `hold` takes what comes before the consortium in the order in which all is held. */
type Named = { id: string; name: ConsortiumStep['do']; hold?: (tx: Tx, row: ConsortiumRow) => Promise<unknown> }

/** One step of a consortium's process, safe to repeat: it asks again under the lock, and returns what comes after. */
function step({ db }: StepDeployment, { id, name, hold }: Named, work: Work) {
  return inTransaction(db, async (tx) => {
    const found = hold && (await findConsortium(tx, id))
    if (found) await hold(tx, found)
    const row = await lockConsortium(tx, id)
    const due = await stepOf(tx, row)
    if (!row || due.do !== name) return due
    await work(tx, row)
    return stepOf(tx, await findConsortium(tx, id))
  })
}

/** Plans reminders for the deadline that stands now. */
export function planConsortiumReminders(deployment: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step(deployment, { id, name: 'plan reminders' }, async (tx, row) =>
    planReminders(tx, { id, deadline: (await deadlineOf(tx, row)).deadline }),
  )
}

/** Ends a consortium that has not bid when tenders close. A bid at the same instant comes first. */
export function endUnsubmitted(deployment: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step(deployment, { id, name: 'end unsubmitted' }, (tx, row) =>
    endConsortium({ vault: deployment.vault, actor }, tx, { row, stage: 'withdrawn' }),
  )
}

/** Ends a consortium that has no contract when its competition is over. */
export function dissolve(deployment: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step(deployment, { id, name: 'dissolve' }, (tx, row) =>
    endConsortium({ vault: deployment.vault, actor }, tx, { row, stage: 'dissolved' }),
  )
}

/** Destroys what opens the prices of the members once tenders were opened: what their bid says of them is sealed in the bid. */
export function destroyKey(deployment: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step(deployment, { id, name: 'destroy key' }, (tx) => destroyConsortiumKey(tx, id))
}

/** Ends a change against a member's will that can come to nothing any more; a bid that it put at risk is that no more. @see P-24 */
export function lapseChange({ db, vault }: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step({ db, vault }, { id, name: 'lapse change', hold: holdAwards }, async (tx, row) => {
    const competition = await findCompetition(tx, row.competitionId)
    const found = await findUnforced(tx, row)
    if (!competition || !found) throw new Error('what was to lapse under the lock is not there')
    const { change, because } = found
    if (change.phase !== 'before-bid') {
      const held = await heldOf(tx, row, competition)
      await settleRisk({ vault, actor }, tx, { held, change: { ...change, stage: 'lapsed' } })
    }
    const lapses = (each: ChangeRow) => each.id === change.id
    await lapseChanges({ vault, actor }, tx, { row, because, lapses })
    await updateConsortium(tx, id)
  })
}

const eventOf: Partial<Record<string, EventType>> = {
  'be preferred': 'consortium.preferred',
  'be unsuccessful': 'consortium.unsuccessful',
  'be contracted': 'consortium.contracted',
  'be considered again': 'consortium.reconsidered',
}

/** Why directions end with a move: no contract of the bid is left that could wait for them. */
const lapseOf: Partial<Record<string, string>> = {
  'be unsuccessful': 'The bid has no award any more',
  'be considered again': 'The award was corrected',
}

/** Takes a consortium to where its bid is, and tells every member. */
export function followCompetition({ db, vault }: StepDeployment, id: string): Promise<ConsortiumStep> {
  return step({ db, vault }, { id, name: 'follow competition', hold: holdAwards }, async (tx, row) => {
    const { bid } = await findBidStanding(tx, row)
    // What came after the end of one award is of the next, if there is one already.
    const endedAt = bid.contractsToSign > 0 ? bid.awardEndedAt : null
    const isOfEnded = (at: Instant | null) => endedAt === null || (at !== null && Date.parse(at) <= Date.parse(endedAt))
    const on = nextMoveByOutcome(row.stage, bid)
    const move = consortiumMoves.find((each) => each.from === row.stage && each.on === on)
    const type = on && eventOf[on]
    if (!move || !type) throw new Error(`no move takes the consortium on from ${row.stage}`)
    await updateConsortium(tx, id, { stage: move.to })
    const { competitionId } = row
    const reason = lapseOf[on]
    const lapses = ({ directedAt }: { directedAt: Instant }) => isOfEnded(directedAt)
    if (reason) await lapseDirections({ vault, actor }, tx, { row, reason, lapses })
    if (on === 'be considered again') await returnToModelBid({ vault, actor }, tx, { row, isOfEnded })
    // With the contract the time of what was begun before it is over.
    if (on === 'be contracted')
      await lapseChanges({ vault, actor }, tx, {
        row,
        because: 'consortium.contracted',
        lapses: (change) => change.phase !== 'after-contract',
      })
    if (on === 'be preferred') {
      const { legalFormBy } = await deadlineOf(tx, row)
      if (legalFormBy) await planForm(tx, id, legalFormBy)
    }
    await record({ vault, actor }, tx, { type, subject: id, audience: joinedOf(row), data: { competitionId } })
  })
}
