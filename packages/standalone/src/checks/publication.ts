import { type Check, type Outcome, outcomeOf } from './outcome.ts'
import { type Command, runTool } from './tool.ts'

/** What is made of the router and committed is what the router says now. */
const drift: Check = {
  name: 'Contract and SDK tables up to date',
  run: ({ root }) => passes(root, ['packages/standalone/src/generate.ts', '--check']),
}

/** The SDK as a stranger would install it: built, its manifest and types right, and small. */
const sdkPackage: Check = {
  name: 'SDK package (build, publint, attw, size-limit)',
  run: ({ root }) => passes(root, ['packages/sdk/src/build/check-package.ts']),
}

export const publicationChecks: Check[] = [drift, sdkPackage]

async function passes(root: string, command: Command): Promise<Outcome> {
  const { code, output, errors } = await runTool(root, command)
  if (code === 0) return outcomeOf([])
  return outcomeOf([`${command.join(' ')} ended with ${code}: ${`${output}${errors}`.trim()}`])
}
