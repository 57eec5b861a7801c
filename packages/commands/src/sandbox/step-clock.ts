import { now } from '@carelot/db/clock'
import { findNextDue, lockSandboxClock, updateSandboxClock } from '@carelot/db/sandbox/clock'
import { Instant } from '@carelot/rules/instant'
import { addDuration, Duration } from '@carelot/rules/london-time'
import { CarelotError, problemOfFaults, refuseWith } from '@carelot/rules/problem'
import { z } from 'zod'
import { command } from '../command.ts'
import type { Context } from '../context.ts'
import { record } from '../record.ts'

/** One of: advance by a duration, go to an instant or to what is next due, freeze, run. The clock never goes back. */
export const StepClock = z
  .union([
    z.strictObject({ advance: Duration }),
    z.strictObject({ to: z.union([z.literal('next-due'), Instant]) }),
    z.strictObject({ set: z.enum(['frozen', 'running']) }),
  ])
  .meta({ id: 'StepClock' })
export type StepClock = z.infer<typeof StepClock>

/** Further ahead than any contract. Past the year 9999 no instant could be written any more, and no step leads back. */
const furthest = '2999-12-31T23:59:59.999Z'

export async function stepClock(ctx: Context, input: StepClock): Promise<{ now: string; frozen: boolean }> {
  if (ctx.mode !== 'sandbox') throw new CarelotError({ code: 'sandbox.live' })
  return command(ctx, input, async (tx) => {
    const clock = await lockSandboxClock(tx)
    const before = await now(tx)
    const target =
      'set' in input
        ? before
        : 'advance' in input
          ? addDuration(before, input.advance)
          : input.to === 'next-due'
            ? await findNextDue(tx)
            : input.to
    if (!target) throw new CarelotError({ code: 'sandbox.nothing-due' })
    if (Date.parse(target) < Date.parse(before))
      throw new CarelotError({ code: 'sandbox.clock-back', detail: `It is ${before} already` })
    if (Date.parse(target) > Date.parse(furthest)) {
      const detail = `The clock goes to ${furthest} at most`
      refuseWith(
        problemOfFaults([{ pointer: 'advance' in input ? '/advance' : '/to', code: 'request.invalid', detail }]),
      )
    }
    const frozen = 'set' in input ? input.set === 'frozen' : clock.frozen
    await updateSandboxClock(tx, { to: target, frozen })
    await record(ctx, tx, {
      type: 'clock.stepped',
      subject: 'clock',
      audience: [ctx.caller.organisationId],
      data: { from: before, to: target },
    })
    return { now: target, frozen }
  })
}
