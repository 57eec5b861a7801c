import process from 'node:process'
import { z } from 'zod'

const theSdks = ['CARELOT_API_KEY', 'CARELOT_BASE_URL']

const Settings = z.object({
  DATABASE_URL: z
    .string()
    .refine(
      (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
      'is not like postgres://user@host/name',
    )
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s:/]+:\d{1,5}$/, 'is not like host:7233')
    .optional(),
})

export type Servers = { databaseUrl: string | undefined; temporalAddress: string | undefined }

/** Servers of the person's own. Refuses with every fault at once, and never repeats a value: it may hold a password. */
export function serversOfEnvironment(environment: NodeJS.ProcessEnv = process.env): Servers {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('CARELOT_') && !theSdks.includes(name))
  const settings = Settings.safeParse(given)
  const faults = [
    ...(settings.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...unknown.map((name) => `${name} is no setting of Carelot`),
  ]
  if (!settings.success || faults.length > 0) throw new Error(`The environment cannot be used: ${faults.join('; ')}`)
  return { databaseUrl: settings.data.DATABASE_URL, temporalAddress: settings.data.TEMPORAL_ADDRESS }
}
