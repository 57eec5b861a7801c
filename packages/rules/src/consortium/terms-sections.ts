import { z } from 'zod'
import { InsuranceCover } from '../organisation/registration.ts'
import { written } from '../written.ts'

const Text = written(20_000)
const Days = z.int().min(0).max(365)
/** A share of the votes, in basis points, that is more than half of them; 10,000 is unanimity. */
const Majority = z.int().min(5001).max(10_000)
/** Where somebody is reached: an address and nothing else, so that it can change without being agreed anew. */
const Contact = z.email().max(254)

const Quorum = z
  .union([
    z.strictObject({ members: z.int().min(1).max(50) }),
    z.strictObject({ basisPoints: z.int().min(1).max(10_000) }),
  ])
  .meta({
    description:
      "Members, or basis points of the hours, that have to be there. Where it is in members, votes are counted alike; where it is in hours, by each member's minutes",
  })

/** The sections of a consortium's terms, each with the fields that a program can use and text for the rest. @see rules C-03, C-18 */
export const sectionsOfTerms = {
  roles: z
    .strictObject({ text: Text })
    .optional()
    .meta({ description: 'Who does what, with which resources and at whose risk (C-03)' }),
  decisions: z.strictObject({ quorum: Quorum, majorityBasisPoints: Majority, text: Text.optional() }).optional(),
  leadReplacement: z
    .strictObject({ majorityBasisPoints: Majority, text: Text })
    .optional()
    .meta({ description: 'On what grounds and by which majority another member becomes the lead (C-03)' }),
  withdrawal: z.strictObject({ noticeDays: Days, text: Text.optional() }).optional(),
  informationBarrier: z.strictObject({ contact: Contact.optional(), text: Text }).optional(),
  liability: z.strictObject({ basis: z.enum(['joint-and-several', 'several']), crossIndemnity: Text }).optional(),
  payment: z
    .strictObject({
      withinDays: Days.meta({
        description:
          'From the day on which the lead receives a valid invoice of a member, whatever it was paid itself; at most 30 (P-35)',
      }),
      invoicesTo: Contact.optional(),
      text: Text.optional(),
    })
    .optional(),
  leadFee: z
    .strictObject({
      basisPoints: z.int().min(1).max(10_000).nullable().meta({ description: 'Of what is invoiced; null: no fee' }),
      text: Text.optional(),
    })
    .optional(),
  referrals: z
    .strictObject({ by: z.enum(['area', 'hours', 'turn']), text: Text.optional() })
    .optional()
    .meta({ description: 'To whom a referral goes: whoever is accountable for the area, by share of hours, in turn' }),
  insurance: z
    .strictObject({
      covers: z
        .array(z.strictObject({ cover: InsuranceCover, coverPence: z.int().min(1) }))
        .min(1)
        .max(20),
      text: Text.optional(),
    })
    .optional(),
  safeguarding: z.strictObject({ contact: Contact.optional(), text: Text }).optional(),
  pensionCosts: z
    .strictObject({ by: z.enum(['equally', 'hours', 'employer']), text: Text.optional() })
    .optional()
    .meta({ description: 'How pension costs of transferred staff are shared (TUPE)' }),
  serviceCredits: z
    .strictObject({ by: z.enum(['fault', 'hours', 'lead']), text: Text.optional() })
    .optional()
    .meta({ description: 'Who bears what is deducted for missed performance' }),
  escalation: z
    .strictObject({
      steps: z
        .array(z.strictObject({ before: written(200), withinDays: Days }))
        .min(1)
        .max(10),
      text: Text.optional(),
    })
    .optional()
    .meta({ description: 'Before whom a dispute comes, one after the other, and how long each has' }),
  data: z
    .strictObject({ controller: z.enum(['each', 'joint', 'lead']), intellectualProperty: Text })
    .optional()
    .meta({ description: 'Who is controller of personal data, and whose the bid and what is made for it is' }),
  exit: z.strictObject({ handoverDays: Days, text: Text }).optional(),
} as const

type Section = { title: string; rule: string; isNeeded: boolean }

/**
 * What is in the terms of a consortium, in the order in which people read it. What is needed has to be there before anybody
 * signs.
 *
 * @see rules C-03, C-18
 */
export const termsSections = {
  text: { title: 'Preamble', rule: 'C-03', isNeeded: false },
  roles: { title: 'Roles and responsibilities', rule: 'C-03', isNeeded: true },
  lots: { title: 'Hours and lot split', rule: 'C-04', isNeeded: false },
  pricing: { title: 'Prices of the joint bid', rule: 'C-14', isNeeded: false },
  decisions: { title: 'Decisions and quorum', rule: 'C-03', isNeeded: true },
  leadReplacement: { title: 'Replacement of the lead', rule: 'C-03', isNeeded: true },
  withdrawal: { title: 'Withdrawal', rule: 'C-03', isNeeded: true },
  informationBarrier: { title: 'Information barrier', rule: 'C-03', isNeeded: true },
  liability: { title: 'Liability and cross-indemnity', rule: 'C-18', isNeeded: true },
  payment: { title: 'Invoicing and payment', rule: 'C-18', isNeeded: true },
  leadFee: { title: "Lead's fee", rule: 'C-18', isNeeded: true },
  referrals: { title: 'Allocation of referrals', rule: 'C-18', isNeeded: true },
  insurance: { title: 'Insurance', rule: 'C-18', isNeeded: true },
  safeguarding: { title: 'Safeguarding', rule: 'C-18', isNeeded: true },
  pensionCosts: { title: 'Pension costs of transferred staff', rule: 'C-03', isNeeded: true },
  serviceCredits: { title: 'Service credits', rule: 'C-03', isNeeded: true },
  escalation: { title: 'Escalation', rule: 'C-03', isNeeded: true },
  data: { title: 'Intellectual property and personal data', rule: 'C-03', isNeeded: true },
  exit: { title: 'Exit', rule: 'C-03', isNeeded: true },
  annexes: { title: 'Annexes', rule: 'C-03', isNeeded: false },
} as const satisfies Record<string, Section>

export type TermsSection = keyof typeof termsSections
const names = Object.keys(termsSections) as TermsSection[] // the keys of a constant table are its names

export const TermsSection = z.enum(names).meta({ id: 'ConsortiumTermsSection' })

/** Sections that terms need and leave out. */
export function missingSections(terms: Partial<Record<TermsSection, unknown>>): TermsSection[] {
  return names.filter((name) => termsSections[name].isNeeded && terms[name] === undefined)
}

/** What people call the section that a JSON Pointer leads into. */
export function titleAt(pointer: string): string {
  const [, first = ''] = pointer.split('/')
  return names.some((name) => name === first) ? termsSections[TermsSection.parse(first)].title : first
}
