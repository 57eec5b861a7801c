import { z } from 'zod'
import { LotId, OrganisationId } from '../id.ts'
import { Instant } from '../instant.ts'
import { MsoaCode } from '../lot/area.ts'
import { ServiceType } from '../lot/service-type.ts'
import { PaperKind } from './model.ts'
import { TermsSection } from './terms-sections.ts'

/** Something that stands between a consortium and a valid bid: who has to do what, by when, and why. */
export const OpenItem = z
  .object({
    what: z.enum([
      'give the consortium up',
      'ask for an invitation',
      'find a partner',
      'contract as the lot is held',
      'answer invitation',
      'accept nda',
      'propose terms',
      'complete the terms',
      'agree liability as the model has it',
      'answer a refusal',
      'confirm addendum',
      'share a lot',
      'share enough of a lot',
      'share less of a lot',
      'cover an area',
      'settle who is accountable',
      'name members that have joined',
      'keep to the part that was won',
      'register a deliverer',
      'name a backup',
      'give every member a share',
      'share work anew',
      'give a role of the model',
      'settle a departure',
      'sign terms',
      'sign paper',
      'sign changed paper',
      'renew expired paper',
      'renew paper that ends early',
      'have paper signed with authority',
      'declare another bid',
      'look at your own bid',
      'take legal form',
      'name the vehicle',
      'register the vehicle',
      'give evidence',
      'renew evidence',
      'verify evidence',
      'respond to ground',
      'decide ground',
      'replace member or keep it',
      'replace judged member',
      'rely on somebody',
      'manage conflict',
      'change the pricing',
      'submit prices',
      'approve assembled rates',
      'answer a change',
      'contract with sub-contractor',
      'conclude sub-contract',
    ]),
    owner: OrganisationId,
    by: Instant.nullable(),
    rule: z.string().meta({ example: 'C-02' }),
    lotId: LotId.nullable(),
    section: TermsSection.optional(),
    detail: z.string().optional(),
    paper: PaperKind.nullable(),
    bars: z.boolean().meta({ description: 'Whether there is no valid bid before it is done' }),
    service: ServiceType.optional(),
    areas: z
      .object({ count: z.int(), first: z.array(MsoaCode) })
      .optional()
      .meta({ description: 'How many areas of the lot it is about, and the first of them' }),
    signedVersion: z
      .int()
      .optional()
      .meta({ description: 'The version of the terms that the firm signed last, where that is another text' }),
    about: z.string().nullable().meta({ description: 'The item of a checklist, or the id of what is to be done' }),
    member: OrganisationId.nullable().meta({
      description:
        'The member whose due diligence it is of, or the firm that is missing or one too many for a lot as it is held',
    }),
  })
  .meta({ id: 'ConsortiumOpenItem' })
export type OpenItem = z.input<typeof OpenItem>

/** What an open item says that is about no paper, checklist or member, and that bars the bid. */
export const ofNothing = { paper: null, about: null, member: null, bars: true } as const

/** The rule by which each is asked for. */
export const ruleOf = {
  'give the consortium up': 'P-54',
  'ask for an invitation': 'P-41',
  'find a partner': 'C-05',
  'contract as the lot is held': 'C-13',
  'answer invitation': 'C-02',
  'accept nda': 'C-18',
  'propose terms': 'C-03',
  'complete the terms': 'C-03',
  'agree liability as the model has it': 'C-15',
  'answer a refusal': 'C-02',
  'confirm addendum': 'C-16',
  'share a lot': 'C-04',
  'share enough of a lot': 'C-04',
  'share less of a lot': 'C-04',
  'cover an area': 'C-04',
  'settle who is accountable': 'C-04',
  'name members that have joined': 'C-02',
  'keep to the part that was won': 'S-03',
  'register a deliverer': 'C-04',
  'name a backup': 'C-04',
  'give every member a share': 'C-04',
  'share work anew': 'C-07',
  'give a role of the model': 'C-15',
  'settle a departure': 'C-08',
  'sign terms': 'C-02',
  'sign paper': 'C-15',
  'sign changed paper': 'C-15',
  'renew expired paper': 'C-15',
  'renew paper that ends early': 'C-15',
  'have paper signed with authority': 'C-15',
  'declare another bid': 'C-09',
  'look at your own bid': 'C-05',
  'take legal form': 'C-01',
  'name the vehicle': 'C-01',
  'register the vehicle': 'C-15',
  'give evidence': 'C-11',
  'renew evidence': 'C-11',
  'verify evidence': 'C-11',
  'respond to ground': 'P-46',
  'decide ground': 'P-46',
  'replace member or keep it': 'P-24',
  'replace judged member': 'P-24',
  'rely on somebody': 'P-23',
  'manage conflict': 'C-10',
  'change the pricing': 'C-14',
  'submit prices': 'C-14',
  'approve assembled rates': 'C-14',
  'answer a change': 'C-07',
  'contract with sub-contractor': 'P-39',
  'conclude sub-contract': 'P-39',
} as const satisfies Record<OpenItem['what'], string>
