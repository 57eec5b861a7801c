import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleWorkflows } from '@carelot/workflows/bundle'

const sources = fileURLToPath(new URL('../../workflows/src/', import.meta.url))
const folder = fileURLToPath(new URL('../../workflows/dist/', import.meta.url))

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const name of (await readdir(sources, { recursive: true })).filter((file) => file.endsWith('.ts')).sort())
    hash.update(name).update(await readFile(join(sources, name)))
  return hash.digest('hex').slice(0, 16)
}

/** The path of the workflows' bundle, built when their source has changed since. */
export async function workflowBundle(): Promise<string> {
  const path = join(folder, `workflow-bundle-${await fingerprint()}.js`)
  const built = await stat(path).catch(() => undefined)
  if (built) return path
  await mkdir(folder, { recursive: true })
  const part = `${path}.${process.pid}.part`
  await writeFile(part, await bundleWorkflows())
  await rename(part, path)
  return path
}
