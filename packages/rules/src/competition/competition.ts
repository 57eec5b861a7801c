import { z } from 'zod'
import { AgreementId, CompetitionId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { Brief } from './brief.ts'
import { competitionStages } from './stages.ts'

/** A further competition as council and invited suppliers see it. Who bid, or how many, is not in it. */
export const Competition = z
  .object({
    id: CompetitionId,
    agreementId: AgreementId,
    councilId: OrganisationId,
    stage: z.enum(competitionStages),
    brief: Brief,
    deadline: Instant.nullable(),
    deadlineVersion: z.int(),
    publishedAt: Instant.nullable(),
    closedAt: Instant.nullable(),
    openedAt: Instant.nullable(),
    outcome: z.string().nullable(),
    externalReference: z.string().nullable(),
    version: z.int(),
    createdAt: Instant,
  })
  .meta({ id: 'Competition' })
export type Competition = z.infer<typeof Competition>
