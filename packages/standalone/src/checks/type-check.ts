import { type Check, type Outcome, outcomeOf } from './outcome.ts'
import { runTool } from './tool.ts'

/** Both compilers look at every file: 5.9 is the one that tools know, 7 the one that will follow. */
export const typeChecks: Check[] = [
  { name: 'Types (TypeScript 5.9)', run: ({ root }) => typeCheck(root, 'typescript/bin/tsc') },
  { name: 'Types (TypeScript 7)', run: ({ root }) => typeCheck(root, 'typescript-7/bin/tsc') },
]

async function typeCheck(root: string, compiler: string): Promise<Outcome> {
  const { code, output, errors } = await runTool(root, [compiler, '-p', 'tsconfig.json', '--pretty', 'false'])
  const lines = output.split('\n').map((line) => line.trimEnd())
  const failures = lines.filter((line) => /: error TS\d+: |^error TS/.test(line))
  if (code !== 0 && failures.length === 0) failures.push(`${compiler} ended with ${code}: ${errors}`)
  return outcomeOf(failures)
}
