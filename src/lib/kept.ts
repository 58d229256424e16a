/** Results of pure functions that are kept as long as the thing that they were made from. */

/**
 * The same function, which works its result out once for each thing and then gives that one again. The thing must not
 * change afterwards, and nobody may change the result: it is shared.
 */
export function keptFor<K extends object, V>(make: (thing: K) => V): (thing: K) => V {
  const known = new WeakMap<K, { value: V }>()
  return (thing) => {
    let kept = known.get(thing)
    if (!kept) {
      kept = { value: make(thing) }
      known.set(thing, kept)
    }
    return kept.value
  }
}
