/** Runs every arm once in each round, in turn, after one round that nobody counts: what disturbs one disturbs all. */
export async function interleaved<Arm extends string>(
  arms: Record<Arm, () => Promise<number>>,
  rounds: number,
): Promise<Record<Arm, number[]>> {
  const names = Object.keys(arms) as Arm[] // the keys of a record are its arms
  const results = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Arm, number[]> // one list an arm
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const result = await arms[name]()
      if (round > 0) results[name].push(result)
    }
  return results
}

/** The value that this share of the sample does not exceed; 0.5 gives the median. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = sample.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (sample: readonly number[]): number => quantile(sample, 0.5)

/** One side over the other, round by round: the median and the worst. */
export function ratioOf(above: readonly number[], below: readonly number[]): { median: number; worst: number } {
  const ratios = above.map((value, round) => value / (below[round] ?? Number.NaN))
  return { median: median(ratios), worst: Math.max(...ratios) }
}

export const times = ({ median, worst }: { median: number; worst: number }): string =>
  `${median.toFixed(2)}×, worst ${worst.toFixed(2)}×`

export const inMs = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`
