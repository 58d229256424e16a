"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listed = listed;
exports.lowerFirst = lowerFirst;
exports.slug = slug;
exports.freeId = freeId;
exports.counted = counted;
/** Words that join: ["A", "B", "C"] as "A, B and C". */
function listed(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** The text with a small first letter, to go inside a sentence. */
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
/** A short plain name for use as an id: "Siân Ŵyn" as "sian-wyn"; "member" where nothing is left. */
function slug(text) {
    const plain = text
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '')
        .slice(0, 32)
        .replace(/-+$/, '');
    return plain === '' ? 'member' : plain;
}
/** The first of `name`, `name-2`, `name-3` ... that is not taken. */
function freeId(name, taken) {
    const base = slug(name);
    for (let n = 1;; n++) {
        const id = n === 1 ? base : `${base}-${n}`;
        if (!taken.has(id))
            return id;
    }
}
const inThousands = new Intl.NumberFormat('en-GB');
/** "1 founder", "9 founders". */
function counted(count, one, many = `${one}s`) {
    return `${inThousands.format(count)} ${count === 1 ? one : many}`;
}
