import { gunzipSync, inflateRawSync } from 'node:zlib'

// Both kinds of archive are read here because neither `tar` nor `unzip` may be assumed on a fresh machine.

const tarBlock = 512

/** The content of the file whose path ends so in a gzipped tar archive. */
export function fileInTarball(archive: Buffer, ending: string): Buffer | undefined {
  const tar = gunzipSync(archive)
  for (let at = 0; at + tarBlock <= tar.length; ) {
    const path = text(tar, at, at + 100)
    const size = Number.parseInt(text(tar, at + 124, at + 136), 8) || 0
    if (path.endsWith(ending)) return tar.subarray(at + tarBlock, at + tarBlock + size)
    at += tarBlock + Math.ceil(size / tarBlock) * tarBlock
  }
  return undefined
}

const directoryEnd = 0x06054b50
const stored = 0

/** The content of the file whose path ends so in a zip archive, which a Python wheel is. */
export function fileInZip(archive: Buffer, ending: string): Buffer | undefined {
  const end = lastIndexOfNumber(archive, directoryEnd)
  if (end === undefined) return undefined
  let at = archive.readUInt32LE(end + 16)
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = archive.readUInt16LE(at + 28)
    if (archive.toString('utf8', at + 46, at + 46 + nameLength).endsWith(ending)) return contentAt(archive, at)
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
  return undefined
}

function contentAt(archive: Buffer, entry: number): Buffer {
  const local = archive.readUInt32LE(entry + 42)
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  const content = archive.subarray(start, start + archive.readUInt32LE(entry + 20))
  return archive.readUInt16LE(entry + 10) === stored ? content : inflateRawSync(content)
}

function lastIndexOfNumber(archive: Buffer, signature: number): number | undefined {
  const mark = Buffer.alloc(4)
  mark.writeUInt32LE(signature)
  const at = archive.lastIndexOf(mark)
  return at < 0 ? undefined : at
}

const text = (buffer: Buffer, from: number, to: number) =>
  buffer.toString('utf8', from, to).replace(/\0.*$/s, '').trim()
