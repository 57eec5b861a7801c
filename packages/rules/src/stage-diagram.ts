type Move = { from: string; on: string; to: string; by: readonly string[] }

/** A stage table as the text of a Mermaid state diagram; moves between the same two stages stand together on one arrow. */
export function stageDiagram(moves: readonly Move[]): string {
  const arrows = new Map<string, string[]>()
  for (const { from, on, to, by } of moves) {
    const arrow = `${from} --> ${to}`
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${on} (${by.join(' or ')})`])
  }
  const isLeft = (stage: string) => moves.some(({ from, to }) => from === stage && to !== stage)
  const final = new Set(moves.map(({ to }) => to).filter((to) => !isLeft(to)))
  return [
    'stateDiagram-v2',
    `  [*] --> ${moves[0]?.from}`,
    ...[...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join('<br/>')}`),
    ...[...final].map((stage) => `  ${stage} --> [*]`),
  ].join('\n')
}
