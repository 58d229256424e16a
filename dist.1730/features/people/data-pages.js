"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataPage = dataPage;
const dates_1 = require("../../lib/dates");
/** The parts of the page that the file has as they are kept. */
function dataPage(data) {
    return {
        records: [
            { heading: 'Your place', rows: rowsOf(data.place) },
            { heading: 'Your details', rows: rowsOf(data.details) },
            { heading: 'Your pay in the money plan', rows: rowsOf(data.pay) },
        ],
        entries: data.register.map(entryLine),
        books: Object.entries(data.books).flatMap(([name, records]) => records.map((record) => `${spaced(name)}: ${recordWords(record)}`)),
        membership: Object.entries(data.membership).flatMap(([name, records]) => records.map((record) => `${spaced(name)}: ${recordWords(record)}`)),
        meetings: data.meetings.map(({ meeting, on, held }) => `${meeting}, ${(0, dates_1.longDate)(on)}: ${held.join('. ')}.`),
        resolutions: data.resolutions,
        decisions: data.decisions.map(({ proposal, round, position, words }) => `${proposal}${round === undefined ? '' : `, round ${round}`}: ${position}${words === undefined ? '' : `. ${words}`}`),
        work: data.work,
        putAside: data.putAside.map(({ at, reason }) => `${(0, dates_1.longInstant)(new Date(at))}: ${reason}`),
        digest: data.digest,
        comments: data.comments.map(({ at, words }) => `${(0, dates_1.longInstant)(new Date(at))}: ${words}`),
        changes: data.changes.length,
    };
}
function rowsOf(record) {
    return Object.entries(record ?? {}).map(([key, value]) => ({
        key: { text: spaced(key) },
        value: { text: said(value) },
    }));
}
/** "1 March 2026: Office taken: secretary" */
function entryLine(entry) {
    const { on, kind, ...more } = entry;
    const rest = Object.entries(more).flatMap(([key, value]) => (key === 'founder' ? [] : said(value)));
    return `${(0, dates_1.longDate)(on)}: ${spaced(kind.replaceAll('-', ' '))}${rest.length > 0 ? `: ${rest.join(', ')}` : ''}`;
}
function recordWords(record) {
    return Object.entries(record)
        .filter(([key]) => key !== 'id' && key !== 'founder')
        .map(([key, value]) => `${spaced(key).toLowerCase()} ${said(value)}`)
        .join(', ');
}
/** "createdAt" as "Created at". */
function spaced(key) {
    return key.charAt(0).toUpperCase() + key.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
function said(value) {
    if (value === null || value === undefined || value === '')
        return 'Nothing';
    if (typeof value === 'boolean')
        return value ? 'Yes' : 'No';
    if (typeof value === 'object')
        return Object.values(value).map(said).join(', ') || 'Nothing';
    const text = String(value);
    if ((0, dates_1.isIsoDate)(text))
        return (0, dates_1.longDate)(text);
    return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) ? (0, dates_1.longInstant)(new Date(text)) : text;
}
