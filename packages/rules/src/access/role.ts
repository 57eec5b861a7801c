import { z } from 'zod'

/** What a person may be trusted with: staff of a council by office, people of a provider as signatory or bid writer. */
export const Role = z
  .enum([
    'administrator',
    'commissioner',
    'opener',
    'evaluator',
    'moderator',
    'finance',
    'approver',
    'auditor',
    'signatory',
    'bid-writer',
  ])
  .meta({ id: 'Role' })
export type Role = z.infer<typeof Role>
