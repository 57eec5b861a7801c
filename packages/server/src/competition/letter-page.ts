import { createHash } from 'node:crypto'
import type { Letter, LetterContent } from '@carelot/rules/competition/award/letter'
import { asHtml, type Html, html } from '../docs/html.ts'

const style = `body { font: 11pt/1.45 Arial, Helvetica, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #0b0c0c; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; break-after: avoid; } h3 { font-size: 1rem; break-after: avoid; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; } caption { text-align: left; font-weight: bold; padding: .25rem 0; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid #b1b4b6; }
td.number, th.number { text-align: right; white-space: nowrap; } tr { break-inside: avoid; }
footer { margin-top: 3rem; border-top: 1px solid #b1b4b6; font-size: 9pt; color: #505a5f; overflow-wrap: anywhere; }`

/** The one style of the page, by its hash: nothing else is allowed to it. */
const styleHash = createHash('sha256').update(style).digest('base64')
export const letterPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

type Lot = LetterContent['lots'][number]
type Successful = Lot['successful'][number]

/** A letter as a page to print: all that its data say, in words. Of ids it names its own and those of letters that it replaces. */
export function letterPage({ id, content, contentHash, statement, changes }: Letter): string {
  const { title, council, bidder, replaces = [], lots, standstill, issuedAt } = content
  const names = bidder.join(', ')
  const page = html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}: the outcome for ${names}</title><style>${asHtml(style)}</style></head>
<body>
<main>
<p>${council}<br>${inLondon(issuedAt)}</p>
<p>To ${names}</p>
<h1>${title}: what was decided on your bid</h1>
${replaces.length === 0 ? '' : html`<p>The award was corrected: this letter replaces what was told of these lots before, in ${replaces.join(', ')}.</p>`}
${changes.map((change) => changeOf(change, lots))}
${lots.map(lotOf)}
<h2>When contracts are entered</h2>
<p>${standstill.says}</p>
<h2>How points are given</h2>
<p>Quality: ${content.formula.quality}. Price: ${content.formula.price}. In all: ${content.formula.total}.</p>
</main>
<footer>Letter ${id}. SHA-256 of its content as canonical JSON: ${contentHash}. Signed: ${statement}</footer>
</body>
</html>`
  return page.text
}

function changeOf({ kind, lotIds, reason, changedAt }: Letter['changes'][number], lots: readonly Lot[]): Html {
  const names = lots.filter(({ lotId }) => lotIds.includes(lotId)).map(({ name }) => name)
  return html`<p><strong>${became[kind](names.join(', '))} on ${inLondon(changedAt)}.</strong> ${reason}</p>`
}

const became = {
  correction: (lots) => `The award of ${lots} was opened again`,
  withdrawal: (lots) => `The award of ${lots} was withdrawn`,
  cancellation: (lots) => `The competition was cancelled, and with it what was told of ${lots},`,
} as const satisfies Record<Letter['changes'][number]['kind'], (lots: string) => string>

function lotOf(lot: Lot): Html {
  return html`<section>
<h2>${lot.name}</h2>
<p><strong>${outcomes[lot.outcome]}.</strong> ${lot.why}</p>
<table>
<caption>Your scores</caption>
<tr><th>Question</th><th class="number">Weight</th><th class="number">Score</th><th class="number">Points</th><th>Reason</th></tr>
${lot.criteria.map(
  ({ text, weight, score, maximum, points, reason }) =>
    html`<tr><td>${text}</td><td class="number">${hundredths(weight)}</td><td class="number">${score} of ${maximum}</td><td class="number">${hundredths(points)}</td><td>${reason}</td></tr>`,
)}
<tr><td>Quality</td><td></td><td></td><td class="number">${hundredths(lot.qualityPoints)}</td><td></td></tr>
<tr><td>Price${lot.price.evaluatedPence === null ? '' : `: ${pounds(lot.price.evaluatedPence)}`}</td><td></td><td></td><td class="number">${hundredths(lot.price.points)}</td><td>${
    lot.price.lowestPence === null ? '' : html`The lowest is ${pounds(lot.price.lowestPence)}`
  }</td></tr>
<tr><th>In all</th><td></td><td></td><td class="number">${hundredths(lot.points)}</td><td>${lot.rank === null ? '' : html`Ranked ${lot.rank}`}</td></tr>
</table>
${lot.successful.length === 0 ? '' : html`<h3>The successful tenderers</h3>${lot.successful.map((tenderer) => successfulOf(tenderer, lot))}`}
${lot.withheld.map(
  ({ what, reason }) =>
    html`<p>${what === 'evaluated-price' ? 'Prices are' : 'Scores are'} withheld, because they are commercially sensitive: ${reason}</p>`,
)}
</section>`
}

const outcomes = {
  successful: 'Your bid succeeds',
  unsuccessful: 'Your bid does not succeed',
  'below-minimum': 'Your bid is below a minimum score',
  'price-rejected': 'The price of your bid was rejected',
  'gate-closed': 'Nothing can be awarded to you',
  'no-award': 'Nobody succeeds',
} as const satisfies Record<Lot['outcome'], string>

function successfulOf(
  { names, points, qualityPoints, pricePoints, evaluatedPence, scores, advantages }: Successful,
  { criteria }: Lot,
): Html {
  const price = evaluatedPence === null ? '' : `, for a price of ${pounds(evaluatedPence)}`
  const rows = (scores ?? []).map(({ question, score, points }) => {
    const asked = criteria.find((criterion) => criterion.question === question)
    const of = asked ? `${score} of ${asked.maximum}` : score
    return html`<tr><td>${asked?.text ?? question}</td><td class="number">${of}</td><td class="number">${hundredths(points)}</td></tr>`
  })
  return html`<p><strong>${names.join(', ')}</strong>: in all ${hundredths(points)} points, for quality ${hundredths(qualityPoints)},
for price ${hundredths(pricePoints)}${price}.</p>
${
  rows.length > 0 &&
  html`<table><caption>Its scores</caption><tr><th>Question</th><th class="number">Score</th><th class="number">Points</th></tr>${rows}</table>`
}
<p>Relative advantages: ${advantages}</p>`
}

const hundredths = (points: number | null) => (points === null ? '–' : (points / 100).toFixed(2))
const pounds = (pence: number) =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' }).format(pence / 100)
const inLondon = (instant: string) =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/London' }).format(
    new Date(instant),
  )
