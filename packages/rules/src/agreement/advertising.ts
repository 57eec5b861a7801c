/** From this estimated value on, in pence, an opportunity is advertised. The papers' figure, not a law's. @see rule S-30 */
const advertisedFromPence = 5_000_000

/** Whether an opportunity of this estimated value, in pence over its whole term, must be advertised. @see rule S-30 */
export function mustAdvertise(estimatedValuePence: number): boolean {
  return estimatedValuePence >= advertisedFromPence
}
