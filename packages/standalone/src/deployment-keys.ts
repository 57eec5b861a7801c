import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createDeploymentKeys, DeploymentKeys } from '@carelot/commands/keys/key-ring'

/** A file that only its owner can read. */
export async function writeOwnersFile(path: string, content: object): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 })
  await chmod(path, 0o600)
}

export async function readFileIfThere(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** The keys of this folder's deployment, made at its first start. */
export async function deploymentKeys(path: string): Promise<DeploymentKeys> {
  const text = await readFileIfThere(path)
  if (text) return DeploymentKeys.parse(JSON.parse(text))
  const keys = await createDeploymentKeys()
  await writeOwnersFile(path, keys)
  return keys
}
