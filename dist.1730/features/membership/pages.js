"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateWords = void 0;
exports.nameIn = nameIn;
exports.membershipPage = membershipPage;
exports.admitWords = admitWords;
exports.unsettled = unsettled;
exports.applicationPage = applicationPage;
/** Joining and leaving in words: what each page shows. */
const admission_1 = require("../../engine/project/admission");
const application_1 = require("../../engine/project/application");
const in_force_1 = require("../../engine/project/in-force");
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const project_1 = require("../../engine/project/project");
const settlement_1 = require("../../engine/project/settlement");
const work_1 = require("../../engine/project/work");
const address_1 = require("../../engine/project/address");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const decide_application_1 = require("./decide-application");
const letters_1 = require("./letters");
exports.stateWords = {
    'to-decide': 'Waits for a decision',
    'to-enter': 'Admitted. Waits for the share and the register',
    entered: 'Entered as a member',
    refused: 'Refused',
    'asked-again': 'Refused. Waits for a second look by a general meeting',
    withdrawn: 'Taken back by the person',
    'not-confirmed': 'Not confirmed by the general meeting',
};
function nameIn({ founders }, id) {
    const found = founders.find((one) => one.id === id);
    return found ? (0, project_1.shortName)(found) : id;
}
/** The page of joining and leaving. @param all whether the reader keeps the register */
function membershipPage(book, all) {
    const { id, project, today, rules } = book;
    const open = (project.leavings ?? []).filter((one) => (0, leaving_1.isOpen)(one) && !isVoted(project, one));
    return {
        registered: (0, in_force_1.isRegistered)(project, today),
        applications: all ? applicationRows(book) : [],
        trials: (0, work_1.trialsOn)(project, today, rules.promises).map(({ founder, from, until }) => ({
            name: nameIn(project, founder),
            since: (0, dates_1.longDate)(from),
            until: (0, dates_1.longDate)(until),
            ready: until <= today,
            href: (0, paths_1.href)(paths_1.paths.memberWork, { project: id, founder }),
        })),
        leaving: open
            .filter((one) => one.kind !== 'expulsion')
            .map((one) => ({
            name: nameIn(project, one.founder),
            words: (0, leaving_1.leavingWords)(one),
            href: (0, paths_1.href)(paths_1.paths.memberLeave, { project: id, founder: one.founder }),
        })),
        cases: all
            ? open
                .filter((one) => one.kind === 'expulsion')
                .map((one) => ({
                name: nameIn(project, one.founder),
                href: (0, paths_1.href)(paths_1.paths.expulsion, { project: id, leaving: one.id }),
            }))
            : [],
        toSettle: all ? unsettled(book) : [],
        members: (0, ledger_1.registerAt)(project.ledger, today).members.map(({ founder }) => ({
            name: nameIn(project, founder),
            href: (0, paths_1.href)(paths_1.paths.memberLeave, { project: id, founder }),
            work: (0, paths_1.href)(paths_1.paths.memberWork, { project: id, founder }),
        })),
        admits: admitWords(book),
        qualifies: `${(0, names_1.counted)(rules.promises.probationMonths, 'month')} of work${(0, admission_1.ruleNote)(rules.rule, 'eligibility')}`,
    };
}
function isVoted(project, one) {
    return one.kind === 'expulsion' && (0, leaving_1.votedAt)(project, one) !== undefined;
}
/** Who admits, in words, with the number of the rule. */
function admitWords({ rules: { promises, rule } }) {
    const note = (0, admission_1.ruleNote)(rule, 'admitting');
    if (promises.admittedBy === 'meeting')
        return `A general meeting admits new members${note}.`;
    return promises.confirmsAdmission
        ? `The committee admits new members, and the next general meeting confirms it${note}.`
        : `The committee admits new members${note}.`;
}
function applicationRows(book) {
    const { id, project, today } = book;
    return (project.applications ?? [])
        .filter(({ erased }) => erased === undefined)
        .map((one) => ({
        name: one.name ?? 'Someone who applied',
        received: (0, dates_1.longDate)(one.received),
        state: exports.stateWords[(0, application_1.stateOf)(project, one, today)],
        href: (0, paths_1.href)(paths_1.paths.application, { project: id, applicant: one.id }),
    }))
        .reverse();
}
/** People who have left and with whom something is still to be settled. */
function unsettled({ id, project, today, rules }) {
    const { former, memberOf } = (0, ledger_1.registerAt)(project.ledger, today);
    const gone = [...new Set(former.map((one) => one.founder))].filter((one) => !memberOf.has(one));
    return gone.flatMap((founder) => {
        const ending = (0, settlement_1.endingOf)(project, founder, today);
        if (!ending)
            return [];
        const open = (0, settlement_1.settlementOf)(project, ending, { ...rules, day: today }).filter((one) => !one.done);
        if (open.length === 0)
            return [];
        const by = open.flatMap((one) => one.by ?? []).sort()[0];
        return [
            {
                founder,
                name: nameIn(project, founder),
                count: open.length,
                ...(by !== undefined && { by }),
                href: (0, paths_1.href)(paths_1.paths.settlement, { project: id, founder }),
            },
        ];
    });
}
/** Everything on the page of one application, with what can be done with it now. */
function applicationPage(book, application, daysKept) {
    const { id, project, today, rules } = book;
    const state = (0, application_1.stateOf)(project, application, today);
    const decision = (0, application_1.decisionOf)(project, application);
    const faults = state === 'to-decide'
        ? (0, admission_1.joinFaults)((0, decide_application_1.joinerIn)(project, application, today), rules.promises, rules.rule, { on: today })
        : [];
    const by = state === 'to-decide' ? (0, application_1.decideBy)(application, rules.promises) : undefined;
    const from = { project, rules, today };
    return {
        state,
        stateWords: exports.stateWords[state],
        details: detailsOf(application, rules),
        faults,
        admits: admitWords(book),
        decideBy: by && (0, dates_1.longDate)(by),
        decision: decision && decisionWords(decision),
        reasonBy: decision?.result === 'refused' && !decision.told ? (0, dates_1.longDate)((0, application_1.reasonBy)(decision.on)) : undefined,
        again: application.again && (0, dates_1.longDate)(application.again.asked),
        toConfirm: (0, application_1.awaitsConfirming)(project, application, { day: today, promises: rules.promises }),
        confirmed: application.confirmed &&
            `${application.confirmed.result === 'confirmed' ? 'Confirmed' : 'Not confirmed'} on ${(0, dates_1.longDate)(application.confirmed.on)} (${application.confirmed.minutes})`,
        letter: decision?.result === 'refused'
            ? (0, letters_1.refusalLetter)(from, application, decision, daysKept)
            : decision?.result === 'admitted'
                ? (0, letters_1.admissionLetter)(from, application, decision)
                : undefined,
        forward: application.founder !== undefined,
        personHref: application.founder === undefined
            ? undefined
            : (0, paths_1.href)(paths_1.paths.founder, { project: id, founder: application.founder }),
        price: (0, money_1.pounds)(rules.promises.shareNominal * application.shares),
        shareRule: (0, admission_1.ruleNote)(rules.rule, 'nominal'),
    };
}
function decisionWords({ on, result, by, minutes, reason, told, }) {
    const what = { admitted: 'Admitted', refused: 'Refused', withdrawn: 'Taken back' }[result];
    const who = by === undefined ? '' : by === 'committee' ? ' by the committee' : ' by a general meeting';
    return {
        words: `${what}${who} on ${(0, dates_1.longDate)(on)}${minutes === undefined ? '' : `. Minutes: ${minutes}`}.`,
        reason,
        told: told && (0, dates_1.longDate)(told),
    };
}
function detailsOf(one, { promises }) {
    const rows = [
        ['Name', one.name],
        ['Known as', one.knownAs],
        ['Postal address', one.address && (0, address_1.addressLine)(one.address)],
        ['E-mail', one.email],
        ['Phone', one.phone],
        ['Works here as', one.basis === 'self-employed' ? 'Self-employed' : one.basis && 'Employed'],
        ['Works here since', one.worksSince ? (0, dates_1.longDate)(one.worksSince) : 'Not said'],
        ['Usual hours a week', one.hours === undefined ? undefined : String(one.hours)],
        ['Shares', `${one.shares} (${(0, money_1.pounds)(one.shares * promises.shareNominal)})`],
        ['Notices by e-mail', one.notices ? 'Yes, to the address above' : undefined],
        ['For the committee', one.committee ? 'Old enough, and nothing bars them' : undefined],
        ['Came', `${(0, dates_1.longDate)(one.received)}, ${one.how === 'web' ? 'by the form' : 'on paper'}`],
    ];
    return rows.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
