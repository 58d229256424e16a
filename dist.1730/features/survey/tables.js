"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.surveyTables = surveyTables;
const survey_1 = require("../../engine/lists/survey");
const price_words_1 = require("../../engine/lists/price-words");
const demand_1 = require("./demand");
const pages_1 = require("./pages");
function surveyTables(services, answers, reference) {
    const { demand } = reference;
    return [
        demandTable(services, answers, demand),
        answerTable(answers, reference),
        wantTable(services, answers, demand),
    ];
}
function table(name, headings, rows) {
    return { name, columns: headings.map((heading) => ({ heading, width: 24 })), rows };
}
function demandTable(services, answers, demand) {
    const { likelihoods } = demand;
    const headings = ['Service', 'Unit', 'Schools', ...likelihoods.map(({ label }) => label)];
    const rows = (0, demand_1.expectedDemand)(services, answers, (0, pages_1.weightsOf)(demand)).map((row) => [
        row.title,
        (0, price_words_1.unitWords)(row.unit),
        row.schools,
        ...likelihoods.map(({ id }) => (0, pages_1.amount)(row.said[id])),
        (0, pages_1.amount)(row.expected),
        row.capacity === undefined ? null : (0, pages_1.amount)(row.capacity),
    ]);
    return table('Demand', [...headings, 'Expected a year', 'You can deliver a year'], rows);
}
function answerTable(answers, reference) {
    const pays = (0, survey_1.payLabels)(reference);
    const headings = [
        'School',
        'Answered on',
        'How',
        '1 Buys now',
        '2 Agreements end',
        '3 Works or not',
        '4 Something else',
        '6 Pays now',
        '7 Who signs',
        '8 Name',
        '8 Role',
        '8 E-mail',
        'Agreed on',
        'Words',
    ];
    const rows = answers.map(({ contact, ...answer }) => [
        answer.school,
        { date: answer.on },
        answer.how,
        answer.buysNow ?? null,
        answer.ends ?? null,
        answer.works ?? null,
        answer.otherWants ?? null,
        answer.paysNow === undefined ? null : pays[answer.paysNow],
        answer.signs ?? null,
        contact?.name ?? null,
        contact?.role ?? null,
        contact?.email ?? null,
        contact ? { date: contact.consent.on } : null,
        contact?.consent.text ?? null,
    ]);
    return table('Answers', headings, rows);
}
function wantTable(services, answers, { likelihoods }) {
    const titles = new Map(services.map(({ id, title }) => [id, title]));
    const labels = new Map(likelihoods.map(({ id, label }) => [id, label]));
    const rows = answers.flatMap(({ school, wants }) => wants.map(({ service, likelihood, units }) => [
        school,
        titles.get(service) ?? service,
        labels.get(likelihood) ?? likelihood,
        units === undefined ? null : (0, pages_1.amount)(units),
    ]));
    return table('What they would buy', ['School', 'Service', 'How likely', 'Units a year'], rows);
}
