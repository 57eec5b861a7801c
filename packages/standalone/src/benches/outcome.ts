import { z } from 'zod'

/** One line of a bench's table: what was measured, what came out, what it should be. */
const Finding = z.object({
  what: z.string(),
  result: z.string(),
  aim: z.string().optional(),
  met: z.boolean().optional(),
})
export type Finding = z.infer<typeof Finding>

/** What a bench found. `notes` are paragraphs or lists in Markdown. */
const Outcome = z.object({ findings: z.array(Finding), notes: z.array(z.string()) })
export type Outcome = z.infer<typeof Outcome>

/** What the process of a bench says to its runner: what it is, how it gets on, what it found. */
export const Message = z.union([
  z.object({ title: z.string(), how: z.string() }),
  z.object({ progress: z.string() }),
  z.object({ outcome: Outcome }),
])
export type Message = z.infer<typeof Message>
