import type { Outcome } from '@carelot/standalone/benches/outcome'

/** What a bench is given. `quick` asks for few rounds, to see that it runs. */
export type Scene = { root: string; quick: boolean; say(progress: string): void }

/** One idea, measured. `how` tells a reader of the page what was set against what. */
export type Bench = { title: string; how: string; run(scene: Scene): Promise<Outcome> }
