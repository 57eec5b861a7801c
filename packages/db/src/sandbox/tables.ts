import type { Instant } from '@carelot/rules/instant'

export type SandboxTables = {
  deployment: { singleton: boolean; mode: 'live' | 'sandbox' }
  sandbox_clock: { singleton: boolean; offset_ms: number; frozen_at: Instant | null }
}
