/** A pause that is ended early by ringing, also when it rang before the pause began. */
export function alarm() {
  let end: (() => void) | undefined
  let rung = false
  return {
    ring() {
      rung = true
      end?.()
    },
    async pause(ms: number): Promise<void> {
      if (!rung)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          end = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      rung = false
      end = undefined
    },
  }
}
