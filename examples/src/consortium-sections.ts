/** What five firms agree on beside their hours: a section per topic, typed where a program can use it. */
export const sectionsOfTerms = {
  roles: { text: 'Each cares in its own areas with its own carers; the lead reports to the council.' },
  decisions: { quorum: { members: 4 }, majorityBasisPoints: 6667 },
  leadReplacement: { majorityBasisPoints: 7500, text: 'If the lead is suspended from a lot.' },
  withdrawal: { noticeDays: 90 },
  informationBarrier: { contact: 'barrier@applewood.example', text: 'No rates of other tenders are spoken of.' },
  liability: { basis: 'joint-and-several' as const, crossIndemnity: 'Each makes good what it has caused.' },
  payment: { withinDays: 20, invoicesTo: 'invoices@applewood.example' },
  leadFee: { basisPoints: 150, text: 'For reporting and for the office.' },
  referrals: { by: 'area' as const },
  insurance: { covers: [{ cover: 'public-liability' as const, coverPence: 500_000_000 }] },
  safeguarding: { contact: 'safeguarding@applewood.example', text: 'By the policy of the council.' },
  pensionCosts: { by: 'hours' as const },
  serviceCredits: { by: 'fault' as const },
  escalation: { steps: [{ before: 'Both managers', withinDays: 5 }] },
  data: { controller: 'each' as const, intellectualProperty: 'Each keeps what it has written.' },
  exit: { handoverDays: 60, text: 'Care is handed over package by package.' },
}
