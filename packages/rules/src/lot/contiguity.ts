import { z } from 'zod'
import { MsoaCode } from './area.ts'

/** Whether the areas of a lot hang together, and the pieces of it that do, the largest first. */
export const Contiguity = z
  .object({ contiguous: z.boolean(), pieces: z.array(z.array(MsoaCode)) })
  .meta({ id: 'Contiguity' })
export type Contiguity = z.infer<typeof Contiguity>

type Border = { from: MsoaCode; to: MsoaCode }

/** How a set of areas hangs together by the borders they share; areas that touch only through others do not. */
export function contiguityOf(codes: readonly MsoaCode[], borders: readonly Border[]): Contiguity {
  const neighbours = neighboursWithin(new Set(codes), borders)
  const left = new Set([...codes].sort())
  const pieces: MsoaCode[][] = []
  for (const code of left) {
    const piece = pieceFrom(code, neighbours)
    for (const member of piece) left.delete(member)
    pieces.push(piece.sort())
  }
  pieces.sort((one, other) => other.length - one.length)
  return { contiguous: pieces.length === 1, pieces }
}

function neighboursWithin(codes: ReadonlySet<MsoaCode>, borders: readonly Border[]): Map<MsoaCode, MsoaCode[]> {
  const neighbours = new Map([...codes].map((code): [MsoaCode, MsoaCode[]] => [code, []]))
  for (const { from, to } of borders) {
    if (!codes.has(from) || !codes.has(to)) continue
    neighbours.get(from)?.push(to)
    neighbours.get(to)?.push(from)
  }
  return neighbours
}

function pieceFrom(start: MsoaCode, neighbours: ReadonlyMap<MsoaCode, readonly MsoaCode[]>): MsoaCode[] {
  const piece = new Set([start])
  for (const code of piece) for (const neighbour of neighbours.get(code) ?? []) piece.add(neighbour)
  return [...piece]
}
