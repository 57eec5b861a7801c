import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 over content as canonical JSON (RFC 8785), as lowercase hexadecimal: what is signed or recorded of something long. */
export function contentHashOf(content: object): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}

/** The same over a salt and what may have few values, such as rates: nobody without the salt can try them out. */
export function saltedContentHash(salt: string, content: object): string {
  return createHash('sha256')
    .update(`${salt}\n${canonicalize(content)}`)
    .digest('hex')
}
