import { z } from 'zod'

/** A hash as everything here is known by: SHA-256 in lowercase hexadecimal. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'Expected a SHA-256 as lowercase hexadecimal')
