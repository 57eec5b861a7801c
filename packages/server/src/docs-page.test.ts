import { problems } from '@carelot/rules/problem-table'
import { afterAll, expect, test } from 'vitest'
import { html } from './docs/html.ts'
import { openApi } from './open-api/open-api.ts'
import { listen, testRouter } from './test-server.ts'

const server = await listen()
afterAll(() => server.app.close())
const open = (path: string) => server.ask('GET', path, { headers: { authorization: '' } })

test('the pages ask nothing of anyone else and run nothing: no script, no inline style, no outside address', async () => {
  for (const path of ['/docs', '/docs/problems']) {
    const page = await open(path)
    expect(page.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    const text = await page.text()
    expect(text).not.toMatch(/<script|style=|<style|<img|javascript:|(?:href|src)="(?!#|\/)/)
    expect(text.match(/<h1>/g)).toHaveLength(1)
    expect(text).toContain('<html lang="en-GB">')
  }
  expect((await open('/docs/style.css')).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

test('every operation is shown, every link within the page leads somewhere, every id is there once', async () => {
  const text = await (await open('/docs')).text()
  const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const [, target] of text.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  for (const item of Object.values(openApi(testRouter).paths ?? {}))
    for (const { operationId } of Object.values(item)) expect(ids).toContain(operationId)
  expect(text).toContain('<b>POST</b> /v1/competitions/{competitionId}/bids')
  expect(text).toContain('&quot;competitionId&quot;: &quot;cmp_019a7c5e000070008000000000000001&quot;')
})

test('the type of every problem leads to its entry', async () => {
  const text = await (await open('/docs/problems')).text()
  for (const [code, { title }] of Object.entries(problems)) {
    expect(text).toContain(`<tr id="${code}">`)
    expect(text).toContain(html`${title}`.text)
  }
})

test('text put into a page is escaped, what is already HTML is not', () => {
  expect(html`<p>${'<b>&"\''}</p>${[html`<i>${1}</i>`]}${undefined}`.text).toBe(
    '<p>&lt;b&gt;&amp;&quot;&#39;</p><i>1</i>',
  )
})
