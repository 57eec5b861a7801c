import { moves } from './stages.ts'

/** The stage table as the text of a Mermaid state diagram; moves that end where they began stand together on one arrow. */
export function stageDiagram(): string {
  const arrows = new Map<string, string[]>()
  for (const { from, on, to, by } of moves) {
    const arrow = `${from} --> ${to}`
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), `${on} (${by.join(' or ')})`])
  }
  const final = new Set(moves.map(({ to }) => to).filter((to) => !moves.some(({ from }) => from === to)))
  return [
    'stateDiagram-v2',
    `  [*] --> ${moves[0].from}`,
    ...[...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join('<br/>')}`),
    ...[...final].map((stage) => `  ${stage} --> [*]`),
  ].join('\n')
}
