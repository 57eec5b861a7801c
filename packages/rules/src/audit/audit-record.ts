import { z } from 'zod'
import { Page } from '../event/page.ts'
import { CompetitionId, EventId } from '../id.ts'
import { Instant } from '../instant.ts'

/** A record as an auditor sees it: who, what, when by the law's clock and by the machine's. */
export const AuditRecord = z
  .object({
    id: EventId,
    type: z.string().meta({ example: 'competition.published' }),
    subject: z.string(),
    actor: z.record(z.string(), z.json()),
    at: Instant,
    machineAt: Instant,
    data: z.record(z.string(), z.json()),
  })
  .meta({ id: 'AuditRecord' })
export type AuditRecord = z.infer<typeof AuditRecord>

export const ListAuditRecords = Page.extend({ competitionId: CompetitionId.optional() })
