"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noName = exports.offerLists = exports.serviceKeys = void 0;
exports.serviceRow = serviceRow;
exports.categoryOf = categoryOf;
exports.sentences = sentences;
exports.named = named;
/** The lists of offers: services, prices, and the people who agreed to be named. */
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const answers_1 = require("../interview/answers");
const project_1 = require("../project/project");
const service_1 = require("../project/service");
const price_words_1 = require("./price-words");
const prices_1 = require("./prices");
/** The keys of a row about a service. */
exports.serviceKeys = [
    'title',
    'strapline',
    'category',
    'description',
    'outcomes',
    'included',
    'excluded',
    'who',
    'team',
];
exports.offerLists = {
    'offer.services': {
        keys: exports.serviceKeys,
        rows: (source) => source.project.services.map((service) => serviceRow(source, service)),
    },
    'offer.prices': { keys: prices_1.priceKeys, rows: (source) => (0, prices_1.priceTable)(source.project.services) },
    // What there is to know before ordering, of the services that have such terms.
    'offer.orders': {
        keys: ['title', 'smallest', 'several', 'travel'],
        rows: (source) => source.project.services.filter(service_1.hasOwnTerms).map(orderRow),
    },
    'offer.people': {
        keys: ['name', 'role', 'registration', 'checks', 'training', 'standing', 'evidence'],
        rows: peopleRows,
    },
    // One letter for each school that is named, or one with room for the name.
    'schools.letters': { keys: ['school'], rows: letterRows },
};
/** What a service is, and who does it. */
function serviceRow(source, service) {
    const names = service.deliveredBy.flatMap((id) => named(source, id));
    return {
        title: service.title,
        strapline: service.strapline ?? '',
        category: categoryOf(source, service)?.title ?? service.category,
        description: sentences([service.strapline, service.description]),
        outcomes: service.outcomes ?? '',
        included: service.included ?? '',
        excluded: service.excluded ?? '',
        who: (0, names_1.listed)(names.map(project_1.shortName)) || (0, answers_1.capital)(exports.noName),
        team: teamWords(names, named(source, service.lead)[0]),
    };
}
/** Said in place of people who did not agree to be named. */
exports.noName = 'to be named before the work starts';
/** The category of a service, where it is one of those that we know. */
function categoryOf({ library }, { category }) {
    return library.reference.serviceCategories.categories.find(({ code }) => code === category);
}
/** The people in a few words, for a narrow column: all of a small team, or the lead and how many more. */
function teamWords(team, lead) {
    if (team.length === 0)
        return (0, answers_1.capital)(exports.noName);
    if (team.length <= 3 || !lead)
        return (0, names_1.listed)(team.map(project_1.shortName));
    return `${(0, project_1.shortName)(lead)} leads, with ${team.filter(({ id }) => id !== lead.id).length} more`;
}
/** Pieces of text one after the other, each ended as a sentence is. */
function sentences(pieces) {
    const filled = pieces.flatMap((piece) => (piece === undefined ? [] : piece.trim()));
    return filled.map((piece) => (/[.!?]$/.test(piece) ? piece : `${piece}.`)).join(' ');
}
/** The founder, if they are still in the group and agree to be named. */
function named(source, id) {
    return source.present.filter((founder) => founder.id === id && founder.inOffers);
}
function orderRow(service) {
    return {
        title: service.title,
        smallest: (0, answers_1.capital)((0, price_words_1.orderWords)(service)) || 'Any',
        several: (0, price_words_1.multiYearWords)(service),
        travel: (0, answers_1.capital)((0, price_words_1.travelWords)(service.travel)),
    };
}
function peopleRows(source) {
    return source.present
        .filter((founder) => founder.inOffers && comesFor(source, founder))
        .map((founder) => {
        const role = roleWords(founder);
        const registration = founder.hcpc === undefined ? '' : `HCPC ${founder.hcpc}`;
        return {
            name: (0, project_1.shortName)(founder),
            role,
            registration,
            checks: checkWords(founder),
            training: founder.safeguardingTrainedOn === undefined ? '' : (0, dates_1.longDate)(founder.safeguardingTrainedOn),
            // For a narrow table: two columns in one.
            standing: registration === '' ? role : `${role}, ${registration}`,
            evidence: checkWords(founder) + updateWords(founder),
        };
    });
}
/** Whether a founder works on what the paper offers: for one school, those who do its services, and its lead. */
function comesFor({ offer, project }, { id }) {
    if (!offer)
        return true;
    return offer.terms.lead === id || project.services.some(({ deliveredBy }) => deliveredBy.includes(id));
}
/** A protected title is printed only beside a registration that allows it. */
function roleWords(founder) {
    return (0, project_1.mayUseTitle)(founder) ? (founder.profession ?? 'Member') : 'Member, registration number to follow';
}
const levelWords = {
    basic: 'basic',
    standard: 'standard',
    enhanced: 'enhanced',
    'enhanced-barred': 'enhanced with barred list',
};
function checkWords({ check }) {
    if (check === undefined)
        return 'Not recorded yet';
    // Scotland's scheme has membership and no levels.
    const what = check.scheme === 'PVG' ? 'PVG scheme member' : `${check.scheme} ${levelWords[check.level]}`;
    return `${what}, seen ${(0, dates_1.longDate)(check.seenOn)}`;
}
/** The Update Service is of the DBS alone: it lets a school look again, where the person agrees. */
function updateWords({ check }) {
    return check?.scheme === 'DBS' && check.updateService ? ', Update Service' : '';
}
const roomToWrite = '______________________________';
/** The most letters that a list of schools makes where none was chosen; more would be a pile that nobody signs. */
const mostLetters = 40;
/** The schools that the group chose to write to first; or those of its list; or one letter with room for a name. */
function letterRows({ project, offer }) {
    if (offer)
        return [{ school: offer.terms.to.name }];
    const chosen = (0, answers_1.linesOf)(project.answers, 'offer.schools');
    const listed = (project.schools ?? []).map(({ name }) => name).slice(0, mostLetters);
    const schools = chosen.length > 0 ? chosen : listed;
    return (schools.length > 0 ? schools : [roomToWrite]).map((school) => ({ school }));
}
