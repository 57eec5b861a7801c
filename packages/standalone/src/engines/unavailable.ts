/** An engine cannot be had here. The message is for the person who typed the command: which, why, and what to set. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable'
}
