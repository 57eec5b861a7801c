import { readFileSync } from 'node:fs'
import process from 'node:process'
import { z } from 'zod'
import { KeysWorkerKeys, PrivateJwk, ServerKeys } from '../keys/key-ring.ts'

/** Every setting of every process of a deployment, so that all may be given the same ones but the sealing key. */
const names = [
  'CARELOT_MODE',
  'CARELOT_KEYS_FILE',
  'CARELOT_SEALING_KEY_FILE',
  'CARELOT_DOCUMENTS_FOLDER',
  'CARELOT_POOL_SIZE',
  'CARELOT_LOG_LEVEL',
  'CARELOT_HOST',
  'CARELOT_PORT',
  'CARELOT_REQUESTS_PER_MINUTE',
  'CARELOT_EXPIRY_REMINDER_DAYS',
  'CARELOT_TEMPORAL_NAMESPACE',
  'CARELOT_WORKFLOW_BUNDLE',
  'CARELOT_BUILD_ID',
]
const theSdks = ['CARELOT_API_KEY', 'CARELOT_BASE_URL']

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is not a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `is not between ${least} and ${most}`)

/** How many days before an end there are reminders, as a setting gives them. */
export const ReminderDays = z
  .string()
  .regex(/^\d{1,3}(,\d{1,3}){0,9}$/, 'is not like 60,30,7')
  .transform((value) => [...new Set(value.split(',').map(Number))])
  .refine((days) => days.every((each) => each >= 1 && each <= 365), 'has a day that is not between 1 and 365')

/** A file of keys. What is wrong with it is told by its place in it, never by what stands there. */
function keysFile<Keys extends z.ZodType>(schema: Keys) {
  return z.string('is not set').transform((path, ctx): z.infer<Keys> => {
    const fault = (message: string) => ctx.issues.push({ code: 'custom', message, input: undefined })
    try {
      const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
      if (parsed.success) return parsed.data
      for (const issue of parsed.error.issues) {
        const extra =
          issue.code === 'unrecognized_keys'
            ? `: it holds ${issue.keys.join(', ')}, which this process must not have`
            : ''
        fault(`names a file that is wrong at ${['', ...issue.path].join('/') || '/'}${extra}`)
      }
    } catch (error) {
      fault(error instanceof SyntaxError ? 'names a file that is not JSON' : 'names a file that cannot be read')
    }
    return z.NEVER
  })
}

const forAll = {
  DATABASE_URL: z
    .string('is not set')
    .refine(
      (value) => /^postgres(ql)?:\/\//.test(value) && URL.canParse(value),
      'is not like postgres://user@host/name',
    ),
  CARELOT_MODE: z.enum(['live', 'sandbox'], 'is neither live nor sandbox').default('live'),
  CARELOT_POOL_SIZE: wholeNumber(1, 500).default(20),
  CARELOT_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug'], 'is no level').default('info'),
}
const ofTemporal = {
  TEMPORAL_ADDRESS: z.string('is not set').regex(/^[^\s:/]+:\d{1,5}$/, 'is not like host:7233'),
  CARELOT_TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'is no name of a namespace')
    .default('default'),
}
const worker = {
  ...ofTemporal,
  CARELOT_BUILD_ID: z
    .string()
    .regex(/^[\w.-]{1,100}$/, 'is no id of a build')
    .optional(),
}
const serverKeys = { CARELOT_KEYS_FILE: keysFile(ServerKeys) }
const documents = { CARELOT_DOCUMENTS_FOLDER: z.string('is not set') }

const AdminSettings = z.object({ ...forAll, ...serverKeys })
const ServerSettings = z.object({
  ...forAll,
  ...serverKeys,
  ...documents,
  CARELOT_HOST: z.string().default('127.0.0.1'),
  CARELOT_PORT: wholeNumber(0, 65_535).default(4600),
  CARELOT_REQUESTS_PER_MINUTE: wholeNumber(1, 1_000_000).default(600),
  CARELOT_EXPIRY_REMINDER_DAYS: ReminderDays.optional(),
})
const RelaySettings = z.object({ ...forAll, ...serverKeys, ...ofTemporal })
const ProcessWorkerSettings = z.object({
  ...forAll,
  ...serverKeys,
  ...documents,
  ...worker,
  CARELOT_WORKFLOW_BUNDLE: z.string().optional(),
})
/**
 * The worker that opens sealed bids verifies what the servers signed and rewraps to their read key: of their keys it is
 * given the public halves alone, and a file with more is refused.
 */
const KeysWorkerSettings = z.object({
  ...forAll,
  ...worker,
  CARELOT_KEYS_FILE: keysFile(KeysWorkerKeys),
  CARELOT_SEALING_KEY_FILE: keysFile(PrivateJwk),
})

/** The environment cannot be used: every fault of it, and no value, which may be a secret. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused'
}

type Environment = Readonly<Record<string, string | undefined>>

function settingsOf<Settings extends z.ZodObject>(schema: Settings, environment: Environment): z.infer<Settings> {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const strangers = Object.keys(given).flatMap((name) => {
    if (!name.startsWith('CARELOT_') || theSdks.includes(name)) return []
    if (!names.includes(name)) return `${name} is no setting of Carelot`
    const misplaced = name === 'CARELOT_SEALING_KEY_FILE' && !(name in schema.shape)
    return misplaced ? `${name} is for the worker of the keys queue alone` : []
  })
  const parsed = schema.safeParse(given)
  const faults = new Set([
    ...(parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...strangers,
  ])
  if (!parsed.success || faults.size > 0) throw new SettingsRefused([...faults].map((fault) => `\n  ${fault}`).join(''))
  return parsed.data
}

export const adminSettings = (environment: Environment = process.env) => settingsOf(AdminSettings, environment)
export const serverSettings = (environment: Environment = process.env) => settingsOf(ServerSettings, environment)
export const relaySettings = (environment: Environment = process.env) => settingsOf(RelaySettings, environment)
export const processWorkerSettings = (environment: Environment = process.env) =>
  settingsOf(ProcessWorkerSettings, environment)
export const keysWorkerSettings = (environment: Environment = process.env) =>
  settingsOf(KeysWorkerSettings, environment)
