type Say = (text: string) => void

/** Runs one named piece of set-up. `detail` goes into the line at its end (a port, a count), `below` is a line more. */
export type Step = <Result>(name: string, work: (detail: Say, below: Say) => Promise<Result>) => Promise<Result>

const patienceMs = 5_000

export const seconds = (startedAt: number) => `${((performance.now() - startedAt) / 1_000).toFixed(1)} s`

/**
 * Steps that are numbered, named and timed, a line each, in the order in which they began: those that run at once do
 * not overtake each other. The one that is waited for says so meanwhile, so that nobody takes a download for a hang.
 * `total` is given when the number of steps is known beforehand.
 */
export function stepsTo(write: Say, total?: number): Step {
  const ended: (string[] | undefined)[] = []
  let count = 0
  let shown = 0
  const show = (index: number, lines: string[]) => {
    ended[index] = lines
    for (let next = ended[shown]; next !== undefined; next = ended[shown]) {
      for (const line of next) write(line)
      shown += 1
    }
  }
  return async (name, work) => {
    const index = count
    count += 1
    const label = `[${count}${total === undefined ? '' : `/${total}`}] ${name}`
    const startedAt = performance.now()
    const details: string[] = []
    const below: string[] = []
    const waiting = setInterval(() => index === shown && write(`${label} … ${seconds(startedAt)}`), patienceMs)
    waiting.unref()
    try {
      const result = await work(
        (text) => details.push(text),
        (line) => below.push(line),
      )
      show(index, [[`${label}: ${seconds(startedAt)}`, ...details].join(', '), ...below])
      return result
    } catch (error) {
      show(index, [`${label}: failed after ${seconds(startedAt)}`, ...below])
      throw error
    } finally {
      clearInterval(waiting)
    }
  }
}

/** For callers that show nothing. */
export const silently: Step = (_name, work) =>
  work(
    () => {},
    () => {},
  )
