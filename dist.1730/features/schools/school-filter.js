"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readFilter = readFilter;
exports.filterSchools = filterSchools;
exports.findSchool = findSchool;
exports.authoritiesOf = authoritiesOf;
/** Looking for schools in the list: by words, phase, authority and whether they may be written to. */
const school_1 = require("../../engine/project/school");
const words_1 = require("./words");
/** Reads the filter of an address; what is not known is left out. */
function readFilter(query) {
    const text = (name) => {
        const value = query[name];
        return typeof value === 'string' ? value.slice(0, 120).trim() : '';
    };
    const one = (name, values) => values.find((value) => value === text(name)) ?? '';
    return {
        words: text('words'),
        phase: one('phase', school_1.schoolPhases),
        authority: text('authority'),
        standing: one('standing', words_1.contactStandings),
    };
}
/** The schools that fit, in the order of the alphabet. */
function filterSchools(schools, filter) {
    const wanted = plain(filter.words).split(' ');
    return schools
        .filter((school) => (filter.phase === '' || school.phase === filter.phase) &&
        (filter.authority === '' || school.authority === filter.authority) &&
        (filter.standing === '' || (0, words_1.contactStanding)(school) === filter.standing) &&
        wanted.every((word) => searched(school).includes(word)))
        .toSorted((a, b) => order.compare(a.name, b.name));
}
/** The school of this name or number; undefined where there is none, or more than one of the name. */
function findSchool(schools, named) {
    const words = plain(named);
    const digits = named.replace(/[\s/-]/g, '');
    const numbered = schools.find(({ urn, laestab, number }) => [urn, laestab, number].includes(digits));
    const same = schools.filter(({ name }) => plain(name) === words);
    return numbered ?? (same.length === 1 ? same[0] : undefined);
}
/** The authorities that stand in the list, in the order of the alphabet. */
function authoritiesOf(schools) {
    const names = new Set(schools.flatMap(({ authority }) => authority ?? []));
    return [...names].toSorted((a, b) => order.compare(a, b));
}
const order = new Intl.Collator('en-GB', { sensitivity: 'base', numeric: true });
function searched({ name, authority, address, urn, laestab, ukprn, number }) {
    return plain([name, authority, address?.town, address?.postcode, urn, laestab, ukprn, number].join(' '));
}
/** "St. Brânwen’s" as "st branwens": without marks, accents and capitals. */
function plain(text) {
    return text
        .normalize('NFKD')
        .replace(/[\p{M}'’]/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
}
