import type { RegulatedActivity } from '../organisation/registration.ts'
import type { ConsortiumRole } from './role.ts'

/** Whose requirement something is: the law's, the authority's, the lead's own, or nobody's, who asked for none of it. @see rule C-17 */
export type Whose = 'statute' | 'authority' | 'lead' | 'nobody'

type Item = {
  title: string
  /** Whose it is where nobody asks for it in particular; `lead` is only asked for by a lead. */
  whose: 'statute' | 'lead'
  /** Whom the law asks: who delivers personal care, who employs people that deliver, who has a turnover like this. */
  owedBy?: 'personal-care' | 'employers' | 'large-turnover'
  /** Whether evidence names a day on which it ends. */
  expires: 'always' | 'sometimes' | 'never'
  /** Whether it stands in everybody's checklist, though nobody asks for it: each firm of a bid is found by it. */
  isListed?: true
  /** Whether a bid cannot lawfully be made good without it, so that it is asked before any bid. */
  beforeBid?: true
  /** Whether it is a policy with a cover, to which a commitment is enough before an award (P-22). */
  insurance?: true
}

/** From this turnover on, in pence a year, a modern slavery statement is a duty. @see Modern Slavery Act 2015 s.54; rule C-11 */
export const statementTurnoverPence = 3_600_000_000

/**
 * The checklist of a member: what a lead looks at before it bids with somebody. What the law asks is owed by whom the law
 * asks; everything else only where the authority or the lead asks for it. A row is data: nothing else asks what an item is.
 *
 * @see rules C-11, C-12, C-17
 */
export const checklistItems = {
  'cqc-registration': {
    title: 'Registration with the CQC for personal care, provider and location',
    whose: 'statute',
    owedBy: 'personal-care',
    expires: 'sometimes',
    beforeBid: true,
  },
  'registered-manager': { title: 'A registered manager in post', whose: 'lead', expires: 'sometimes' },
  'cqc-rating': { title: 'The CQC rating of the location', whose: 'lead', expires: 'sometimes' },
  'cqc-enforcement': { title: 'No unresolved enforcement by the CQC', whose: 'lead', expires: 'sometimes' },
  'legal-identity': { title: 'The identifier of the firm in its register', whose: 'lead', expires: 'never' },
  'connected-persons': { title: 'Who is connected with the firm', whose: 'lead', expires: 'never' },
  ppon: {
    title: 'The number on the central digital platform (PPON)',
    whose: 'lead',
    expires: 'never',
    isListed: true,
  },
  'cdp-share-code': {
    title: 'The share code of the central digital platform',
    whose: 'lead',
    expires: 'sometimes',
    isListed: true,
  },
  'employers-liability': {
    title: "Employers' liability insurance",
    insurance: true,
    whose: 'statute',
    owedBy: 'employers',
    expires: 'always',
    beforeBid: true,
  },
  'public-liability': { title: 'Public liability insurance', insurance: true, whose: 'lead', expires: 'always' },
  'professional-indemnity': {
    title: 'Professional indemnity insurance',
    insurance: true,
    whose: 'lead',
    expires: 'always',
  },
  treatment: { title: 'Treatment and malpractice insurance', insurance: true, whose: 'lead', expires: 'always' },
  'ico-fee': { title: 'The data protection fee', whose: 'statute', owedBy: 'employers', expires: 'always' },
  dspt: { title: 'The status in the Data Security and Protection Toolkit', whose: 'lead', expires: 'always' },
  'modern-slavery': {
    title: 'A modern slavery statement',
    whose: 'statute',
    owedBy: 'large-turnover',
    expires: 'sometimes',
  },
  'exclusion-grounds': { title: 'The declaration of exclusion grounds', whose: 'lead', expires: 'sometimes' },
  'associated-persons': { title: 'The declaration of associated persons', whose: 'lead', expires: 'sometimes' },
  'conflicts-of-interest': { title: 'The declaration of conflicts of interest', whose: 'lead', expires: 'sometimes' },
  'dbs-policy': { title: "Enhanced DBS checks with the adults' barred list", whose: 'lead', expires: 'sometimes' },
  'fit-and-proper-persons': { title: 'Fit and proper persons', whose: 'lead', expires: 'sometimes' },
  'business-continuity': { title: 'A business continuity plan, tested', whose: 'lead', expires: 'always' },
  safeguarding: { title: 'The safeguarding policy', whose: 'lead', expires: 'sometimes' },
  'health-and-safety': { title: 'The health and safety policy', whose: 'lead', expires: 'sometimes' },
  equality: { title: 'The equality policy', whose: 'lead', expires: 'sometimes' },
  whistleblowing: { title: 'The whistleblowing policy', whose: 'lead', expires: 'sometimes' },
  'lone-working': { title: 'The lone working policy', whose: 'lead', expires: 'sometimes' },
  accounts: {
    title: 'Accounts of two or three years, audited only where law demands',
    whose: 'lead',
    expires: 'never',
  },
  'call-monitoring': { title: 'Electronic call monitoring', whose: 'lead', expires: 'sometimes' },
  workforce: { title: 'The workforce: training, turnover, vacancies, hours', whose: 'lead', expires: 'sometimes' },
  'mobilisation-plan': { title: 'The mobilisation plan', whose: 'lead', expires: 'never' },
  other: { title: 'Something else that the lead asks for', whose: 'lead', expires: 'sometimes' },
} as const satisfies Record<string, Item>

export type ChecklistItem = keyof typeof checklistItems
export const checklistItemNames = Object.keys(checklistItems) as ChecklistItem[] // the keys of a constant table are its names

/** The row of an item. */
export function itemOf(item: ChecklistItem): Item {
  return checklistItems[item]
}

/** What is known of a member that decides what the law asks of it. Turnover is pence a year, null where it has not said. */
export type MemberFacts = { role: ConsortiumRole; turnoverPence: number | null }

/** Whether the law asks this item of a member, for a service with this regulated activity. @see rule C-11 */
export function isOwedByLaw(
  item: ChecklistItem,
  { role, turnoverPence }: MemberFacts,
  activity: RegulatedActivity | null,
) {
  const delivers = role !== 'guarantor'
  switch (itemOf(item).owedBy) {
    case 'personal-care':
      return delivers && activity !== null
    case 'employers':
      return delivers
    case 'large-turnover':
      return turnoverPence !== null && turnoverPence >= statementTurnoverPence
    default:
      return false
  }
}
