import type { Vault } from '../keys/vault.ts'

const purposeOf = (of: string) => `due diligence ${of}`

/** Keeps what may tell of persons where the servers, and not the database alone, can read it. */
export function hideDetail(vault: Vault, of: string, text: string): string {
  return vault.hide(purposeOf(of), text)
}

export function revealDetail(vault: Vault, of: string, hidden: string): string {
  const text = vault.reveal(purposeOf(of), hidden)
  if (text === undefined) throw new Error('the text in the row is not the one of this member')
  return text
}
