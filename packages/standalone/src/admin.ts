import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { firstOfficer } from '@carelot/commands/access/first-officer'
import { adminSettings } from '@carelot/commands/deployment/config'
import { openDeploymentDatabase } from '@carelot/commands/deployment/open-database'
import { reasonOf } from '@carelot/commands/deployment/run'
import { createDeploymentKeys, keysWorkerKeysOf } from '@carelot/commands/keys/key-ring'
import { openVault } from '@carelot/commands/keys/vault'
import { typed } from './command-line.ts'

// `npm run admin`: what nobody can ask a server for, because there is nobody yet.
const usage = `Usage:
  npm run admin -- new-keys --folder <new folder>
  npm run admin -- first-officer --organisation <name of a new council, or the id of an organisation> --name <person>
`
const print = (line: string) => process.stdout.write(`${line}\n`)

const { values, positionals } = typed({
  allowPositionals: true,
  options: { organisation: { type: 'string' }, name: { type: 'string' }, folder: { type: 'string' } },
})

try {
  const { organisation, name, folder } = values
  if (positionals[0] === 'first-officer' && organisation && name) await makeFirstOfficer(organisation, name)
  else if (positionals[0] === 'new-keys' && folder) await makeKeys(folder)
  else throw new Error(usage)
  process.exit(0)
} catch (error) {
  const said = error instanceof Error && (error.message === usage || error.name === 'FirstOfficerRefused')
  process.stderr.write(`${said ? error.message : reasonOf(error)}\n`)
  process.exit(1)
}

async function makeFirstOfficer(organisation: string, name: string): Promise<void> {
  const { CARELOT_KEYS_FILE: keys, ...settings } = adminSettings()
  const db = await openDeploymentDatabase(settings)
  try {
    const vault = await openVault(keys)
    const made = await firstOfficer({ db, vault, mode: settings.CARELOT_MODE }, { organisation, name })
    print(`${name} (${made.personId}) is administrator of ${made.organisationId}.`)
    print(`The API key, which is shown this once:\n${made.apiKey}`)
  } finally {
    await db.destroy()
  }
}

/** One file per process that needs it, and the recovery half apart. Writes over nothing. */
async function makeKeys(folder: string): Promise<void> {
  const { server, sealing, recovery } = await createDeploymentKeys()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files = {
    'server-keys.json': server,
    'keys-worker-keys.json': keysWorkerKeysOf(server),
    'sealing-key.json': sealing,
    'recovery-key.json': recovery,
  }
  for (const [file, keys] of Object.entries(files))
    await writeFile(join(folder, file), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  print(`${Object.keys(files).join(', ')} are in ${folder}. Move recovery-key.json to where no server reaches it.`)
}
