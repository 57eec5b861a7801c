import { now } from '@carelot/db/clock'
import { type ConsortiumRow, findConsortium, lockConsortium, updateConsortium } from '@carelot/db/consortium/consortium'
import type { Db, Tx } from '@carelot/db/database'
import { inTransaction } from '@carelot/db/transaction'
import { type ConsortiumStep, nextConsortiumStep } from '@carelot/rules/consortium/next-step'
import { joinedOf } from '@carelot/rules/consortium/readiness'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'
import { deadlineOf } from './own-consortium.ts'

const gone: ConsortiumStep = { do: 'end', outcome: 'not-begun' }

async function stepOf(db: Db | Tx, row: ConsortiumRow | undefined): Promise<ConsortiumStep> {
  return row ? nextConsortiumStep({ ...row, ...(await deadlineOf(db, row)) }, await now(db)) : gone
}

/** What the process of a consortium is to do now. */
export async function nextStepOfConsortium({ db }: Pick<Deployment, 'db'>, id: string): Promise<ConsortiumStep> {
  return stepOf(db, await findConsortium(db, id))
}

/** Ends a consortium that has not bid when tenders close. Asks again under the lock: a bid at the same instant comes first. */
export function endUnsubmitted({ db, vault }: Pick<Deployment, 'db' | 'vault'>, id: string): Promise<ConsortiumStep> {
  return inTransaction(db, async (tx) => {
    const row = await lockConsortium(tx, id)
    const due = await stepOf(tx, row)
    if (!row || due.do !== 'end unsubmitted') return due
    await updateConsortium(tx, id, { stage: 'withdrawn' })
    const audience = joinedOf(row)
    await record({ vault, actor: { process: 'consortium' } }, tx, {
      type: 'consortium.withdrawn',
      subject: id,
      audience,
    })
    return { do: 'end', outcome: 'withdrawn' }
  })
}
