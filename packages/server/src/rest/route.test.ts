import { initTRPC } from '@trpc/server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Meta, Rest } from './meta.ts'
import { restRoutes } from './route.ts'

const t = initTRPC.meta<Meta>().create()
const at = (rest: Pick<Rest, 'path' | 'status' | 'location'>, method: Rest['method'] = 'POST') =>
  t.procedure
    .meta({ rest: { ...rest, method, scope: 'lots:read', summary: '' } })
    .input(z.strictObject({ lotId: z.string().optional() }))

test('what is made is said to be where it can be read: by its id, else in its list, else where the procedure says, or nowhere', () => {
  const made = { status: 201 } as const
  const router = t.router({
    find: at({ path: '/lots/{lotId}' }, 'GET').query(() => 1),
    draw: at({ ...made, path: '/lots' }).mutation(() => 1),
    listNotes: at({ path: '/lots/{lotId}/notes' }, 'GET').query(() => 1),
    note: at({ ...made, path: '/lots/{lotId}/notes' }).mutation(() => 1),
    mark: at({ ...made, path: '/lots/{lotId}/marks', location: '/lots/{lotId}' }).mutation(() => 1),
    wish: at({ ...made, path: '/wishes' }).mutation(() => 1),
    change: at({ path: '/lots/{lotId}' }, 'PUT').mutation(() => 1),
  })
  const locations = restRoutes(router).flatMap(({ operationId, location }) =>
    location ? [[operationId, location]] : [],
  )
  expect(Object.fromEntries(locations)).toEqual({
    draw: '/lots/{id}',
    note: '/lots/{lotId}/notes',
    mark: '/lots/{lotId}',
  })
})

test('a procedure that REST cannot serve stops the start, by name', () => {
  const get = (path: `/${string}`) =>
    t.procedure.meta({ rest: { method: 'GET', path, scope: 'lots:read', summary: '' } })
  const loose = t.router({
    lot: {
      find: get('/lots')
        .input(z.object({}))
        .query(() => 1),
    },
  })
  expect(() => restRoutes(loose)).toThrow('lot.find: an input is a strictObject')
  const nameless = t.router({
    lot: {
      find: get('/lots/{lotId}')
        .input(z.strictObject({}))
        .query(() => 1),
    },
  })
  expect(() => restRoutes(nameless)).toThrow('lot.find: the path names lotId')
  const chained = t.router({
    lot: {
      find: get('/lots')
        .input(z.strictObject({}))
        .input(z.strictObject({}))
        .query(() => 1),
    },
  })
  expect(() => restRoutes(chained)).toThrow('one .input() only')
})
