import { Readable } from 'node:stream'
import { readLetter } from '@carelot/commands/competition/award/read-letter'
import { readCompetitionRecord } from '@carelot/commands/competition/competition-record/read-record'
import { CompetitionId, LetterId } from '@carelot/rules/id'
import { CarelotError } from '@carelot/rules/problem'
import type { FastifyPluginCallback } from 'fastify'
import type { z } from 'zod'
import { logFault } from '../fault-log.ts'
import { callerOf } from '../plain-route.ts'
import type { Serving } from '../procedure.ts'
import { letterPage, letterPolicy } from './letter-page.ts'

type ById<Names extends string> = { Params: Record<Names, string> }

/** What is read of a competition as a paper and not as JSON: a letter to print, and the whole record, streamed. */
export function competitionPapers(serving: Serving): FastifyPluginCallback {
  return (app, _, done) => {
    app.get<ById<'competitionId' | 'letterId'>>(
      '/v1/competitions/:competitionId/letters/:letterId/document',
      async (request, reply) => {
        const operationId = 'competition.printLetter'
        const ctx = await callerOf(serving, { request, reply, operationId, scope: 'awards:read' })
        const competitionId = idOf(CompetitionId, request.params.competitionId)
        const letter = await readLetter(ctx, { competitionId, letterId: idOf(LetterId, request.params.letterId) })
        reply.header('content-security-policy', letterPolicy)
        return reply.type('text/html; charset=utf-8').send(letterPage(letter))
      },
    )
    app.get<ById<'competitionId'>>('/v1/competitions/:competitionId/record', async (request, reply) => {
      const ctx = await callerOf(serving, {
        request,
        reply,
        operationId: 'competition.readRecord',
        scope: 'audit:read',
      })
      const competitionId = idOf(CompetitionId, request.params.competitionId)
      const lines = await readCompetitionRecord(ctx, competitionId)
      reply.header('content-disposition', `attachment; filename="${competitionId}.ndjson"`)
      const stream = Readable.from(lines)
      // Once the answer has begun, what breaks it off can be told to nobody but the log.
      stream.on('error', (error) => {
        if (reply.raw.headersSent) logFault(request, error)
      })
      return reply.type('application/x-ndjson').send(stream)
    })
    done()
  }
}

/** An id of another shape than its kind's names nothing. */
function idOf<Id extends z.ZodType>(schema: Id, text: string): z.infer<Id> {
  const id = schema.safeParse(text)
  if (!id.success) throw new CarelotError({ code: 'not-found' })
  return id.data
}
