"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.listedService = listedService;
exports.servicePage = servicePage;
exports.buyerCode = buyerCode;
exports.teamNote = teamNote;
/** What the pages of services show. */
const price_words_1 = require("../../engine/lists/price-words");
const service_words_1 = require("../../engine/lists/service-words");
const cpv_1 = require("../../engine/project/cpv");
const service_gaps_1 = require("../../engine/project/service-gaps");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const parts_1 = require("./parts");
const service_rows_1 = require("./service-rows");
const tags = {
    draft: 'govuk-tag--grey',
    agreed: 'govuk-tag--green',
    published: 'govuk-tag--green',
};
const tagOf = ({ status }) => ({ text: service_rows_1.stageWords[status], classes: tags[status] });
/** A service as the list shows it. */
function listedService(project, service, on) {
    const open = (0, service_gaps_1.gapsAt)(service.status, (0, service_gaps_1.serviceGaps)(service, on.present)).length;
    return {
        title: service.title,
        href: (0, paths_1.href)(paths_1.paths.service, { project, service: service.id }),
        category: on.names.categories.get(service.category) ?? service.category,
        who: (0, service_rows_1.teamNames)(service, on.names),
        price: (0, price_words_1.shortPrice)(service),
        vat: (0, service_words_1.vatStatusWords)(service),
        tag: tagOf(service),
        statutory: service.statutory,
        open: open === 0 ? '' : `${(0, names_1.counted)(open, 'thing')} to put right`,
    };
}
/** The page of one service: its price, what it lacks, and its parts as a list of tasks. */
function servicePage(project, service, on) {
    const gaps = (0, service_gaps_1.serviceGaps)(service, on.present);
    const partHref = (part) => (0, paths_1.href)(paths_1.paths.servicePart, { project, service: service.id, part });
    return {
        category: on.names.categories.get(service.category) ?? service.category,
        tag: tagOf(service),
        version: service.version,
        price: priceLines(service),
        vat: (0, service_words_1.vatStatusWords)(service),
        statutory: service.statutory,
        missing: missingWords(service, gaps, partHref),
        tasks: parts_1.partInfos.map((info) => task(info, service, gaps, partHref(info.id))),
        cards: on.mayChange ? [] : partCards(service, on.names),
    };
}
/** All that is known, for those who only read; the price stands above. */
function partCards(service, names) {
    return parts_1.partInfos
        .filter(({ id }) => id !== 'price' && id !== 'stage')
        .map(({ id, title }) => ({
        title,
        rows: (0, service_rows_1.serviceRows)(id, service, names).filter(({ value }) => value !== ''),
    }))
        .filter(({ rows }) => rows.length > 0);
}
/** Each thing that can be bought, with its price in words: "£1,475 for 5 sessions, 15 hours. £295 each. Early: £1,400". */
function priceLines(service) {
    return (0, price_words_1.priceRows)(service).map(({ what, buys, hours, pence, earlyPence, each }) => {
        const time = hours === undefined ? '' : `, ${(0, names_1.counted)(hours, 'hour')}`;
        const unit = `${/^\d/.test(buys) ? '' : 'each '}${buys.toLowerCase()}`;
        const sum = pence === undefined
            ? `A quote each time, by the ${buys.toLowerCase()}`
            : `${(0, money_1.pounds)(pence)}${buys === 'All together' ? ' all together' : ` for ${unit}`}`;
        const more = [
            ...(each === undefined ? [] : [`${each} each`]),
            ...(earlyPence === undefined ? [] : [`Early: ${(0, money_1.pounds)(earlyPence)}`]),
        ];
        return {
            label: what === '' ? 'Price' : `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
            value: [`${sum}${time}`, ...more].join('. '),
        };
    });
}
/** What is to be done before the next stage, each with the page where it is done. */
function missingWords(service, gaps, partHref) {
    const items = (found) => found.map(({ message, part }) => ({ text: message, href: partHref(part) }));
    const now = (0, service_gaps_1.gapsAt)(service.status, gaps);
    if (now.length > 0)
        return { heading: 'Put this right now', items: items(now), urgent: true };
    const next = service.status === 'draft' ? 'agreed' : 'published';
    const later = (0, service_gaps_1.gapsAt)(next, gaps);
    if (later.length === 0)
        return undefined;
    const heading = next === 'agreed' ? 'Before the group can agree it' : 'Before schools can see it';
    return { heading, items: items(later), urgent: false };
}
function task(info, service, gaps, to) {
    const open = gaps.filter(({ part }) => part === info.id).length;
    const filled = info.keys.some((key) => {
        const value = service[key];
        return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
    });
    const status = open > 0
        ? { tag: { text: 'To do', classes: 'govuk-tag--blue' } }
        : info.id === 'stage'
            ? { tag: tagOf(service) }
            : { text: filled ? 'Filled in' : 'Optional' };
    return { title: { text: info.title }, hint: { text: info.hint }, href: to, status };
}
/** What a public buyer would look for this service under, with who to ask where we do not know. */
function buyerCode(service, codes, { answers }) {
    const nation = answers['office.nation'];
    if (nation === 'scotland' || nation === 'wales')
        return 'Wales and Scotland have procurement rules of their own. Check with the council’s procurement team which code and which rules apply.';
    const code = (0, cpv_1.suggestedCode)(service, codes);
    if (!code)
        return 'We know of no code (CPV) that plainly fits this service. Check with the council’s procurement team which one it would use, and whether the contract could be reserved.';
    const fits = `If a council or school buys this in a procurement, the code (CPV) that may fit is ${code.code}, ${code.title.toLowerCase()}. The buyer chooses it.`;
    return [fits, (0, cpv_1.reservedWords)(code), code.reservable ? controlWords(answers['members.basis']) : '']
        .join(' ')
        .trim();
}
/** Source: Procurement Act 2023 s.33: a public service mutual is under the management and control of its employees. */
function controlWords(basis) {
    return basis === 'self-employed' || basis === 'both'
        ? 'Some or all of your members are to be self-employed, so you may not count as such a mutual. Ask about that too.'
        : '';
}
/** Why the page of the team asks for a registered person, where it does. */
function teamNote(service) {
    return (0, service_gaps_1.needsPsychologist)(service)
        ? 'Before this service is agreed, at least one of these people needs an HCPC number beginning PYL. The law protects the titles of psychologists, and schools rely on them.'
        : '';
}
