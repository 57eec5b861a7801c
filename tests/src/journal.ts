import { closeSync, fsyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Acknowledged = {
  competitionId: string
  bidderId: string
  id: string
  version: number
  saltedHash: string
  receivedAt: string
}

/** Every acknowledgement, flushed to a file outside the system under test: what it says was received, was. */
export function openJournal() {
  const folder = mkdtempSync(join(tmpdir(), 'carelot-journal-'))
  const path = join(folder, 'acknowledged.jsonl')
  const file = openSync(path, 'a')
  const read = (): Acknowledged[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
  return {
    write(receipt: Acknowledged): void {
      writeSync(file, `${JSON.stringify(receipt)}\n`)
      fsyncSync(file)
    },
    of: (competitionId: string) => read().filter((entry) => entry.competitionId === competitionId),
    /** The hashes that must be opened: of the last version of each bidder. */
    standing(competitionId: string): string[] {
      const last = new Map<string, Acknowledged>()
      for (const entry of read().filter((candidate) => candidate.competitionId === competitionId))
        if ((last.get(entry.bidderId)?.version ?? 0) < entry.version) last.set(entry.bidderId, entry)
      return [...last.values()].map(({ saltedHash }) => saltedHash).sort()
    },
    close(): void {
      closeSync(file)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
