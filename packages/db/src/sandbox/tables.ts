import type { Instant } from '@carelot/rules/instant'

export type SandboxTables = {
  deployment: { only: boolean; mode: 'live' | 'sandbox' }
  sandbox_clock: { only: boolean; offset_ms: number; frozen_at: Instant | null }
}
