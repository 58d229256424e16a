"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.projectOf = projectOf;
exports.roundOutcome = roundOutcome;
const decision_1 = require("../../engine/project/decision");
const names_1 = require("../../lib/names");
const decisions_1 = require("../decisions");
const work_1 = require("./work");
/** The project of a table, valid as a project file. */
function projectOf(table, work, on) {
    const { decisions, answers, decided } = decisionsOf(table, work, on);
    const people = table.nicknames ? named(work) : [];
    const first = people[0] ?? standIn;
    const services = servicesOf(work, on, first.id);
    const founders = people.length > 0 || services.length === 0 ? people : [standIn];
    return {
        name: table.name,
        answers,
        founders,
        services,
        ledger: [],
        ...(Object.keys(decided).length > 0 && { decided }),
        ...(decisions.length > 0 && { decisions }),
        workshop: recordOf(table, work, on),
    };
}
/** Who delivers a service while nobody is named: a service needs someone. */
const standIn = { id: 'founder-1', legalName: 'Founder 1', offices: [], inOffers: false };
/** How a round on a card ends: by the same rule as a round of a co-op, with the table as its founders. */
function roundOutcome(round, people) {
    const { agree, concerns, aside, block, away } = round.counts;
    const all = Math.max(people, agree + concerns + aside + block + away);
    return (0, decisions_1.consentOutcome)(round.counts, (0, decisions_1.quorumOf)(all));
}
function decisionsOf(table, work, { cards, on }) {
    const decisions = [];
    const answers = {};
    const decided = {};
    for (const card of cards.decisions) {
        for (const [index, round] of (0, work_1.roundsOf)(work, card.id).entries()) {
            const outcome = roundOutcome(round, table.people);
            // A round without a quorum has not been held.
            if (outcome === 'no-quorum')
                continue;
            const about = round.answer === undefined ? undefined : card.question?.id;
            const said = round.said === undefined ? [] : [round.said];
            const decision = {
                proposal: card.heading,
                ...(about !== undefined && { about }),
                option: round.words,
                round: index + 1,
                how: 'consent',
                outcome,
                counts: round.counts,
                ...(said.length > 0 && (outcome === 'blocked' ? { reasons: said } : { concerns: said })),
                on,
            };
            decisions.push(decision);
            if (outcome !== 'passed' || about === undefined || round.answer === undefined)
                continue;
            answers[about] = round.answer;
            decided[about] = { by: (0, decision_1.decidedBy)(decision), on };
        }
    }
    return { decisions, answers, decided };
}
/** One founder for each nickname of the skills map. */
function named(work) {
    const taken = new Set();
    const byName = new Map();
    for (const { who, skills, qualifications } of Object.values(work.skills)) {
        const tags = tagsOf([skills, qualifications ?? ''].join('\n'));
        const known = byName.get(who.toLowerCase());
        if (known) {
            known.skills = [...new Set([...(known.skills ?? []), ...tags])].slice(0, 20);
            continue;
        }
        const id = (0, names_1.freeId)(who, taken);
        taken.add(id);
        byName.set(who.toLowerCase(), {
            id,
            legalName: who,
            knownAs: who,
            offices: [],
            skills: tags,
            inOffers: false,
        });
    }
    return [...byName.values()];
}
/** Words between commas, semicolons and line breaks, as the skills of a founder hold them. */
function tagsOf(text) {
    const tags = text.split(/[,;\n]+/).map((tag) => tag.trim().slice(0, 60).trim());
    return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 20);
}
/** The idea that was priced, and every idea with a dot: drafts to go on with. */
function servicesOf(work, { priceOf }, lead) {
    const price = Object.values(work.price).at(0);
    const pence = price && priceOf(price);
    const taken = new Set();
    return (0, work_1.rankedIdeas)(work)
        .filter(({ part, dots }) => dots > 0 || part === price?.idea)
        .map(({ part, words }) => {
        const id = (0, names_1.freeId)(words, taken);
        taken.add(id);
        const priced = part === price?.idea && pence !== undefined;
        return {
            id,
            title: words,
            category: 'OTH',
            ages: [],
            delivery: [],
            deliveredBy: [lead],
            lead,
            statutory: false,
            unit: priced ? price.unit : 'day',
            ...(priced ? { pricePence: pence } : { quoteOnly: true }),
            vat: 'to-confirm',
            status: 'draft',
        };
    });
}
function recordOf(table, work, { title, on, cards }) {
    const values = Object.values(work.values).at(0);
    const ideas = (0, work_1.rankedIdeas)(work).map(({ words, dots }) => ({ words, dots }));
    const said = (exercise) => cards[exercise].flatMap(({ id, heading }) => {
        const given = work[exercise][id];
        return given ? [{ card: heading, words: given.words }] : [];
    });
    const principles = cards.principles.flatMap(({ id, text }) => {
        const given = work.principles[id];
        return given ? [{ ask: text, ...given }] : [];
    });
    const [scenarios, canvas, risks] = [said('scenarios'), said('canvas'), said('pre-mortem')];
    const actions = Object.values(work.actions).map(({ who, ...action }) => table.nicknames ? { ...action, who } : action);
    return {
        title,
        on,
        ...(values && {
            values: cards.values.filter(({ id }) => values.includes(id)).map(({ heading }) => heading),
        }),
        ...(ideas.length > 0 && { ideas }),
        ...(principles.length > 0 && { principles }),
        ...(scenarios.length > 0 && { scenarios }),
        ...(risks.length > 0 && { risks }),
        ...(canvas.length > 0 && { canvas }),
        ...(actions.length > 0 && { actions }),
    };
}
