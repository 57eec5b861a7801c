import type { Instant } from '../instant.ts'
import { type OpenItem, ofNothing } from './open-item.ts'
import type { ConsortiumTerms } from './terms.ts'
import { missingSections, termsSections } from './terms-sections.ts'

/** What readiness asks of the terms that stand, beside their content. */
export type TermsStanding = {
  /** Members that have refused them, each with its reason. */
  refusals: readonly { organisationId: string; reason: string | null }[]
  addenda: {
    /** The number of the last addendum that the authority has issued, 0 before the first. */
    issued: number
    /** Of the last that the terms were proposed or confirmed under. */
    considered: number
  }
  /** How the model makes them liable, which the council is told; left out once terms are agreed no more. */
  liability?: 'joint-and-several' | 'several' | undefined
}
type Asked = TermsStanding & { leadId: string; deadline: Instant | null; terms: ConsortiumTerms | null }

/**
 * What the lead still has to do about its terms: sections that they need, members that refuse them, addenda under which it
 * has neither proposed nor confirmed them, and another liability than that of the model.
 *
 * @see rules C-02, C-03, C-15, C-16, C-18
 */
export function openItemsOfTerms({ leadId, deadline, terms, refusals, addenda, liability }: Asked): OpenItem[] {
  if (!terms) return []
  const ofLead = { owner: leadId, by: deadline, lotId: null, ...ofNothing }
  const unread = Array.from(
    { length: addenda.issued - addenda.considered },
    (_, index) => addenda.considered + index + 1,
  )
  const basis = terms.liability?.basis
  const isOtherLiability = liability !== undefined && basis !== undefined && basis !== liability
  return [
    ...missingSections(terms).map((section): OpenItem => {
      const { rule, title } = termsSections[section]
      return { what: 'complete the terms', ...ofLead, rule, section, detail: title }
    }),
    ...(isOtherLiability
      ? [
          {
            what: 'agree liability as the model has it' as const,
            ...{ ...ofLead, rule: 'C-15', section: 'liability' as const, detail: `The model makes it ${liability}` },
          },
        ]
      : []),
    ...refusals.map(({ organisationId, reason }): OpenItem => {
      return { what: 'answer a refusal', ...ofLead, rule: 'C-02', detail: `${organisationId}: ${reason}` }
    }),
    ...unread.map((number): OpenItem => {
      return { what: 'confirm addendum', ...ofLead, rule: 'C-16', detail: `Addendum ${number}` }
    }),
  ]
}
