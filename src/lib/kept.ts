/** What functions make, kept as long as the thing that it was made from. */

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

/** How many results are kept for one thing: a page asks for the register of today and for that of the last entry. */
const most = 3

/**
 * The same for a function of more than one argument, and of things that may change: for a thing that is frozen, as the
 * parts of a project that is kept are, the last results are kept; for any other it is worked out each time.
 */
export function keptForFrozen<K extends object, More extends readonly unknown[], V>(
  make: (thing: K, ...more: More) => V,
): (thing: K, ...more: More) => V {
  const known = new WeakMap<K, { more: More; value: V }[]>()
  return (thing, ...more) => {
    if (!Object.isFrozen(thing)) return make(thing, ...more)
    const before = known.get(thing) ?? []
    const there = before.find((one) => one.more.every((part, index) => part === more[index]))
    if (there) return there.value
    const value = make(thing, ...more)
    known.set(thing, [{ more, value }, ...before.slice(0, most - 1)])
    return value
  }
}
