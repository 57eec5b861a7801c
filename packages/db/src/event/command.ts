import type { Db, Tx } from '../database.ts'

type Call = { scope: string; key: string; fingerprint: string }

type StoredAnswer = { fingerprint: string; answer: object | null; binding: string | null }

/** Takes the key. False when it was taken before; while another transaction holds it, waits for that one's end. */
export async function insertAnswer(tx: Tx, call: Call): Promise<boolean> {
  const result = await tx
    .insertInto('command')
    .values({ scope: call.scope, key: call.key, fingerprint: call.fingerprint, answer: null, binding: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** With what ties the answer to its call under a secret of the servers. */
export async function storeAnswer(
  tx: Tx,
  call: Call,
  { answer, binding }: { answer: object; binding: string },
): Promise<void> {
  await tx
    .updateTable('command')
    .set({ answer: JSON.stringify(answer), binding })
    .where('scope', '=', call.scope)
    .where('key', '=', call.key)
    .execute()
}

export function answerOf(tx: Tx | Db, call: Call): Promise<StoredAnswer | undefined> {
  return tx
    .selectFrom('command')
    .select(['fingerprint', 'answer', 'binding'])
    .where('scope', '=', call.scope)
    .where('key', '=', call.key)
    .executeTakeFirst()
}
