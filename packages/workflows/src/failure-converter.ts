import { DefaultFailureConverter } from '@temporalio/common'

/** Messages and stack traces of failures go through the codec, as everything else does. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true })
