import { z } from 'zod'

/** Marks that turn the direction of what follows: with them a text reads otherwise than it is kept. */
const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/

/** Text of at most so many characters, or none. Trimmed; refuses marks that turn the reading direction. */
export const mayBeEmpty = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .refine(
      (text) => !turnsDirection.test(text),
      'Expected no marks that turn the direction of reading (U+202A to U+202E, U+2066 to U+2069)',
    )

/**
 * The same in which there is something to read: not spaces and invisible characters alone. Half a surrogate pair is refused
 * elsewhere, as text that cannot be kept.
 */
export const written = (longest: number) =>
  mayBeEmpty(longest)
    .min(1)
    .refine((text) => /[^\s\p{C}\p{Z}\p{M}]|\p{Cs}/u.test(text), 'Expected something to read')
