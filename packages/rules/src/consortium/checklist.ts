import type { RegulatedActivity } from '../organisation/registration.ts'
import type { ConsortiumRole } from './role.ts'

/** Whose requirement something is: the law's, the authority's, the lead's own, or nobody's, who asked for none of it. @see rule C-17 */
export type Whose = 'statute' | 'authority' | 'lead' | 'nobody'

type Item = {
  title: string
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
    owedBy: 'personal-care',
    expires: 'sometimes',
    beforeBid: true,
  },
  'registered-manager': { title: 'A registered manager in post', expires: 'sometimes' },
  'cqc-rating': { title: 'The CQC rating of the location', expires: 'sometimes' },
  'cqc-enforcement': { title: 'No unresolved enforcement by the CQC', expires: 'sometimes' },
  'legal-identity': { title: 'The identifier of the firm in its register', expires: 'never' },
  'connected-persons': { title: 'Who is connected with the firm', expires: 'never' },
  ppon: {
    title: 'The number on the central digital platform (PPON)',
    expires: 'never',
    isListed: true,
  },
  'cdp-share-code': {
    title: 'The share code of the central digital platform',
    expires: 'sometimes',
    isListed: true,
  },
  'employers-liability': {
    title: "Employers' liability insurance",
    insurance: true,
    owedBy: 'employers',
    expires: 'always',
    beforeBid: true,
  },
  'public-liability': { title: 'Public liability insurance', insurance: true, expires: 'always' },
  'professional-indemnity': {
    title: 'Professional indemnity insurance',
    insurance: true,
    expires: 'always',
  },
  treatment: { title: 'Treatment and malpractice insurance', insurance: true, expires: 'always' },
  'ico-fee': { title: 'The data protection fee', owedBy: 'employers', expires: 'always' },
  dspt: { title: 'The status in the Data Security and Protection Toolkit', expires: 'always' },
  'modern-slavery': {
    title: 'A modern slavery statement',
    owedBy: 'large-turnover',
    expires: 'sometimes',
  },
  'exclusion-grounds': { title: 'The declaration of exclusion grounds', expires: 'sometimes' },
  'associated-persons': { title: 'The declaration of associated persons', expires: 'sometimes' },
  'conflicts-of-interest': { title: 'The declaration of conflicts of interest', expires: 'sometimes' },
  'dbs-policy': { title: "Enhanced DBS checks with the adults' barred list", expires: 'sometimes' },
  'fit-and-proper-persons': { title: 'Fit and proper persons', expires: 'sometimes' },
  'business-continuity': { title: 'A business continuity plan, tested', expires: 'always' },
  safeguarding: { title: 'The safeguarding policy', expires: 'sometimes' },
  'health-and-safety': { title: 'The health and safety policy', expires: 'sometimes' },
  equality: { title: 'The equality policy', expires: 'sometimes' },
  whistleblowing: { title: 'The whistleblowing policy', expires: 'sometimes' },
  'lone-working': { title: 'The lone working policy', expires: 'sometimes' },
  accounts: {
    title: 'Accounts of two or three years, audited only where law demands',
    expires: 'never',
  },
  'call-monitoring': { title: 'Electronic call monitoring', expires: 'sometimes' },
  workforce: { title: 'The workforce: training, turnover, vacancies, hours', expires: 'sometimes' },
  'mobilisation-plan': { title: 'The mobilisation plan', expires: 'never' },
  other: { title: 'Something else that the lead asks for', expires: 'sometimes' },
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
