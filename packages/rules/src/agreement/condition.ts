import { z } from 'zod'
import { DeclarationSubject, InsuranceCover } from '../organisation/registration.ts'
import type { Fault, ProblemCode } from '../problem.ts'
import { written } from '../written.ts'
import type { Regime } from './regime.ts'

/** What employers must be insured for by law, in pence: whoever employs has it, and may be asked for it at once. @see rules C-11, C-17 */
export const statutoryEmployersCoverPence = 500_000_000

/** What an authority asks of whoever is to be awarded a contract or a place. Cover is integer pence. @see rule P-22 */
export const Condition = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('insurance'),
      cover: InsuranceCover,
      minimumPence: z.int().min(1),
      inPlaceBy: z.enum(['tender', 'award']).default('award'),
    }),
    z.strictObject({
      kind: z.literal('accounts'),
      years: z.int().min(1).max(10),
      audited: z.enum(['always', 'where-law-demands', 'never']).default('where-law-demands'),
    }),
    z.strictObject({
      kind: z.literal('experience'),
      what: written(2000),
      contractWith: z.enum(['anyone', 'named-authority']).default('anyone'),
    }),
    z.strictObject({ kind: z.literal('declaration'), subject: DeclarationSubject }),
    z.strictObject({
      kind: z.literal('standard'),
      what: written(2000),
      equivalents: z.boolean().default(true).meta({ description: 'Whether what is equivalent is accepted' }),
    }),
  ])
  .meta({ id: 'Condition' })
export type Condition = z.infer<typeof Condition>

/**
 * Conditions that the Procurement Act does not let an authority set: audited accounts of whoever need not have them
 * audited, insurance in place before the award, an earlier contract with a given authority, a standard that no equivalent
 * meets. Employers' liability up to what the law demands of every employer may be asked for at once. Other regimes have no
 * such list.
 *
 * @see Procurement Act 2023 s.22; rules P-22, C-17
 */
export function faultsOfConditions(
  conditions: readonly Condition[],
  { regime, at = '/conditions' }: { regime: Regime; at?: string },
): Fault[] {
  if (regime !== 'PA2023') return []
  return conditions.flatMap((condition, index): Fault[] => {
    const found = refuseCondition(condition)
    return found ? [{ pointer: `${at}/${index}/${found.field}`, code: found.code, detail: found.detail }] : []
  })
}

function refuseCondition(condition: Condition): { field: string; code: ProblemCode; detail: string } | undefined {
  switch (condition.kind) {
    case 'insurance': {
      const statutory =
        condition.cover === 'employers-liability' && condition.minimumPence <= statutoryEmployersCoverPence
      if (condition.inPlaceBy === 'award' || statutory) return undefined
      const detail = `A commitment to take ${condition.cover} out on award is enough before it`
      return { field: 'inPlaceBy', code: 'agreement.condition-insured-early', detail }
    }
    case 'accounts': {
      if (condition.audited !== 'always') return undefined
      const detail = 'Who need not have accounts audited may show others'
      return { field: 'audited', code: 'agreement.condition-audited-accounts', detail }
    }
    case 'experience': {
      if (condition.contractWith === 'anyone') return undefined
      const detail = 'Experience may be asked for, not an earlier contract with a given authority'
      return { field: 'contractWith', code: 'agreement.condition-earlier-contract', detail }
    }
    case 'standard':
      if (condition.equivalents) return undefined
      return { field: 'equivalents', code: 'agreement.condition-no-equivalent', detail: condition.what }
    case 'declaration':
      return undefined
  }
}

type Relied = { meets: boolean; reliesOn: readonly { meets: boolean; how: Reliance }[] }

/** How a supplier relies on another for a condition. */
export const Reliance = z.enum(['together', 'sub-contract', 'guarantee']).meta({ id: 'Reliance' })
export type Reliance = z.infer<typeof Reliance>

/**
 * Whether a supplier meets a condition itself, or by one that it relies on: they submit together, or are bound by a
 * sub-contract or a guarantee.
 *
 * @see Procurement Act 2023 s.22(8), (9); rules P-23, C-12, C-17
 */
export function meetsCondition({ meets, reliesOn }: Relied): boolean {
  return meets || reliesOn.some((other) => other.meets)
}

/** Whether who is relied on is an associated person, whose exclusion grounds are asked: a guarantor is not. @see Procurement Act 2023 s.26(4); rules P-23, C-17 */
export function isAssociatedPerson(how: Reliance): boolean {
  return how !== 'guarantee'
}
