import { z } from 'zod'

/** Text of at most so many characters in which there is something to read: not spaces and invisible characters alone. Trimmed. */
export const written = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => /[^\s\p{C}\p{Z}\p{M}]/u.test(text), 'Expected something to read')
