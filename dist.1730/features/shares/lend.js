"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agreeLoan = agreeLoan;
exports.receiveLoan = receiveLoan;
exports.repayLoan = repayLoan;
exports.payLoanInterest = payLoanInterest;
exports.noteBaseRate = noteBaseRate;
exports.agreeShareInterest = agreeShareInterest;
exports.payShareInterest = payShareInterest;
const ledger_1 = require("../../engine/project/ledger");
const loans_1 = require("../../engine/project/loans");
const shares_1 = require("../../engine/project/shares");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
/** The committee agrees the terms of a loan in writing. */
function agreeLoan(desk, { otherLoans, raised, apart, ...loan }) {
    const { founder, on, pence, basisPoints } = loan;
    const fault = (0, loans_1.loanFault)(desk.rulesOn(on), {
        member: desk.isMember(founder, on),
        pence,
        basisPoints,
        owed: (0, loans_1.allOwed)(desk.project.ledger, on) + promised(desk, on) + otherLoans,
        raised,
        base: (0, loans_1.baseRateOn)(desk.project, on),
    }) ?? termsFault(desk, loan, apart);
    if (fault !== undefined)
        return { fault };
    return { what: 'agreed a loan', about: `founder:${founder}`, records: [{ book: 'loans', record: loan }] };
}
/** What was agreed and did not come in yet: it will be owed too. */
function promised({ project }, on) {
    return (0, society_books_1.bookOf)(project, 'loans')
        .filter((loan) => loan.on <= on)
        .reduce((total, loan) => total + loan.pence - receivedOf(project.ledger, loan), 0);
}
function receivedOf(ledger, { id, pence }) {
    const came = ledger.reduce((total, one) => one.kind === 'property' && one.record === id && one.pence > 0 ? total + one.pence : total, 0);
    return Math.min(came, pence);
}
function termsFault(desk, { founder, on, basisPoints, need, repayments }, apart) {
    if (repayments[0] && repayments[0].on < on)
        return 'The first repayment cannot be before the loan is agreed.';
    if (basisPoints > 0 && need === undefined)
        return 'Say why this rate is no more than is needed to get the money and to keep it. A co-op does not trade to pay for money (section 2 of the Act).';
    const onCommittee = (0, ledger_1.registerAt)(desk.project.ledger, on).officers.some((term) => term.founder === founder && term.office === 'director');
    return onCommittee && !apart
        ? 'The lender is on the committee. Your rules let them take no part in the decision: tick the box if that was so.'
        : undefined;
}
/** Money of a loan that came in: in all, no more than was agreed. */
function receiveLoan(desk, { loan: id, on, pence }) {
    const loan = loanOf(desk, id);
    if (!loan)
        return noLoan;
    const { founder } = loan;
    const left = loan.pence - receivedOf(desk.project.ledger, loan);
    if (on < loan.on)
        return { fault: `The loan was agreed on ${(0, dates_1.longDate)(loan.on)}. Money cannot come in before.` };
    if (pence === 0 || pence > left) {
        return {
            fault: left === 0
                ? 'All of this loan has come in. More money is a loan of its own, with terms of its own.'
                : `Enter an amount up to ${(0, money_1.pounds)(left)}: that much of the loan has not come in yet.`,
        };
    }
    if (!desk.isMember(founder, on))
        return { fault: 'This person is not a member on that day. The register holds loans that members make.' };
    return {
        what: 'received a loan',
        about: `founder:${founder}`,
        entries: [{ on, founder, kind: 'property', what: 'loan', pence, record: id }],
    };
}
/** Money of a loan that was repaid: no more than is owed, on that day and by what was entered for later ones. */
function repayLoan(desk, { loan: id, on, pence }) {
    const loan = loanOf(desk, id);
    if (!loan)
        return noLoan;
    const owed = Math.min(...[on, desk.today].map((day) => (0, loans_1.owedOn)(desk.project.ledger, loan, day)));
    if (pence === 0 || pence > owed) {
        return {
            fault: owed <= 0
                ? 'Nothing is owed on this loan on that day. Check the day.'
                : `Only ${(0, money_1.pounds)(owed)} is owed on this loan. Enter that amount or less. Interest is entered on its own.`,
        };
    }
    return {
        what: 'repaid a loan',
        about: `founder:${loan.founder}`,
        entries: [{ on, founder: loan.founder, kind: 'property', what: 'loan', pence: -pence, record: id }],
    };
}
/** Interest that was paid out: no more than has built up by the day to which it counts. */
function payLoanInterest(desk, questions, { loan: id, on, pence, until }) {
    const loan = loanOf(desk, id);
    if (!loan)
        return noLoan;
    if (until > on)
        return { fault: 'Interest is paid for days that are over. Choose a day to count to that is not later.' };
    const run = (0, loans_1.loanInterest)(desk.project, questions, loan, until);
    const paid = (loan.interestPaid ?? []).reduce((total, one) => total + one.pence, 0);
    if (run.unknownDays > 0)
        return {
            fault: 'For some of these days no base rate is written down. Write it down first, so that the limit is known.',
        };
    const open = run.pence - paid;
    if (pence === 0 || pence > open)
        return {
            fault: `By ${(0, dates_1.longDate)(until)} interest of ${(0, money_1.pounds)(Math.max(0, open))} has built up and is not paid. Enter that amount or less.`,
        };
    const record = { ...loan, interestPaid: [...(loan.interestPaid ?? []), { on, pence, until }] };
    return {
        what: 'paid interest on a loan',
        about: `founder:${loan.founder}`,
        records: [{ book: 'loans', record }],
    };
}
const noLoan = { fault: 'We cannot find this loan. Go back to the list of loans.' };
function loanOf({ project }, id) {
    return (0, society_books_1.bookOf)(project, 'loans').find((one) => one.id === id);
}
/** Someone looked up the Bank of England's base rate. One rate counts from a day: a new one for it replaces it. */
function noteBaseRate(desk, rate) {
    const there = (0, society_books_1.bookOf)(desk.project, 'baseRates').find(({ from }) => from === rate.from);
    return {
        what: 'wrote down the base rate',
        about: 'loans',
        records: [{ book: 'baseRates', record: there ? { ...rate, id: there.id } : rate }],
    };
}
/** A general meeting agreed to interest on shares, within the limit of the rules on each of the days. */
function agreeShareInterest(desk, interest) {
    const { from, until, on, basisPoints } = interest;
    const rules = desk.rulesOn(on);
    const fault = (0, shares_1.societyFault)(rules);
    if (fault !== undefined)
        return { fault };
    if (rules.shareInterestAboveBase === undefined)
        return { fault: 'Your rules give no interest on shares. Change the rules first, if you want that.' };
    if (until < from)
        return { fault: 'The last day must be on or after the first day.' };
    if (until > desk.today)
        return { fault: 'Interest is for days that are over. Choose a last day that is not to come.' };
    const cap = (0, loans_1.shareCap)(rules, (0, loans_1.baseRateOn)(desk.project, from));
    if (cap === undefined)
        return {
            fault: 'The limit of your rules depends on the Bank of England’s base rate. Write down the base rate of the first day.',
        };
    if (basisPoints > cap)
        return {
            fault: `Your rules allow at most ${(0, loans_1.percentWords)(cap)} on the first day: ${rules.shareInterestAboveBase} percentage points above base rate. Enter a lower rate.`,
        };
    const twice = (0, society_books_1.bookOf)(desk.project, 'shareInterest').find((one) => one.from <= until && from <= one.until);
    if (twice)
        return {
            fault: `Interest for ${(0, dates_1.longDate)(twice.from)} to ${(0, dates_1.longDate)(twice.until)} was agreed already. Choose other days.`,
        };
    return {
        what: 'agreed interest on shares',
        about: 'shares',
        records: [{ book: 'shareInterest', record: interest }],
    };
}
/** The interest on shares that a meeting agreed was paid out. */
function payShareInterest(desk, id) {
    const interest = (0, society_books_1.bookOf)(desk.project, 'shareInterest').find((one) => one.id === id);
    if (!interest || interest.paid !== undefined)
        return { fault: 'This interest was paid already.' };
    return {
        what: 'paid interest on shares',
        about: 'shares',
        records: [{ book: 'shareInterest', record: { ...interest, paid: desk.today } }],
    };
}
