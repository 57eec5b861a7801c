import { z } from 'zod'

/**
 * Text of at most so many characters in which there is something to read: not spaces and invisible characters alone. Trimmed.
 * Half a surrogate pair is refused elsewhere, as text that cannot be kept.
 */
export const written = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => /[^\s\p{C}\p{Z}\p{M}]|\p{Cs}/u.test(text), 'Expected something to read')
