"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchGuide = searchGuide;
const search_1 = require("../../db/search");
const forms_1 = require("../../web/forms");
const pages_1 = require("./pages");
const kinds = {
    staff: 'For staff',
    schools: 'For schools',
    both: 'For everyone',
    questions: 'Questions with an answer',
    word: 'What a word means',
    principle: 'A principle',
};
/** Looks through pages, choosers, glossary and principles; the index is made again where their words have changed. */
async function searchGuide(db, library, typed) {
    const words = (0, search_1.searchWords)(typed);
    if (words.length === 0)
        return [];
    const { entries, mark } = indexOf(library);
    await (0, search_1.indexEntries)(db, entries, mark);
    const found = await (0, search_1.findEntries)(db, words);
    return found.map((one) => ({ ...one, kindWords: kinds[one.kind] ?? '' }));
}
const indexes = new WeakMap();
/** Worked out once for a library, as its words do not change while the app runs. */
function indexOf(library) {
    let index = indexes.get(library);
    if (!index) {
        const entries = (0, pages_1.searchEntries)(library);
        index = { entries, mark: (0, forms_1.fingerprint)(entries) };
        indexes.set(library, index);
    }
    return index;
}
