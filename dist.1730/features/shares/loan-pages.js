"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanLimits = loanLimits;
exports.loanRows = loanRows;
exports.loanPage = loanPage;
exports.baseRateFacts = baseRateFacts;
exports.shareInterestPage = shareInterestPage;
exports.shareLimitWords = shareLimitWords;
/** What the pages of loans and of interest show. */
const capital_rules_1 = require("../../engine/project/capital-rules");
const ledger_1 = require("../../engine/project/ledger");
const loans_1 = require("../../engine/project/loans");
const society_books_1 = require("../../engine/project/society-books");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const pages_1 = require("./pages");
/** What the rules in force today say of loans, a sentence each. */
function loanLimits({ project, library, today }) {
    const rules = (0, capital_rules_1.capitalRulesOn)(project, library.questions, today);
    if (!rules.mayBorrow)
        return ['Your rules do not let the co-op borrow.'];
    const base = (0, loans_1.baseRateOn)(project, today);
    const cap = (0, loans_1.loanCap)(rules, base);
    return [
        `Your rules let the co-op owe at most ${(0, money_1.pounds)(rules.borrowLimit)} on all loans. Members and people who have left are owed ${(0, money_1.pounds)((0, loans_1.allOwed)(project.ledger, today))} today.`,
        `Interest on a loan from a member may be at most ${rules.loanRateAboveBase} percentage points above base rate, and never more than ${rules.loanRateCap}% a year.`,
        cap === undefined || !base
            ? 'No base rate is written down yet, so the limit of today is not known.'
            : `With base rate at ${(0, loans_1.percentWords)(base.basisPoints)} since ${(0, dates_1.longDate)(base.from)}, that is at most ${(0, loans_1.percentWords)(cap)} today.`,
    ];
}
/** The loans as rows of a table: all, or those of one person. */
function loanRows({ id, project, today }, founder) {
    const name = (0, pages_1.namesIn)(project, today);
    return (0, society_books_1.bookOf)(project, 'loans')
        .filter((loan) => founder === undefined || loan.founder === founder)
        .map((loan) => [
        {
            text: `${name(loan.founder)}, ${(0, dates_1.longDate)(loan.on)}`,
            href: (0, paths_1.href)(paths_1.paths.loan, { project: id, loan: loan.id }),
        },
        { text: (0, money_1.pounds)(loan.pence), format: 'numeric' },
        { text: (0, loans_1.percentWords)(loan.basisPoints), format: 'numeric' },
        { text: (0, money_1.pounds)((0, loans_1.owedOn)(project.ledger, loan, today)), format: 'numeric' },
    ]);
}
/** One loan: its terms, what moved, what is due and what interest has built up. */
function loanPage(reading, loan) {
    const { id, project, library, today } = reading;
    const interest = (0, loans_1.loanInterest)(project, library.questions, loan, today);
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, today);
    const name = (0, pages_1.namesIn)(project, today)(loan.founder);
    return {
        name: memberOf.has(loan.founder) ? name : `${name} (has left)`,
        terms: [
            { key: 'Agreed on', value: (0, dates_1.longDate)(loan.on) },
            { key: 'Amount', value: (0, money_1.pounds)(loan.pence) },
            {
                key: 'Interest in a year',
                value: loan.basisPoints === 0 ? 'None' : (0, loans_1.percentWords)(loan.basisPoints),
            },
            ...(loan.need === undefined ? [] : [{ key: 'Why this rate', value: loan.need }]),
            { key: 'For', value: loan.purpose },
            { key: 'Owed today', value: (0, money_1.pounds)((0, loans_1.owedOn)(project.ledger, loan, today)) },
        ].map(({ key, value }) => ({ key: { text: key }, value: { text: value } })),
        moves: (0, loans_1.loanMovements)(project.ledger, loan, today).map(({ on, pence }) => [
            { text: (0, dates_1.longDate)(on) },
            { text: pence > 0 ? 'Came in' : 'Repaid' },
            { text: (0, money_1.exactPounds)(Math.abs(pence)), format: 'numeric' },
        ]),
        due: (0, loans_1.repaymentsDue)(project.ledger, loan, today).map(({ on, pence }) => ({
            text: `${(0, money_1.exactPounds)(pence)} by ${(0, dates_1.longDate)(on)}`,
            late: on < today,
        })),
        interest: interestWords(loan, interest),
        paid: (loan.interestPaid ?? []).map(({ on, pence, until }) => `${(0, money_1.exactPounds)(pence)} on ${(0, dates_1.longDate)(on)}, counted to ${(0, dates_1.longDate)(until)}`),
        links: ['received', 'repaid', 'interest']
            .filter((move) => move !== 'interest' || loan.basisPoints > 0)
            .map((move) => ({
            text: moveWords[move],
            href: (0, paths_1.href)(paths_1.paths.loanMove, { project: id, loan: loan.id, move }),
        })),
    };
}
const moveWords = {
    received: 'Record money that came in',
    repaid: 'Record money that was repaid',
    interest: 'Record interest that was paid',
};
function interestWords({ basisPoints }, { pence, open, cappedDays, unknownDays }) {
    if (basisPoints === 0)
        return ['No interest was agreed.'];
    return [
        `Up to and with today interest of ${(0, money_1.exactPounds)(pence)} has built up. Of this, ${(0, money_1.exactPounds)(Math.max(0, open))} is not paid.`,
        'It counts for each day on what is owed at its end, at a 365th of the yearly rate, also in a leap year. The sum is rounded once, to the nearest penny, and half a penny goes up. Interest earns no interest.',
        ...(cappedDays > 0
            ? [
                `${(0, names_1.counted)(cappedDays, 'day')} counted at less, as your rules allowed no more with the base rate of the time.`,
            ]
            : []),
        ...(unknownDays > 0
            ? [`${(0, names_1.counted)(unknownDays, 'day')} did not count yet, as no base rate is written down for them.`]
            : []),
    ];
}
/** The base rates that are known, newest first. */
function baseRateFacts({ project }) {
    return (0, society_books_1.bookOf)(project, 'baseRates')
        .toSorted((a, b) => (a.from < b.from ? 1 : -1))
        .map(({ from, basisPoints }) => ({ key: `From ${(0, dates_1.longDate)(from)}`, value: (0, loans_1.percentWords)(basisPoints) }));
}
/** What each person is to have of the interest on shares that a meeting agreed. */
function shareInterestPage(reading, interest) {
    const { id, project, library, today } = reading;
    const runs = (0, loans_1.shareInterestOf)(project, library.questions, interest);
    const name = (0, pages_1.namesIn)(project, today);
    const total = [...runs.values()].reduce((sum, { pence }) => sum + pence, 0);
    const unknown = Math.max(0, ...[...runs.values()].map(({ unknownDays }) => unknownDays));
    return {
        title: `${(0, loans_1.percentWords)(interest.basisPoints)} for ${(0, dates_1.longDate)(interest.from)} to ${(0, dates_1.longDate)(interest.until)}`,
        agreed: `Agreed by a general meeting on ${(0, dates_1.longDate)(interest.on)}.`,
        rows: [
            ...[...runs].map(([founder, { pence }]) => [
                { text: name(founder) },
                { text: (0, money_1.exactPounds)(pence), format: 'numeric' },
            ]),
            [{ text: 'Together' }, { text: (0, money_1.exactPounds)(total), format: 'numeric' }],
        ],
        unknown: unknown > 0
            ? `${(0, names_1.counted)(unknown, 'day')} did not count, as no base rate is written down for them.`
            : '',
        paid: interest.paid === undefined ? undefined : `Paid on ${(0, dates_1.longDate)(interest.paid)}.`,
        payHref: (0, paths_1.href)(paths_1.paths.shareInterestPaid, { project: id, interest: interest.id }),
    };
}
/** The limit of the rules for interest on shares, as a sentence. */
function shareLimitWords({ project, library, today }) {
    const { shareInterestAboveBase: above } = (0, capital_rules_1.capitalRulesOn)(project, library.questions, today);
    return above === undefined
        ? 'Your rules give no interest on shares.'
        : `Your rules allow at most ${above} percentage points above base rate. A day on which that is less counts at less.`;
}
