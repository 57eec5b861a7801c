import { takeFence } from '@carelot/db/competition/fence'
import { findStepRefusal } from '@carelot/db/competition/opening'
import { inTransaction } from '@carelot/db/transaction'
import type { Answer } from '@carelot/rules/answer'
import type { Deployment } from '../context.ts'
import { record } from '../record.ts'

/**
 * Why a step was not done though the database says that it is due: what was signed does not bear it out. Names a check,
 * never a value. The process tries again, so it goes on when the database is put right.
 */
export class StepRefused extends Error {
  override readonly name = 'StepRefused'
}

/** Does a step, and tells the record of a refusal once, however often the process tries again. */
export async function orRecordRefusal<Result>(
  { db, vault }: Pick<Deployment, 'db' | 'vault'>,
  { competitionId, step }: { competitionId: string; step: string },
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof StepRefused)
      await inTransaction(db, async (tx) => {
        await takeFence(tx, competitionId)
        const found = await findStepRefusal(tx, { competitionId, step, reason: error.message })
        if (found?.recorded === false)
          await record({ vault, actor: { process: 'competition' } }, tx, {
            type: 'competition.step-refused',
            subject: competitionId,
            audience: [found.councilId],
            data: { step, reason: error.message },
          })
      })
    throw error
  }
}

/** The answer's value, for a step; a rule that refuses is why the step was not done. */
export function orStepRefused<Value>({ value, problem }: Answer<Value>): Value {
  if (problem) throw new StepRefused(problem.detail ?? problem.code)
  return value
}
