import { createHash, createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { batchSize, genesis, treeOf } from './batch-tree.ts'

const binder = {
  mac: (purpose: string, text: string) => createHmac('sha256', `secret ${purpose}`).update(text).digest('hex'),
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const hashes = (count: number, whose = 'ours') =>
  Array.from({ length: count }, (_, number) => sha256(`${whose} ${number}`))
const climbed = (recordHash: string, path: readonly string[]) =>
  path.reduce((hash, beside) => sha256([hash, beside].sort().join('\n')), recordHash)

test.each([1, 2, 3, 7, 500, batchSize])(
  'each of %i records proves by a path of ten hashes that it stands in its batch',
  (count) => {
    const records = hashes(count)
    const { link, hash, pathOf } = treeOf(binder, genesis, records)
    for (const record of records) {
      expect(pathOf(record)).toHaveLength(10)
      expect(sha256(`${link}\n${climbed(record, pathOf(record))}`)).toBe(hash)
    }
  },
)

test('another record, order, number of records, batch before or secret gives another hash', () => {
  const records = hashes(5)
  const other = { mac: (purpose: string, text: string) => binder.mac(`other ${purpose}`, text) }
  const all = [
    treeOf(binder, genesis, records),
    treeOf(binder, genesis, [...records.slice(0, 4), sha256('another')]),
    treeOf(binder, genesis, records.toReversed()),
    treeOf(binder, genesis, records.slice(0, 4)),
    treeOf(binder, genesis, hashes(6)),
    treeOf(binder, sha256('another batch'), records),
    treeOf(other, genesis, records),
  ]
  expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length)
  expect(treeOf(binder, genesis, records).hash).toBe(all[0]?.hash)
})

test('no proofs of one party tell how many records of others lie between its own', () => {
  // At which level two paths meet says how far their leaves lie apart. Over many batches that is as often so, whatever lies between.
  const batches = 400
  const meeting = (others: number) => {
    const levels = Array.from({ length: 11 }, () => 0)
    for (let batch = 0; batch < batches; batch++) {
      const [first = '', last = ''] = hashes(2)
      const { pathOf } = treeOf(binder, sha256(`${others} ${batch}`), [first, ...hashes(others, 'theirs'), last])
      const nodes = (record: string) => pathOf(record).map((_, up, path) => climbed(record, path.slice(0, up + 1)))
      const [one, other] = [nodes(first), nodes(last)]
      const level = one.findIndex((node, up) => node === other[up])
      levels[level] = (levels[level] ?? 0) + 1
    }
    return levels
  }
  for (const others of [0, 30, 500]) {
    const levels = meeting(others)
    // Half of all pairs meet at the root, a quarter below it, and so on.
    expect(levels[9], `${others} between`).toBeGreaterThan(0.4 * batches)
    expect(levels[9], `${others} between`).toBeLessThan(0.6 * batches)
    expect(levels[8], `${others} between`).toBeGreaterThan(0.15 * batches)
    expect(levels[8], `${others} between`).toBeLessThan(0.35 * batches)
  }
})

test('a record of another batch has no path, and a batch no more records than its tree has leaves', () => {
  expect(() => treeOf(binder, genesis, hashes(3)).pathOf(sha256('another'))).toThrow('does not stand in this batch')
  expect(() => treeOf(binder, genesis, hashes(batchSize + 1))).toThrow('too many')
})
