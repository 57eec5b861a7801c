import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 over content as canonical JSON (RFC 8785), as lowercase hexadecimal: what is signed or recorded of something long. */
export function contentHashOf(content: object): string {
  return createHash('sha256')
    .update(canonicalize(content) ?? '')
    .digest('hex')
}
