"use strict";
/** Results of pure functions that are kept as long as the thing that they were made from. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptFor = keptFor;
/**
 * The same function, which works its result out once for each thing and then gives that one again. The thing must not
 * change afterwards, and nobody may change the result: it is shared.
 */
function keptFor(make) {
    const known = new WeakMap();
    return (thing) => {
        let kept = known.get(thing);
        if (!kept) {
            kept = { value: make(thing) };
            known.set(thing, kept);
        }
        return kept.value;
    };
}
