import type { Fault, ProblemCode } from '../problem.ts'
import type { AgreementTerms } from './agreement.ts'
import { refuseRegime } from './regime.ts'
import { limitsExceeded } from './term-limit.ts'
import { thresholdOn } from './threshold.ts'

/** Something that a person should know of a framework's terms. It refuses nothing. */
export type AgreementWarning = { code: ProblemCode; detail: string }

/**
 * Everything that keeps terms from being those of a framework: a regime that its date contradicts, an open form outside
 * the Act, a term beyond the law's limit, dates that run backwards, weights that no call-off could have, a direct award
 * without its conditions, a lot or band named twice.
 *
 * @see rules P-01, P-04, P-05, P-28 to P-30, P-45
 */
export function faultsOfTerms(terms: AgreementTerms): Fault[] {
  const limits = limitsExceeded(terms).filter(({ binds }) => binds)
  return [
    ...faultsOfLaw(terms),
    ...limits.map(({ pointer, code, detail }) => ({ pointer, code, detail })),
    ...faultsOfDates(terms),
    ...faultsOfWeights(terms),
    ...faultsOfNamedTwice(terms),
  ]
}

/** What the law leaves to the council but a person should see: limits that do not bind, a value on the wrong side of the threshold. */
export function warningsOfTerms(terms: AgreementTerms): AgreementWarning[] {
  const limits = limitsExceeded(terms)
    .filter(({ binds }) => !binds)
    .map(({ code, detail }) => ({ code, detail }))
  return [...limits, ...warningsOfThreshold(terms)]
}

function faultsOfLaw(terms: AgreementTerms): Fault[] {
  const faults: Fault[] = []
  const regime = refuseRegime(terms.regime, terms.procurementBeganOn)
  if (regime) faults.push({ pointer: '/terms/regime', code: regime.code, detail: regime.detail ?? '' })
  if (terms.form.kind === 'open' && terms.regime === 'PCR2015' && !terms.lightTouch)
    faults.push({
      pointer: '/terms/form',
      code: 'agreement.form-not-open',
      detail: 'A framework under the Public Contracts Regulations is closed to all but its original parties',
    })
  const unbound = terms.singleSupplier || terms.lightTouch || terms.directAwardMechanism !== undefined
  if (terms.routes.includes('direct-award') && !unbound)
    faults.push({
      pointer: '/terms/routes',
      code: 'agreement.direct-award-unconditioned',
      detail: 'A direct award among several suppliers needs an objective mechanism that the framework sets out',
    })
  return faults
}

function faultsOfDates(terms: AgreementTerms): Fault[] {
  const fault = (pointer: string, detail: string): Fault => ({ pointer, code: 'agreement.dates-backwards', detail })
  const faults: Fault[] = []
  if (terms.expiresOn < terms.startsOn)
    faults.push(fault('/terms/expiresOn', `${terms.expiresOn} is before the start on ${terms.startsOn}`))
  if (terms.startsOn < terms.procurementBeganOn)
    faults.push(fault('/terms/startsOn', `${terms.startsOn} is before the procurement began`))
  terms.extensions.forEach(({ untilOn, takenOn }, index) => {
    const before = terms.extensions[index - 1]
    const from = before?.untilOn ?? terms.expiresOn
    const pointer = `/terms/extensions/${index}`
    if (untilOn <= from) faults.push(fault(`${pointer}/untilOn`, `${untilOn} is not after ${from}`))
    if (takenOn === null) return
    if (takenOn > from) faults.push(fault(`${pointer}/takenOn`, `What ended on ${from} cannot be extended later`))
    if (before?.takenOn === null) faults.push(fault(`${pointer}/takenOn`, 'The extension before it was not taken'))
  })
  return faults
}

function faultsOfWeights({ weights }: AgreementTerms): Fault[] {
  const { quality, price } = weights
  const backwards = (['quality', 'price'] as const).filter((part) => weights[part].minimum > weights[part].maximum)
  const faults = backwards.map(
    (part): Fault => ({
      pointer: `/terms/weights/${part}`,
      code: 'agreement.weights-impossible',
      detail: `The least ${part} weight is above the greatest`,
    }),
  )
  if (faults.length === 0 && (quality.minimum + price.minimum > 10_000 || quality.maximum + price.maximum < 10_000))
    faults.push({
      pointer: '/terms/weights',
      code: 'agreement.weights-impossible',
      detail: 'No weights inside these ranges add up to 10000',
    })
  return faults
}

function faultsOfNamedTwice(terms: AgreementTerms): Fault[] {
  const lists = [
    { at: '/terms/lots', keys: terms.lots.map(({ lotId }): string => lotId) },
    { at: '/terms/rates', keys: terms.rates.map(({ band }): string => band) },
  ]
  return lists.flatMap(({ at, keys }) =>
    keys.flatMap((key, index): Fault[] =>
      keys.indexOf(key) === index
        ? []
        : [{ pointer: `${at}/${index}`, code: 'agreement.named-twice', detail: `${key} is named already` }],
    ),
  )
}

function warningsOfThreshold(terms: AgreementTerms): AgreementWarning[] {
  const kind = terms.lightTouch ? 'light-touch' : 'sub-central-goods-and-services'
  const threshold = thresholdOn(kind, terms.procurementBeganOn)
  if (threshold.problem) return []
  const below = terms.maximumValuePence < threshold.value
  if (below === (terms.regime === 'BELOW_THRESHOLD')) return []
  const detail = `Its maximum of ${terms.maximumValuePence} pence is ${below ? 'below' : 'at or above'} the ${kind} threshold of ${threshold.value} pence`
  return [{ code: 'agreement.threshold-mismatch', detail }]
}
