import { createDeploymentKeys, DeploymentKeys } from '@carelot/commands/keys/key-ring'
import { readFileIfThere, writeOwnersFile } from './owners-file.ts'

/** The keys of this folder's deployment, made at its first start. */
export async function deploymentKeys(path: string): Promise<DeploymentKeys> {
  const text = await readFileIfThere(path)
  if (text) return DeploymentKeys.parse(JSON.parse(text))
  const keys = await createDeploymentKeys()
  await writeOwnersFile(path, keys)
  return keys
}
