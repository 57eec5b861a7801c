import { expect, test } from 'vitest'
import { contiguityOf } from './contiguity.ts'

const border = (from: string, to: string) => ({ from, to })
const chain = [border('E02000001', 'E02000002'), border('E02000002', 'E02000003'), border('E02000003', 'E02000004')]

test('S-01: areas that reach each other over borders of the lot itself are one piece', () => {
  expect(contiguityOf(['E02000003', 'E02000001', 'E02000002'], chain)).toEqual({
    contiguous: true,
    pieces: [['E02000001', 'E02000002', 'E02000003']],
  })
})

test('S-01: areas that touch only by way of an area outside the lot are pieces apart, the largest first', () => {
  expect(contiguityOf(['E02000001', 'E02000003', 'E02000004'], chain)).toEqual({
    contiguous: false,
    pieces: [['E02000003', 'E02000004'], ['E02000001']],
  })
})

test('A single area is in one piece, and no areas are in none', () => {
  expect(contiguityOf(['E02000001'], chain).contiguous).toBe(true)
  expect(contiguityOf([], chain)).toEqual({ contiguous: false, pieces: [] })
})
