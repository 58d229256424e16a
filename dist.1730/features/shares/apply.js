"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.applyForShares = applyForShares;
exports.decideApplication = decideApplication;
exports.dropApplication = dropApplication;
exports.receivePayment = receivePayment;
/** Applications for shares: asked for by a member, decided by the body of the rules, paid at once or in parts. */
const ledger_1 = require("../../engine/project/ledger");
const shares_1 = require("../../engine/project/shares");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** A member asks for more shares. Refused where the rules in force on that day, or the Act, do not let them. */
function applyForShares(desk, ask) {
    const waiting = (0, shares_1.waitingApplications)(desk.project, desk.today)
        .filter(({ founder }) => founder === ask.founder)
        .reduce((total, { shares }) => total + shares, 0);
    const fault = limitFault(desk, ask, waiting);
    if (fault !== undefined)
        return { fault };
    return {
        id: ask.id,
        what: 'applied for shares',
        about: `founder:${ask.founder}`,
        records: [{ book: 'applications', record: ask }],
    };
}
/** @param waiting shares that the member asked for besides, and has no answer to yet */
function limitFault(desk, { founder, on, shares }, waiting) {
    return (0, shares_1.shareLimitFault)(desk.rulesOn(on), desk.actLimit, {
        member: desk.isMember(founder, on),
        held: (0, shares_1.mostHeld)(desk.project.ledger, founder, on),
        waiting,
        asked: shares,
    });
}
/** The body that the rules name allots the shares or refuses them. Allotted shares go in the register on that day. */
function decideApplication(desk, id, { plan, ...decided }) {
    const application = applicationOf(desk, id);
    if (!application)
        return { fault: 'We cannot find this application. Go back to the page of shares.' };
    const { founder, on, shares } = application;
    const settled = settledFault(application);
    if (settled !== undefined)
        return { fault: settled };
    if (decided.on < on)
        return { fault: `It was made on ${(0, dates_1.longDate)(on)}. The decision cannot be before that.` };
    const about = `founder:${founder}`;
    if (decided.outcome === 'refused') {
        if (decided.reason === undefined)
            return { fault: 'Enter the reason. The member has a right to know why their application was refused.' };
        const record = { ...application, decided };
        return { what: 'refused shares', about, records: [{ book: 'applications', record }] };
    }
    const fault = limitFault(desk, { founder, on: decided.on, shares }, 0) ?? planFault(desk, shares, decided.on, plan);
    if (fault !== undefined)
        return { fault };
    const dues = plan && (0, shares_1.instalments)(shares * desk.rulesOn(decided.on).shareNominal, plan);
    return {
        what: 'allotted shares',
        about,
        records: [{ book: 'applications', record: { ...application, decided, ...(dues && { dues }) } }],
        entries: [{ on: decided.on, founder, kind: 'shares', change: shares, record: id }],
    };
}
function planFault(desk, shares, on, plan) {
    if (!plan)
        return undefined;
    const pence = shares * desk.rulesOn(on).shareNominal;
    if (plan.first < on)
        return 'The first instalment cannot be due before the shares are allotted.';
    return pence < plan.count ? `${(0, money_1.pounds)(pence)} is too little for ${plan.count} instalments.` : undefined;
}
/** The member takes an application back, which they can until it is decided. */
function dropApplication(desk, id) {
    const application = applicationOf(desk, id);
    const fault = application ? settledFault(application) : 'We cannot find this application.';
    if (!application || fault !== undefined)
        return { fault: fault ?? '' };
    return {
        what: 'took back an application for shares',
        about: `founder:${application.founder}`,
        records: [{ book: 'applications', record: { ...application, dropped: desk.today } }],
    };
}
function applicationOf({ project }, id) {
    return (0, society_books_1.bookOf)(project, 'applications').find((one) => one.id === id);
}
function settledFault({ decided, dropped }) {
    if (dropped !== undefined)
        return `It was taken back on ${(0, dates_1.longDate)(dropped)}.`;
    return decided && `It was decided on ${(0, dates_1.longDate)(decided.on)}: ${decided.outcome}.`;
}
/** Money that came in for shares: never more than is open on that day. */
function receivePayment(desk, payment) {
    const { founder, on, pence } = payment;
    const open = openOn(desk, founder, on);
    if (pence > open) {
        return {
            fault: open === 0
                ? 'Nothing is open on the shares of this person on that day. Check the person and the day.'
                : `Only ${(0, money_1.pounds)(open)} is still to be paid on these shares. Enter that amount or less.`,
        };
    }
    if (pence === 0)
        return { fault: 'Enter the amount that came in.' };
    return {
        what: 'recorded a payment for shares',
        about: `founder:${founder}`,
        entries: [{ on, founder, kind: 'paid', pence }],
    };
}
/** What a person may still pay on their shares: on that day, and also by all that was entered for later ones. */
function openOn({ project, rulesOn, today }, founder, on) {
    const open = [on, today].map((day) => {
        const { shares = 0, paidPence = 0 } = (0, ledger_1.holdingsAt)(project.ledger, day).get(founder) ?? {};
        return shares * rulesOn(day).shareNominal - paidPence;
    });
    return Math.max(0, Math.min(...open));
}
