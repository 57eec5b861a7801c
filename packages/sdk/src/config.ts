import { sdkVersion } from './generated/version.ts'
import type { CarelotOptions, Settings } from './options.ts'

const apiVersion = '2026-11-01'

/**
 * The options with `CARELOT_API_KEY` and `CARELOT_BASE_URL` behind them. The only place that reads the environment.
 * Refuses (TypeError) a missing or unusable key or address, without ever repeating the key.
 */
export function settingsOf(options: CarelotOptions): Settings {
  const apiKey = options.apiKey === null ? null : (options.apiKey ?? fromEnvironment('CARELOT_API_KEY'))
  if (apiKey === undefined || apiKey === '')
    throw new TypeError('An API key is needed: pass `apiKey` or set CARELOT_API_KEY')
  // A key with a line break would be repeated, whole, in the message of the error that `Headers` throws.
  if (apiKey !== null && !/^[\x21-\x7e]+$/.test(apiKey))
    throw new TypeError('The API key has spaces or characters that no key has')
  if (apiKey !== null && 'document' in globalThis && !options.allowBrowser)
    throw new TypeError('An API key in a web page is public: call from your server (or set `allowBrowser`)')
  return {
    ...options,
    apiVersion: options.apiVersion ?? apiVersion,
    timeoutMs: options.timeoutMs ?? 30_000,
    maxRetries: options.maxRetries ?? 2,
    apiKey,
    baseUrl: baseUrlOf(options.baseUrl ?? fromEnvironment('CARELOT_BASE_URL')),
  }
}

/** Who is calling, as a program: `{"lang":"js","version":"…","runtime":"Node.js/24"}`. Nothing about the machine. */
export function clientHeaders(): Record<string, string> {
  const runtime = globalThis.navigator?.userAgent ?? 'unknown'
  return {
    'user-agent': `carelot-sdk/${sdkVersion}`,
    'carelot-client': JSON.stringify({ lang: 'js', version: sdkVersion, runtime }),
  }
}

function baseUrlOf(given: string | undefined): string {
  if (!given) throw new TypeError('The address of a Carelot server is needed: pass `baseUrl` or set CARELOT_BASE_URL')
  if (!URL.canParse(given)) throw new TypeError('`baseUrl` is not an address like https://carelot.example')
  const url = new URL(given)
  if (!/^https?:$/.test(url.protocol)) throw new TypeError('`baseUrl` must begin with https:// or http://')
  if (url.username || url.password) throw new TypeError('`baseUrl` must not hold a user name or a password')
  return url.origin + url.pathname.replace(/\/+$/, '')
}

function fromEnvironment(name: string): string | undefined {
  return globalThis.process?.env?.[name] || undefined
}
