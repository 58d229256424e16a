"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.weightsOf = weightsOf;
exports.amount = amount;
exports.unitAmount = unitAmount;
exports.demandPage = demandPage;
exports.serviceFields = serviceFields;
exports.payItems = payItems;
exports.answerList = answerList;
exports.answerPage = answerPage;
const survey_1 = require("../../engine/lists/survey");
const price_words_1 = require("../../engine/lists/price-words");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const demand_1 = require("./demand");
const forms_1 = require("./forms");
function weightsOf({ likelihoods }) {
    return Object.fromEntries(likelihoods.map(({ id, percent }) => [id, percent]));
}
/** A number of units with as few digits as it needs: 33, 2.5, 0.15. */
function amount(units) {
    return units.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
/** "33 days", "1 meeting". */
function unitAmount(units, unit) {
    const word = (0, price_words_1.unitWords)(unit).toLowerCase();
    const many = { 'half-day': 'half-days' }[unit] ?? `${word}s`;
    return `${amount(units)} ${units === 1 ? word : many}`;
}
/** The demand beside the capacity: in words first, then as a table. */
function demandPage(services, answers, of) {
    const { demand, team } = of;
    const rows = (0, demand_1.expectedDemand)(services, answers, weightsOf(demand));
    const wanted = rows.filter(({ schools }) => schools > 0);
    return {
        schools: (0, names_1.counted)(answers.length, 'school has answered', 'schools have answered'),
        words: wanted.map(demandWords),
        inAll: team && wanted.length > 0 ? allWords(rows, services, team) : '',
        rows: wanted.map((row) => ({
            title: row.title,
            said: demand.likelihoods
                .filter(({ id }) => row.said[id] > 0)
                .map(({ id, label }) => `${label} ${amount(row.said[id])}`)
                .join(', '),
            schools: String(row.schools),
            expected: unitAmount(row.expected, row.unit),
            capacity: row.capacity === undefined ? 'Not known yet' : unitAmount(row.capacity, row.unit),
            over: row.capacity !== undefined && row.expected > row.capacity,
        })),
        unsaid: wanted.filter(({ capacity }) => capacity === undefined).map(({ title }) => title),
        unwanted: rows.filter(({ schools }) => schools === 0).map(({ title }) => title),
        others: answers.flatMap(({ school, otherWants }) => otherWants === undefined ? [] : [{ school, otherWants }]),
        weights: demand.likelihoods.map(({ label, percent }) => `${label}: ${percent} of 100`).join('. '),
        asAt: (0, dates_1.longDate)(demand.asAt),
        source: demand.source,
    };
}
function allWords(rows, services, team) {
    const { days, uncounted } = (0, demand_1.daysOfWork)(rows, services, team.hoursPerDay);
    const all = `In all, count on about ${rounded(days)} days of work a year. Your money plan has ${rounded(team.days)} days to sell.`;
    return uncounted.length === 0
        ? all
        : `${all} Not counted, as nobody said how long one takes: ${(0, names_1.listed)(uncounted)}.`;
}
function rounded(days) {
    return days.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}
function demandWords({ title, unit, schools, expected, capacity }) {
    const expect = `${title}: ${(0, names_1.counted)(schools, 'school')} would buy. Count on about ${unitAmount(expected, unit)} a year.`;
    if (capacity === undefined)
        return expect;
    return expected > capacity
        ? `${expect} That is ${amount(expected - capacity)} more than the ${amount(capacity)} that you can deliver.`
        : `${expect} You can deliver ${amount(capacity)}.`;
}
/** The questions of the form about each service. */
function serviceFields(services, { likelihoods }) {
    return services.map(({ id, title, strapline, unit }) => ({
        title,
        strapline: strapline ?? '',
        want: (0, forms_1.wantField)(id),
        units: (0, forms_1.unitsField)(id),
        unitsLabel: `How many a year? One is a ${(0, price_words_1.unitWords)(unit).toLowerCase()}`,
        items: [
            { value: '', text: 'No, or not now' },
            ...likelihoods.map((one) => ({ value: one.id, text: one.label })),
        ],
    }));
}
/** The bands of what a school pays now, as choices. */
function payItems(reference) {
    return Object.entries((0, survey_1.payLabels)(reference)).map(([value, text]) => ({ value, text }));
}
/** The list of answers, the newest first. */
function answerList(project, answers) {
    return answers.toReversed().map(({ id, school, on, how, wants }) => ({
        school,
        href: (0, paths_1.href)(paths_1.paths.surveyAnswer, { project, answer: id }),
        facts: `${(0, dates_1.longDate)(on)}, ${how === 'web' ? 'on the web' : 'on paper'}. ${(0, names_1.counted)(wants.length, 'service')} wanted.`,
    }));
}
/** One answer, question by question. */
function answerPage(answer, of) {
    const titles = new Map(of.services.map((service) => [service.id, service]));
    const labels = new Map(of.reference.demand.likelihoods.map(({ id, label }) => [id, label]));
    const wants = answer.wants.map(({ service, likelihood, units }) => {
        const known = titles.get(service);
        const many = units === undefined ? '' : `, ${known ? unitAmount(units, known.unit) : amount(units)} a year`;
        return `${known?.title ?? 'A service that is gone'}: ${(labels.get(likelihood) ?? likelihood).toLowerCase()}${many}`;
    });
    const rows = [
        ['1. Buys now, and from whom', answer.buysNow],
        ['2. When agreements end', answer.ends],
        ['3. What works, what does not', answer.works],
        [
            '4 and 5. Would buy',
            [...wants, ...(answer.otherWants === undefined ? [] : [answer.otherWants])].join('\n'),
        ],
        ['6. Pays now', answer.paysNow && (0, survey_1.payLabels)(of.reference)[answer.paysNow]],
        ['7. Who signs, and the limit', answer.signs],
    ];
    return {
        when: `Answered ${answer.how === 'web' ? 'on the web' : 'on paper'} on ${(0, dates_1.longDate)(answer.on)}.`,
        rows: rows.map(([label, value]) => ({
            key: { text: label },
            value: { text: value === undefined || value === '' ? 'No answer' : value, classes: 'gr-words' },
        })),
        contact: answer.contact && {
            facts: [answer.contact.name, answer.contact.role, answer.contact.email]
                .filter((fact) => fact !== undefined)
                .join(', '),
            agreed: (0, dates_1.longDate)(answer.contact.consent.on),
        },
        listed: of.schools.find(({ id }) => id === answer.listed),
    };
}
