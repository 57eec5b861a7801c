import { StepClock, stepClock } from '@carelot/commands/sandbox/step-clock'
import { Instant } from '@carelot/rules/instant'
import { z } from 'zod'
import { anyone } from '../procedure.ts'

export const sandboxProcedures = {
  stepClock: anyone
    .meta({
      rest: {
        method: 'POST',
        path: '/sandbox/clock',
        scope: 'sandbox:write',
        summary: 'Step, freeze or run the clock of the sandbox',
        problems: ['sandbox.live'],
      },
    })
    .input(StepClock)
    .output(z.object({ now: Instant, frozen: z.boolean() }).meta({ id: 'SandboxClock' }))
    .mutation(({ ctx, input }) => stepClock(ctx, input)),
}
