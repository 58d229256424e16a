"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dataRoleWords = exports.safeguardingWords = exports.evidenceWords = exports.vatWords = void 0;
exports.audienceWords = audienceWords;
exports.deliveryWords = deliveryWords;
exports.statutoryWords = statutoryWords;
exports.vatStatusWords = vatStatusWords;
exports.groupWords = groupWords;
exports.evidenceText = evidenceText;
exports.expertsWords = expertsWords;
/** The words in which papers speak of a service: for whom, where, with what checks. Prices are in `price-words.ts`. */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
/**
 * For whom a service is: bands of age that touch become one. "3-4", "5-7" and "staff" as "ages 3 to 7 and staff".
 * Ages are in years.
 */
function audienceWords(ages) {
    const bands = [];
    const others = [];
    for (const age of ages) {
        const [, from, to] = /^(\d+)-(\d+)$/.exec(age) ?? [];
        if (from === undefined || to === undefined)
            others.push(age);
        else
            bands.push({ from: Number(from), to: Number(to) });
    }
    const spans = [];
    for (const band of bands.toSorted((a, b) => a.from - b.from)) {
        const last = spans.at(-1);
        // School years overlap or follow on by their last and first age: 3 to 4 goes on in 5 to 7.
        if (last && band.from <= last.to + 1)
            last.to = Math.max(last.to, band.to);
        else
            spans.push({ ...band });
    }
    const years = spans.map(({ from, to }) => `${from} to ${to}`);
    return (0, names_1.listed)([...(years.length === 0 ? [] : [`ages ${years.join(', ')}`]), ...others]);
}
const places = {
    'on-site': 'in your school',
    online: 'online',
    phone: 'by phone',
    hybrid: 'partly in school and partly online',
    centre: 'at a centre',
    home: 'on home visits',
};
/** Where a service happens: "in your school, online and by phone". */
function deliveryWords(delivery) {
    return (0, names_1.listed)(delivery.map((one) => places[one] ?? one));
}
/**
 * Whether the council must arrange this work, in which case a school should not pay for it by mistake. Said of every
 * psychology service, as schools ask; of others only where it is so.
 */
function statutoryWords({ statutory, category }) {
    if (statutory)
        return 'yes. The law asks the council to arrange it, so the council pays and not the school';
    return category === 'PSY' ? 'no. Work that the law asks a council to arrange is not part of this' : '';
}
exports.vatWords = {
    'to-confirm': 'To be confirmed',
    'exempt-confirmed': 'Exempt',
    standard: 'Plus VAT at the standard rate',
};
/** The VAT status of a service, with the day on which an adviser confirmed it. It is chosen by a person, never worked out. */
function vatStatusWords({ vat, vatConfirmedOn }) {
    return vat === 'exempt-confirmed' && vatConfirmedOn !== undefined
        ? `Exempt: adviser confirmed on ${(0, dates_1.longDate)(vatConfirmedOn)}`
        : exports.vatWords[vat];
}
/** How many people are in a group: "4 to 12 in a group"; empty where nobody said. */
function groupWords(size) {
    if (size === undefined)
        return '';
    const { least, most } = size;
    return `${least === most ? least : `${least} to ${most}`} in a group`;
}
/** What we rely on when we say that the work helps. */
exports.evidenceWords = {
    practice: 'What we have learned in practice',
    guidance: 'Published guidance',
    'peer-reviewed': 'Peer-reviewed research',
    local: 'An evaluation of our own work',
};
/** The evidence with where it is to be found; empty where nobody said. */
function evidenceText(evidence) {
    if (evidence === undefined)
        return '';
    const words = exports.evidenceWords[evidence.level];
    return evidence.reference === undefined ? words : `${words}: ${evidence.reference}`;
}
/**
 * What contact with children the work brings, and the check that goes with it. Source: KCSIE part three: an enhanced
 * check with the barred list is for regulated activity.
 */
exports.safeguardingWords = {
    'no-contact': 'No contact with children: the work is done away from them',
    visits: 'Visits to school, and never alone with children. The school decides how we are accompanied',
    regulated: 'Work with children: each person has an enhanced check with the children’s barred list',
};
/** What we are under data protection law for the information that the work needs. */
exports.dataRoleWords = {
    none: 'We see no personal data of yours',
    controller: 'We are a controller of our own records of the work',
    processor: 'We act only on your instructions, as a processor',
    joint: 'We decide together with you, as joint controllers',
    'to-agree': 'We agree with you in writing before the work starts',
};
/** Said of a service that a council could buy with this money. Source: schools white paper, 23 February 2026. */
function expertsWords({ expertsAtHand }) {
    return expertsAtHand === true
        ? 'this service fits. That money cannot pay for assessments for education, health and care plans'
        : '';
}
