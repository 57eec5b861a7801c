import { Event } from '@carelot/rules/event/event'
import { pageOf } from '@carelot/rules/event/page'
import { z } from 'zod'
import { anyone } from '../procedure.ts'
import { readFeed } from './read-feed.ts'

export const eventProcedures = {
  feed: anyone
    .meta({
      rest: {
        method: 'GET',
        path: '/events',
        scope: 'events:read',
        summary: 'Read what happened and concerns you, in order and without gaps',
        description:
          'Without `after`, from the first event. With `wait`, an empty answer is held back until something happens, for at most that many seconds.',
        problems: ['request.cursor-invalid'],
      },
    })
    .input(
      z.strictObject({
        after: z.string().max(500).optional(),
        limit: z.int().min(1).max(100).default(20),
        wait: z.int().min(0).max(30).default(0).meta({ description: 'Seconds' }),
      }),
    )
    .output(pageOf(Event).meta({ id: 'Events' }))
    .query(({ ctx, input }) => readFeed(ctx, input)),
}
