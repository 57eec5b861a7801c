/** Whether these are the same ids, in whatever order, each as often in the one as in the other. */
export function areSame(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join() === others.toSorted().join()
}
