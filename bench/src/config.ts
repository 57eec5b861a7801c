import process from 'node:process'

/** The environment of somebody who has set nothing of Carelot's: not even the engines of the runner. */
export function newcomersEnvironment(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const ours = /^(CARELOT_|DATABASE_URL$|TEMPORAL_ADDRESS$)/
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !ours.test(name)))
}
