import { afterEach, expect, test, vi } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { testKey } from '../test/loopback.ts'
import { clientHeaders, settingsOf } from './config.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
})

test('what is not given is read from CARELOT_API_KEY and CARELOT_BASE_URL', () => {
  vi.stubEnv('CARELOT_API_KEY', testKey)
  vi.stubEnv('CARELOT_BASE_URL', 'https://care.example/kent/')
  expect(settingsOf({})).toMatchObject({
    apiKey: testKey,
    baseUrl: 'https://care.example/kent',
    maxRetries: 2,
    timeoutMs: 30_000,
  })
  expect(settingsOf({ baseUrl: 'http://localhost:4000' }).baseUrl).toBe('http://localhost:4000')
})

test.each([
  [{ baseUrl: 'http://x' }, /CARELOT_API_KEY/],
  [{ apiKey: testKey }, /CARELOT_BASE_URL/],
  [{ apiKey: testKey, baseUrl: 'care.example' }, /not an address/],
  [{ apiKey: testKey, baseUrl: 'ftp://care.example' }, /https/],
  [{ apiKey: testKey, baseUrl: 'https://a:b@care.example' }, /user name/],
])('%j is refused', (options, message) => {
  vi.stubEnv('CARELOT_API_KEY', '')
  vi.stubEnv('CARELOT_BASE_URL', '')
  expect(() => settingsOf(options)).toThrow(message)
})

test('a key that cannot be one is refused without being repeated', () => {
  expect(() => settingsOf({ apiKey: 'ck_test_abc\nd', baseUrl: 'http://x' })).toThrow(
    /^The API key has spaces or characters that no key has$/,
  )
})

test('a web page is refused, unless it asks for it', () => {
  vi.stubGlobal('document', {})
  const options = { apiKey: testKey, baseUrl: 'http://x' }
  expect(() => settingsOf(options)).toThrow(/public/)
  expect(settingsOf({ ...options, allowBrowser: true }).apiKey).toBe(testKey)
})

test("the version that the client names is the package's: if not, run `npm run generate`", () => {
  expect(clientHeaders()['user-agent']).toBe(`carelot-sdk/${manifest.version}`)
})
