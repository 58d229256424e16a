"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.catalogueLists = void 0;
/** The catalogue: one entry for each service, with everything that is known about it. */
const names_1 = require("../../lib/names");
const cpv_1 = require("../project/cpv");
const project_1 = require("../project/project");
const service_1 = require("../project/service");
const service_gaps_1 = require("../project/service-gaps");
const offer_1 = require("./offer");
const price_words_1 = require("./price-words");
const prices_1 = require("./prices");
const row_1 = require("./row");
const service_words_1 = require("./service-words");
const catalogueKeys = [
    'kind',
    'about',
    'family',
    'ages',
    'group',
    'delivery',
    'languages',
    'area',
    'evidence',
    'lead',
    'others',
    'registered',
    'needed',
    'statutory',
    'experts',
    'code',
    'stage',
    'vat',
    'hours',
    'priceEach',
    'earlyEach',
    'order',
    'several',
    'travel',
    'startsIn',
    'capacity',
    'cancellation',
    'kpis',
    'duties',
    'calendar',
    'children',
    'records',
];
exports.catalogueLists = {
    // One entry for each service, with everything that is known about it.
    'services.catalogue': {
        keys: [...offer_1.serviceKeys, ...catalogueKeys],
        inner: { prices: prices_1.priceKeys },
        rows: (source) => source.project.services.map((service) => catalogueRow(source, service)),
    },
    // Codes under which a public buyer may reserve a contract for a mutual.
    'services.codes': {
        keys: ['work', 'code'],
        rows: ({ library }) => library.reference.cpvCodes.codes
            .filter(({ reservable }) => reservable)
            .map(({ title, code }) => ({ work: title, code })),
    },
};
function catalogueRow(source, service) {
    const lead = (0, offer_1.named)(source, service.lead)[0];
    return {
        ...(0, offer_1.serviceRow)(source, service),
        ...termsRow(source, service),
        kind: service.subCategory ?? '',
        about: (0, offer_1.sentences)([service.description]),
        family: familyWords(source, service),
        ages: (0, service_words_1.audienceWords)(service.ages),
        group: (0, service_words_1.groupWords)(service.groupSize),
        delivery: (0, service_words_1.deliveryWords)(service.delivery),
        languages: (0, names_1.listed)(service.languages ?? []),
        area: service.area ?? '',
        evidence: (0, service_words_1.evidenceText)(service.evidence),
        others: othersWords(source, service),
        lead: lead ? (0, project_1.shortName)(lead) : offer_1.noName,
        registered: registeredWords(source, service),
        needed: service.registration ?? '',
        statutory: (0, service_words_1.statutoryWords)(service),
        experts: (0, service_words_1.expertsWords)(service),
        code: codeWords(source, service),
        stage: stageWords(service),
        children: service.safeguarding === undefined ? '' : service_words_1.safeguardingWords[service.safeguarding],
        records: service.dataRole === undefined ? '' : service_words_1.dataRoleWords[service.dataRole],
    };
}
/** What an order costs and what both sides promise. */
function termsRow(source, service) {
    const rows = (0, price_words_1.priceRows)(service).map((row) => (0, prices_1.priceRow)(service, row));
    return {
        // One price stands in the facts, and needs no table.
        prices: rows.length > 1 ? rows : [],
        vat: (0, row_1.wordsOf)(rows[0], 'vat'),
        hours: hoursWords(service),
        priceEach: (0, price_words_1.priceWords)(service),
        earlyEach: (0, price_words_1.earlyWords)(service, source.project.answers['offer.orderBy']),
        order: (0, price_words_1.orderWords)(service),
        several: (0, price_words_1.multiYearWords)(service),
        travel: (0, price_words_1.travelWords)(service.travel),
        startsIn: service.leadTimeDays === undefined ? '' : (0, names_1.counted)(service.leadTimeDays, 'working day'),
        capacity: (0, price_words_1.capacityWords)(service),
        cancellation: service.cancellation ?? '',
        kpis: (0, offer_1.sentences)(service.kpis ?? []),
        duties: (0, offer_1.sentences)(service.schoolDuties ?? []),
        calendar: (0, offer_1.sentences)(service.calendar ?? []),
    };
}
/** The category, and of psychology which of its functions: "Educational and child psychology: training". */
function familyWords(source, service) {
    const category = (0, offer_1.categoryOf)(source, service);
    const strand = category?.functions?.find((one) => one.id === service.function);
    const words = category?.title ?? service.category;
    return strand ? `${words}: ${(0, names_1.lowerFirst)(strand.title)}` : words;
}
function stageWords({ status, version }) {
    if (status === 'draft')
        return 'draft. The group has not agreed this service yet';
    return version === undefined ? '' : `version ${version}`;
}
/** The hours in a unit: "6, with preparation and writing up". */
function hoursWords(service) {
    const hours = (0, service_1.unitHours)(service);
    if (hours === undefined)
        return '';
    if (service.preparation === undefined)
        return String(hours);
    return `${hours}, ${service.preparation ? 'with preparation and writing up' : 'without preparation, which is charged as time'}`;
}
/** The code for public buyers in England, with whether the contract could be reserved; empty where none plainly fits. */
function codeWords({ library, project }, service) {
    const code = (0, cpv_1.suggestedCode)(service, library.reference.cpvCodes.codes);
    if (project.answers['office.nation'] !== 'england' || !code)
        return '';
    const reserved = code.reservable ? 'could be reserved, see' : 'could not be reserved, see';
    return `${code.code}, ${code.title.toLowerCase()} (${reserved} “For councils”)`;
}
/** Who delivers the service; of a psychology service only those whom its list of registered people does not name. */
function othersWords(source, service) {
    const team = service.deliveredBy.flatMap((id) => (0, offer_1.named)(source, id));
    const rest = service.category === 'PSY' ? team.filter((founder) => !(0, service_gaps_1.isPsychologist)(founder)) : team;
    return rest.length > 0 || team.length > 0 ? (0, names_1.listed)(rest.map(project_1.shortName)) : offer_1.noName;
}
/**
 * Who on a psychology service is on the HCPC register, or that no one is yet. The titles of that profession are
 * protected (SI 2002/254 art.39), so a school should never have to guess. Empty for other services.
 */
function registeredWords(source, service) {
    if (service.category !== 'PSY')
        return '';
    const registered = service.deliveredBy.flatMap((id) => (0, offer_1.named)(source, id)).filter(service_gaps_1.isPsychologist);
    if (registered.length === 0)
        return 'no HCPC number is given yet, so this work does not start until one is';
    return (0, names_1.listed)(registered.map((founder) => `${(0, project_1.shortName)(founder)} (${founder.hcpc})`));
}
