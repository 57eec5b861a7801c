import type { AgreementTerms } from '../../agreement/agreement.ts'
import { thresholdOn } from '../../agreement/threshold.ts'
import type { Answer } from '../../answer.ts'
import type { Instant, LocalDate } from '../../instant.ts'
import { londonDateOf } from '../../london-time.ts'
import type { Brief } from '../brief.ts'
import type { FurtherDecision } from './representation.ts'
import { fewestStandstillDays, keptOpenEnd, type StandstillBasis, signableFrom, standstillEnd } from './standstill.ts'

export type Award = {
  terms: Pick<AgreementTerms, 'regime' | 'lightTouch'>
  brief: { standstill: Brief['standstill']; service: Pick<Brief['service'], 'estimatedValuePence'> }
}
/** When letters went out, and when the notice of the award was published, if it was. */
export type Announced = { notifiedAt: Instant; noticePublishedAt: Instant | null }
/** The last further decision on a representation, as far as signing depends on it; null while there is none. */
export type Decided = Pick<FurtherDecision, 'outcome' | 'toldAt'> | null
/**
 * The last day of the standstill, if there is one, and from when contracts may be signed; both null while a notice is awaited, or
 * a representation keeps the standstill open.
 */
export type Signing = { standstillEndsOn: LocalDate | null; mayBeSignedFrom: Instant | null }

/**
 * Whether a contract waits for a published notice: under the Act at or above its threshold, and wherever a standstill is
 * announced, which exists only if the notice says so; under the Selection Regime always.
 *
 * @see Procurement Act 2023 ss.50(1), 51(4); SI 2023/1348 reg. 12; rules P-02, P-03, P-31, P-44
 */
export function isNoticeNeeded({ terms, brief }: Award, on: LocalDate): Answer<boolean> {
  if (terms.regime === 'PSR2023') return { value: true }
  if (terms.regime !== 'PA2023') return { value: false }
  return brief.standstill.kind === 'none' ? isAboveThreshold({ terms, brief }, on) : { value: true }
}

/** Whether the law wants contracts of the award published: under the Act, from its threshold on. @see rules P-02, P-35 */
export function isPublished(award: Award, on: LocalDate): Answer<boolean> {
  return award.terms.regime === 'PA2023' ? isAboveThreshold(award, on) : { value: false }
}

/** Whether the call-off is at or above the threshold of its kind, so that its award and its contracts are published. @see rules P-02, P-35 */
function isAboveThreshold({ terms, brief }: Award, on: LocalDate): Answer<boolean> {
  const threshold = thresholdOn(terms.lightTouch ? 'light-touch' : 'sub-central-goods-and-services', on)
  return threshold.problem ? threshold : { value: brief.service.estimatedValuePence >= threshold.value }
}

/**
 * From when the contracts of an award may be signed. Under the Regulations the days count from the letters, which go
 * electronically to all at one instant; under the Act and the Selection Regime from the notice's publication, and
 * there is no signing without it. A longer period that was announced binds; where no days were, it is the shortest of its law. Without a standstill they may be signed as soon as
 * that is done.
 *
 * @see rules P-11, P-32, P-43, P-44
 */
export function signingOf(award: Award, { notifiedAt, noticePublishedAt }: Announced): Answer<Signing> {
  const needed = isNoticeNeeded(award, londonDateOf(notifiedAt))
  if (needed.problem) return needed
  const countsFrom = needed.value ? noticePublishedAt : notifiedAt
  if (countsFrom === null) return { value: { standstillEndsOn: null, mayBeSignedFrom: null } }
  const basis = basisOf(award, londonDateOf(countsFrom))
  if (!basis) return { value: { standstillEndsOn: null, mayBeSignedFrom: countsFrom } }
  return behind(standstillEnd(basis))
}

/**
 * The same with the representations that were made about it: while one waits for the further decision, or the last decision on
 * one is not that the award stands, no end is known. Else the standstill ends with its own last day, or with the fifth working
 * day after the last of the decisions was told.
 *
 * @see SI 2023/1348 reg. 12; rule P-03
 */
export function signingWith(own: Signing, decided: readonly Decided[]): Answer<Signing> {
  if (decided.length === 0) return { value: own }
  const told = decided.flatMap((each) => (each?.outcome === 'award-stands' ? londonDateOf(each.toldAt) : []))
  const last = told.toSorted().at(-1)
  if (last === undefined || told.length < decided.length || own.standstillEndsOn === null)
    return { value: { standstillEndsOn: null, mayBeSignedFrom: null } }
  return behind(keptOpenEnd(own.standstillEndsOn, last))
}

/** Signing once a standstill is over. */
function behind(end: Answer<LocalDate>): Answer<Signing> {
  if (end.problem) return end
  const from = signableFrom(end.value)
  return from.problem ? from : { value: { standstillEndsOn: end.value, mayBeSignedFrom: from.value } }
}

function basisOf({ terms, brief: { standstill } }: Award, on: LocalDate): StandstillBasis | undefined {
  if (terms.regime === 'PSR2023') return { regime: 'PSR2023', publishedOn: on }
  if (standstill.kind === 'none') return undefined
  const announced = standstill.kind === 'voluntary' ? standstill.workingDays : undefined
  if (terms.regime === 'PCR2015') {
    const longer = announced !== undefined && { announcedWorkingDays: announced }
    return { regime: 'PCR2015', sentOn: on, sentBy: 'electronic', ...longer }
  }
  return { regime: 'PA2023', publishedOn: on, workingDays: announced ?? fewestStandstillDays }
}
