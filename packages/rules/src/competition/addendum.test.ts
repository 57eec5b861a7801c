import { expect, test } from 'vitest'
import { DocumentId } from '../id.ts'
import { briefAfter, faultsOfAddendum } from './addendum.ts'
import { briefWith, document } from './brief.fixture.ts'
import { Brief, mostDocuments } from './brief.ts'

test('P-52: no addendum makes a brief that could not have been drafted, however many documents it adds', () => {
  const ids = Array.from({ length: mostDocuments + 1 }, (_, index) => DocumentId.parse(document(index + 1)))
  const brief = briefWith(() => ({ documents: ids.slice(0, mostDocuments - 1) }))
  const adding = (count: number) => ({
    addDocuments: ids.slice(mostDocuments - 1, mostDocuments - 1 + count),
    replaceDocuments: [],
    change: {},
  })
  expect(faultsOfAddendum(adding(1), brief, ids)).toEqual([])
  expect(Brief.safeParse(briefAfter(brief, adding(1))).success).toBe(true)
  expect(faultsOfAddendum(adding(2), brief, ids)).toMatchObject([
    { pointer: '/addDocuments', code: 'competition.documents-too-many' },
  ])
  expect(Brief.safeParse(briefAfter(brief, adding(2))).success).toBe(false)
})

test('P-52: a document that was published is not published again, nor twice by one addendum', () => {
  const [published, fresh] = [1, 2].map((index) => DocumentId.parse(document(index)))
  if (!published || !fresh) throw new Error('two documents')
  const brief = briefWith(() => ({ documents: [published] }))
  const faults = faultsOfAddendum(
    { addDocuments: [published, fresh, fresh], replaceDocuments: [], change: {} },
    brief,
    [published, fresh],
  )
  expect(faults.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
    'competition.document-published /addDocuments/0',
    'competition.document-published /addDocuments/2',
  ])
})
