"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enumeratedFacts = exports.facts = void 0;
exports.factSource = factSource;
exports.presentFounders = presentFounders;
exports.holders = holders;
exports.plannedRegistration = plannedRegistration;
exports.firstYearEnd = firstYearEnd;
/**
 * Facts: what a document can say that nobody is asked directly, worked out from the project at a date. Each
 * is named here once, with the words for its gap and where a person puts it right.
 */
const financial_years_1 = require("./financial-years");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const journey_1 = require("../interview/journey");
const facts_1 = require("../money/facts");
const facts_2 = require("../workshop/facts");
const promises_1 = require("./promises");
const ledger_1 = require("./ledger");
const meeting_1 = require("./meeting");
const offer_facts_1 = require("./offer-facts");
const in_force_1 = require("./in-force");
const pricing_1 = require("./pricing");
const service_1 = require("./service");
const project_1 = require("./project");
/** Gathers what the facts are read from. @param offer the offer that the paper is, where it is one */
function factSource(project, asAt, questions, offer) {
    const register = (0, ledger_1.registerAt)(project.ledger, asAt);
    const ending = (0, journey_1.pathOf)(questions, project.answers)('name.ending') === 'cyfyngedig' ? 'cyfyngedig' : 'limited';
    return {
        project,
        asAt,
        register,
        present: presentFounders(project, register),
        ending,
        ...(offer && { offer }),
    };
}
/** Founders who are still in: not withdrawn, not turned down, and not former members. */
function presentFounders(project, register) {
    return project.founders.filter(({ id }) => {
        if (register.memberOf.has(id))
            return true;
        const standing = register.standings.get(id)?.standing;
        return !register.left.has(id) && standing !== 'withdrew' && standing !== 'declined';
    });
}
/** Who holds an office on that day: in the ledger where anyone does, otherwise as the founders plan it. */
function holders(source, office) {
    const terms = source.register.officers.filter((term) => term.office === office);
    if (terms.length > 0) {
        return source.project.founders.filter((founder) => terms.some((term) => term.founder === founder.id));
    }
    return source.present.filter((founder) => founder.offices.includes(office));
}
function holderName(office) {
    return (source) => {
        const names = holders(source, office).map((founder) => founder.legalName);
        return names.length === 0 ? undefined : (0, names_1.listed)(names);
    };
}
function feeFact(band) {
    return {
        label: 'the FCA’s fee',
        mend: 'people',
        text: ({ library }) => {
            const fee = library.reference.registrationFees.bands.find((one) => one.id === band);
            return fee && (0, money_1.pounds)(fee.pence);
        },
    };
}
/** Every fact that `{{ }}` may name, besides the questions. */
exports.facts = {
    ...facts_2.workshopFacts,
    'society.name': {
        label: 'name of the society',
        mend: 'people',
        text: ({ project, ending, asAt }) => (0, in_force_1.registeredNameOn)(project, asAt) ?? (0, project_1.registeredName)(project.name, ending),
    },
    'society.number': {
        label: 'registered number',
        mend: 'registration',
        text: ({ project, asAt }) => ((0, in_force_1.isRegistered)(project, asAt) ? project.registration?.number : undefined),
    },
    'society.registeredOn': {
        label: 'date of registration',
        mend: 'registration',
        text: ({ project, asAt }) => project.registration && (0, in_force_1.isRegistered)(project, asAt) ? (0, dates_1.longDate)(project.registration.on) : undefined,
    },
    'rules.inForceFrom': {
        label: 'day from which these rules are in force',
        mend: 'registration',
        text: ({ project, asAt }) => {
            const from = (0, in_force_1.bookOn)(project, asAt)?.registered;
            return from === undefined ? undefined : (0, dates_1.longDate)(from);
        },
    },
    'society.workingName': { label: 'working name', mend: 'people', text: ({ project }) => project.name },
    'founders.count': {
        label: 'number of founders',
        mend: 'people',
        text: ({ present }) => (present.length === 0 ? undefined : String(present.length)),
    },
    'founders.names': {
        label: 'names of the founders',
        mend: 'people',
        text: ({ present }) => (present.length === 0 ? undefined : (0, names_1.listed)(present.map(project_1.shortName))),
    },
    'offices.secretary': { label: 'who is secretary', mend: 'people', text: holderName('secretary') },
    'offices.chair': { label: 'who is in the chair', mend: 'people', text: holderName('chair') },
    'offices.treasurer': { label: 'who is treasurer', mend: 'people', text: holderName('treasurer') },
    'offices.safeguarding': {
        label: 'who leads on safeguarding',
        mend: 'people',
        text: holderName('safeguarding'),
    },
    'offices.data': { label: 'who leads on data protection', mend: 'people', text: holderName('data') },
    'asAt.date': { label: 'date', mend: 'people', text: ({ asAt }) => (0, dates_1.longDate)(asAt) },
    'meeting.noticeBy': {
        label: 'the date of the founding meeting',
        mend: { question: 'founding.date' },
        text: ({ project, library }) => {
            const met = project.answers['founding.date'];
            const { noticeDays } = (0, promises_1.promisesOf)(library.questions, project.answers);
            return typeof met === 'string' ? (0, dates_1.longDate)((0, promises_1.noticeBy)(met, noticeDays)) : undefined;
        },
    },
    'meeting.quorum': {
        label: 'number of founders',
        mend: 'people',
        text: ({ project, present, library }) => present.length === 0
            ? undefined
            : String((0, promises_1.promisesOf)(library.questions, project.answers).quorum(present.length)),
    },
    'meeting.requisition': {
        label: 'number of founders',
        mend: 'people',
        text: ({ project, present, library }) => present.length === 0
            ? undefined
            : String((0, promises_1.promisesOf)(library.questions, project.answers).requisition(present.length)),
    },
    'register.planned': {
        label: 'the date of the founding meeting',
        mend: { question: 'founding.date' },
        text: (source) => (0, dates_1.longDate)(plannedRegistration(source)),
    },
    'year.firstEnd': {
        label: 'last day of your financial year',
        mend: { question: 'year.end' },
        text: (source) => {
            const end = firstYearEnd(source);
            return end === undefined ? undefined : (0, dates_1.longDate)(end);
        },
    },
    'year.firstReturn': {
        label: 'last day of your financial year',
        mend: { question: 'year.end' },
        text: (source) => {
            const end = firstYearEnd(source);
            return end === undefined ? undefined : (0, dates_1.longDate)((0, financial_years_1.returnDue)(end));
        },
    },
    'year.calendarSpan': {
        label: 'last day of your financial year',
        mend: { question: 'year.end' },
        text: (source) => {
            const years = (0, financial_years_1.financialYears)(source.project, plannedRegistration(source), { through: source.asAt });
            const running = years.at(-1);
            return running && running.number > 2 ? `the year to ${(0, dates_1.longDate)(running.ends)}` : 'your first two years';
        },
    },
    'fees.freeDraft': feeFact('free-draft'),
    'fees.model': feeFact('model-unamended'),
    'fees.asAt': {
        label: 'date of the fees',
        mend: 'people',
        text: ({ library }) => (0, dates_1.longDate)(library.reference.registrationFees.asAt),
    },
    'services.fromPrice': {
        label: 'a price for at least one service',
        mend: 'services',
        text: ({ project }) => {
            const prices = project.services.flatMap((service) => (0, pricing_1.leastPence)(service) ?? []);
            return prices.length === 0 ? undefined : (0, money_1.pounds)(Math.min(...prices));
        },
    },
    ...offer_facts_1.offerFacts,
    ...facts_1.moneyFacts,
};
/** Facts with a closed set of values, which conditions may look at: all are "yes" or "no". */
exports.enumeratedFacts = {
    'society.registered': ({ project, asAt }) => (0, in_force_1.isRegistered)(project, asAt),
    // The society is registered, and these are not the rules in force but a draft of changed ones.
    'rules.changing': ({ project, asAt }) => (0, in_force_1.isRegistered)(project, asAt) && !(0, in_force_1.bookOn)(project, asAt),
    ...meetingFacts('founding', 'founding'),
    ...meetingFacts('committee', 'first-committee'),
    ...meetingFacts('meeting'),
    'services.any': ({ project }) => project.services.length > 0,
    'services.psychology': ({ project }) => project.services.some((service) => service.category === 'PSY'),
    'services.payroll': ({ project }) => project.services.some((service) => service.category === 'PAY'),
    'services.anyQuote': ({ project }) => project.services.some((service) => service.quoteOnly === true),
    'services.anyEarly': ({ project }) => project.services.some(pricing_1.hasEarlyPrice),
    'services.anyLonger': ({ project }) => project.services.some((service) => service.multiYear !== undefined),
    'services.anyTerms': ({ project }) => project.services.some(service_1.hasOwnTerms),
    'people.hcpc': ({ present }) => present.some((founder) => founder.hcpc?.startsWith('PYL') === true),
    ...offer_facts_1.offerConditions,
};
/** What is known of the last meeting of a kind, or of any kind. */
function meetingFacts(prefix, kind) {
    return {
        [`${prefix}.held`]: ({ project }) => (0, meeting_1.heldMeeting)(project, kind) !== undefined,
        [`${prefix}.decided`]: ({ project }) => (0, meeting_1.hasDecided)((0, meeting_1.heldMeeting)(project, kind)),
        [`${prefix}.acted`]: ({ project }) => ((0, meeting_1.heldMeeting)(project, kind)?.actions.length ?? 0) > 0,
    };
}
/** How long registration is planned to take after the founding meeting, in days: 8 weeks. */
const planned = 56;
/** The day of registration; before it, the day planned: 8 weeks after the founding meeting, or after today. */
function plannedRegistration({ project, asAt }) {
    if (project.registration && (0, in_force_1.isRegistered)(project, asAt))
        return project.registration.on;
    const met = project.answers['founding.date'];
    return (0, dates_1.addDays)(typeof met === 'string' ? met : asAt, planned);
}
/** The end of the first year, which begins with the day of registration; undefined while no year end is chosen. */
function firstYearEnd(source) {
    const [first] = (0, financial_years_1.financialYears)(source.project, plannedRegistration(source), { through: '', least: 1 });
    return first?.ends;
}
