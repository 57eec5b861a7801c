import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Sha256 } from '@carelot/rules/sha-256'
import type { DocumentStore } from './store.ts'

/** Documents in a folder: written beside, flushed, then named by their hash, so that a name is always a whole document. */
export async function folderStore(folder: string): Promise<DocumentStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const pathOf = (hash: string) => {
    if (!Sha256.safeParse(hash).success) throw new Error('a document is named by its SHA-256')
    return join(folder, hash)
  }
  return {
    put: (content) => put(folder, content),
    async get(hash): Promise<Readable | undefined> {
      const path = pathOf(hash)
      const exists = await stat(path).then(
        () => true,
        () => false,
      )
      return exists ? createReadStream(path) : undefined
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

async function put(folder: string, content: Readable): Promise<{ hash: string; sizeBytes: number }> {
  const part = join(folder, `.${randomUUID()}.part`)
  const hash = createHash('sha256')
  let sizeBytes = 0
  const file = await open(part, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      sizeBytes += chunk.length
      await file.write(chunk)
    }
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(part, { force: true })
    throw error
  }
  await file.close()
  const name = hash.digest('hex')
  await rename(part, join(folder, name))
  await flushFolder(folder)
  return { hash: name, sizeBytes }
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
