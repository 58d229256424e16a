"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onePer = onePer;
/** Makes a store once for each database and each transaction, as a page asks for its stores again and again. */
function onePer(make) {
    const made = new WeakMap();
    return (db) => {
        const store = made.get(db) ?? make(db);
        made.set(db, store);
        return store;
    };
}
