import process from 'node:process'
import { ReminderDays } from '@carelot/commands/deployment/config'
import { z } from 'zod'

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
  CARELOT_EXPIRY_REMINDER_DAYS: ReminderDays.optional(),
})

/** The SDK's are not read here, but may be set beside. */
const known = new Set(['CARELOT_API_KEY', 'CARELOT_BASE_URL', ...Object.keys(Settings.shape)])

export type Servers = { databaseUrl: string | undefined; temporalAddress: string | undefined }

export type EnvironmentSettings = Servers & { expiryReminderDays: readonly number[] | undefined }

/**
 * Servers of the person's own, and when there are reminders. Refuses with every fault at once, and never repeats a value: it may hold a
 * password.
 */
export function settingsOfEnvironment(environment: NodeJS.ProcessEnv = process.env): EnvironmentSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const unknown = Object.keys(given).filter((name) => name.startsWith('CARELOT_') && !known.has(name))
  const settings = Settings.safeParse(given)
  const faults = [
    ...(settings.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...unknown.map((name) => `${name} is no setting of Carelot`),
  ]
  if (!settings.success || faults.length > 0) throw new Error(`The environment cannot be used: ${faults.join('; ')}`)
  return {
    databaseUrl: settings.data.DATABASE_URL,
    temporalAddress: settings.data.TEMPORAL_ADDRESS,
    expiryReminderDays: settings.data.CARELOT_EXPIRY_REMINDER_DAYS,
  }
}
