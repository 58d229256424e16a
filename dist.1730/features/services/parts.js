"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partInfos = void 0;
exports.partOfService = partOfService;
exports.withPart = withPart;
exports.partInfos = [
    {
        id: 'what',
        title: 'What it is',
        hint: 'Name, kind, description, what is included',
        keys: [
            'title',
            'strapline',
            'category',
            'subCategory',
            'function',
            'description',
            'outcomes',
            'included',
            'excluded',
        ],
    },
    {
        id: 'audience',
        title: 'Who it is for',
        hint: 'Ages, group size, where, languages',
        keys: ['ages', 'groupSize', 'delivery', 'languages', 'area'],
    },
    {
        id: 'team',
        title: 'Who delivers it',
        hint: 'The people, the lead, the skills it needs',
        keys: ['deliveredBy', 'lead', 'needs', 'registration'],
    },
    {
        id: 'price',
        title: 'Price',
        hint: 'What a school pays, and how many hours it gets',
        keys: ['unit', 'hoursPerUnit', 'pricePence', 'earlyPricePence', 'pricing', 'quoteOnly'],
    },
    {
        id: 'terms',
        title: 'VAT, order size and travel',
        hint: 'And prices for 2 or 3 years',
        keys: ['vat', 'vatConfirmedOn', 'minimumUnits', 'maximumUnits', 'multiYear', 'travel'],
    },
    {
        id: 'promise',
        title: 'The promise',
        hint: 'What each side does, when, and what it rests on',
        keys: [
            'preparation',
            'kpis',
            'schoolDuties',
            'calendar',
            'leadTimeDays',
            'termCapacity',
            'cancellation',
            'evidence',
        ],
    },
    {
        id: 'checks',
        title: 'Checks',
        hint: 'Children, information, work that the law asks of councils',
        keys: ['safeguarding', 'dataRole', 'statutory', 'expertsAtHand'],
    },
    {
        id: 'stage',
        title: 'Where it stands',
        hint: 'Draft, agreed by the group, or published to schools',
        keys: ['status'],
    },
];
/** The fields of one part, as they stand: what a page shows, and what it compares with what was there before. */
function partOfService(service, { keys }) {
    return Object.fromEntries(keys.map((key) => [key, service[key]]));
}
/** A service with one part put in the place of what was there; what the part leaves out is taken off. */
function withPart(service, { keys }, part) {
    const rest = Object.fromEntries(Object.entries(service).filter(([key]) => !keys.includes(key)));
    const filled = Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined));
    return { ...rest, ...filled };
}
