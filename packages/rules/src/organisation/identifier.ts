import { z } from 'zod'

/** Seven digits are a company number that lost its leading zero, as spreadsheets make them, and get it back. */
const companyNumber = z
  .string()
  .overwrite((number) => (/^\d{7}$/.test(number) ? `0${number}` : number))
  .regex(/^(?:\d{8}|[A-Z]{2}\d{6}|R0\d{6})$/, 'Expected a company number such as 01234567 or SC123456')

/** For schemes whose format is not published, so that no real number is turned away. */
const anyNumber = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,29}$/, 'Expected capitals, digits and hyphens, at most 30')

/**
 * A number by which a register knows an organisation, and the scheme that says which register: Companies House
 * (`GB-COH`), the charity regulators of England and Wales, Scotland and Northern Ireland (`GB-CHC`, `GB-SC`, `GB-NIC`),
 * mutuals (`GB-MPR`), the NHS (`GB-NHS`), learning providers (`GB-UKPRN`), the central digital platform (`GB-PPON`),
 * local authorities (`GB-LAE`) and VAT. Each number is held to its scheme's format; a company number of seven digits is
 * padded to eight.
 *
 * @see rule O-45
 */
export const OrganisationIdentifier = z
  .discriminatedUnion('scheme', [
    numbered('GB-COH', companyNumber),
    numbered('GB-CHC', z.string().regex(/^\d{6,7}(?:-\d{1,5})?$/, 'Expected a charity number such as 1234567')),
    numbered('GB-SC', z.string().regex(/^SC\d{6}$/, 'Expected a Scottish charity number such as SC012345')),
    numbered('GB-NIC', anyNumber),
    numbered('GB-MPR', anyNumber),
    numbered('GB-NHS', anyNumber),
    numbered('GB-UKPRN', z.string().regex(/^1\d{7}$/, 'Expected a UKPRN: eight digits, the first of them 1')),
    numbered('GB-PPON', z.string().regex(/^[A-Z]{4}-\d{4}-[A-Z]{4}$/, 'Expected a PPON such as ABCD-1234-EFGH')),
    numbered('GB-LAE', anyNumber),
    numbered('VAT', anyNumber),
  ])
  .meta({ id: 'OrganisationIdentifier', example: { scheme: 'GB-COH', id: '01234567' } })
export type OrganisationIdentifier = z.infer<typeof OrganisationIdentifier>

/** The identifier as one text, e.g. `GB-COH-01234567`; different identifiers never give the same text. @see rule O-45 */
export function serialisedIdentifier({ scheme, id }: OrganisationIdentifier): string {
  return `${scheme}-${id}`
}

const cqcFormat = /^(?:1-\d{5,12}|[A-Z][A-Z0-9-]{1,19})$/

/** A provider in the CQC register, e.g. `1-123456789`, or the older NHS style. Locations look the same. @see rule O-02 */
export const CqcProviderId = z
  .string()
  .regex(cqcFormat, 'Expected a CQC provider id such as 1-123456789')
  .meta({ id: 'CqcProviderId', example: '1-101234567' })
  .brand<'CqcProviderId'>()
export type CqcProviderId = z.infer<typeof CqcProviderId>

/** A location in the CQC register. Its format cannot tell it from a provider's id, so its type does. @see rule O-02 */
export const CqcLocationId = z
  .string()
  .regex(cqcFormat, 'Expected a CQC location id such as 1-123456789')
  .meta({ id: 'CqcLocationId', example: '1-123456789' })
  .brand<'CqcLocationId'>()
export type CqcLocationId = z.infer<typeof CqcLocationId>

/** An NHS organisation's ODS code, e.g. `QKS`; case does not matter, it is kept in capitals. @see rule O-43 */
export const OdsCode = z
  .string()
  .toUpperCase()
  .regex(/^[A-Z0-9]{3,12}$/, 'Expected an ODS code: 3 to 12 letters and digits')
  .meta({ id: 'OdsCode', example: 'QKS' })
export type OdsCode = z.infer<typeof OdsCode>

function numbered<const Scheme extends string>(scheme: Scheme, id: z.ZodString) {
  return z.object({ scheme: z.literal(scheme), id })
}
