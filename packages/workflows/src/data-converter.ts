import { fileURLToPath } from 'node:url'
import type { DataConverter } from '@temporalio/common'
import { type HistoryKey, historyCodec } from './codec.ts'

export function dataConverterOf(keys: readonly [HistoryKey, ...HistoryKey[]]): DataConverter {
  return {
    payloadCodecs: [historyCodec(keys)],
    failureConverterPath: fileURLToPath(new URL('./failure-converter.ts', import.meta.url)),
  }
}
