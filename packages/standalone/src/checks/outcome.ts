/** What one step of the checks has found. Each failure and each skipped check is named, for a person to act on. */
export type Outcome = { passed: number; failures: string[]; skipped: string[] }

/** The outcome of a check that is one guarantee, however many files it looks at: passed, or each finding. */
export function outcomeOf(failures: string[]): Outcome {
  return { passed: failures.length === 0 ? 1 : 0, failures, skipped: [] }
}

/** One step of `npm test`: `run` does all of it and gives every finding at once. */
export type Check = { name: string; run: (scene: Scene) => Promise<Outcome> }

/** What a step may use: the checkout and the engines that are up. */
export type Scene = {
  root: string
  databaseUrl: string
  temporalAddress: string
  /** Only the tests whose path holds one of these; all when empty. */
  only: string[]
  print: (line: string) => void
}
