/**
 * Runs one named piece of set-up. `detail` adds what the person wants to know at its end (a port, a count).
 */
export type Step = <Result>(name: string, work: (detail: (text: string) => void) => Promise<Result>) => Promise<Result>

const patienceMs = 5_000

export const seconds = (startedAt: number) => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`

/**
 * Steps that are numbered, named and timed, a line each when they end. One that takes longer says so meanwhile, so
 * that nobody takes a download for a hang. `total` is given when the number of steps is known beforehand.
 */
export function stepsTo(write: (line: string) => void, total?: number): Step {
  let count = 0
  return async (name, work) => {
    count += 1
    const label = `[${count}${total === undefined ? '' : `/${total}`}] ${name}`
    const startedAt = performance.now()
    const details: string[] = []
    const waiting = setInterval(() => write(`${label} … ${seconds(startedAt)}`), patienceMs)
    waiting.unref()
    try {
      const result = await work((text) => details.push(text))
      write([`${label}: ${seconds(startedAt)}`, ...details].join(', '))
      return result
    } catch (error) {
      write(`${label}: failed after ${seconds(startedAt)}`)
      throw error
    } finally {
      clearInterval(waiting)
    }
  }
}

/** For callers that show nothing. */
export const silently: Step = (_name, work) => work(() => {})
