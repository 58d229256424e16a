"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sharesWaiting = void 0;
/** What shares and loans ask of people: to pay, to decide, to pay back. */
const shares_1 = require("../../engine/project/shares");
const loans_1 = require("../../engine/project/loans");
const society_books_1 = require("../../engine/project/society-books");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const pages_1 = require("./pages");
const withdraw_1 = require("./withdraw");
const sharesWaiting = (on) => [
    ...toPay(on),
    ...toDecide(on),
    ...toPayBack(on),
    ...toRepay(on),
];
exports.sharesWaiting = sharesWaiting;
/** What each person is to pay next on their shares. What others owe is theirs alone to see. */
function toPay({ id, project, deps, today }) {
    const link = (0, paths_1.href)(paths_1.paths.shares, { project: id });
    return (0, shares_1.duesAt)(project, deps.library.questions, today).map(({ founder, on, pence }) => ({
        key: `share-due:${founder}:${on}`,
        words: `Pay ${(0, money_1.exactPounds)(pence)} for your shares`,
        link,
        by: on,
        for: { founders: [founder] },
        private: true,
    }));
}
function toDecide({ id, project, today }) {
    const name = (0, pages_1.namesIn)(project, today);
    return (0, shares_1.waitingApplications)(project, today).map((one) => ({
        key: `share-application:${one.id}`,
        words: `Decide about ${(0, names_1.counted)(one.shares, 'share')} for ${name(one.founder)}`,
        link: (0, paths_1.href)(paths_1.paths.shareApplication, { project: id, application: one.id }),
        for: { may: 'register' },
    }));
}
/** Shares that are to be paid back from or by a day, and first shares of people who have left. */
function toPayBack({ id, project, deps, today }) {
    const { questions } = deps.library;
    const name = (0, pages_1.namesIn)(project, today);
    const claims = (0, shares_1.claimsAt)(project, questions, today).map((claim) => ({
        key: `share-claim:${(0, withdraw_1.claimId)(claim)}`,
        words: `Pay back ${(0, money_1.pounds)(claim.pence)} for shares of ${name(claim.founder)}`,
        link: (0, paths_1.href)(paths_1.paths.shareClaim, { project: id, claim: (0, withdraw_1.claimId)(claim) }),
        by: claim.due,
        for: { may: 'register' },
    }));
    const firsts = (0, shares_1.firstShares)(project, questions, today).map((founder) => ({
        key: `first-share:${founder}`,
        words: `Cancel the first share of ${name(founder)}, who has left`,
        link: (0, paths_1.href)(paths_1.paths.shares, { project: id }),
        for: { may: 'register' },
    }));
    return [...claims, ...firsts];
}
/** The next repayment of each loan. */
function toRepay({ id, project, today }) {
    const name = (0, pages_1.namesIn)(project, today);
    return (0, society_books_1.bookOf)(project, 'loans').flatMap((loan) => {
        const [next] = (0, loans_1.repaymentsDue)(project.ledger, loan, today);
        if (!next)
            return [];
        return [
            {
                key: `loan-due:${loan.id}:${next.on}`,
                words: `Repay ${(0, money_1.exactPounds)(next.pence)} of the loan from ${name(loan.founder)}`,
                link: (0, paths_1.href)(paths_1.paths.loan, { project: id, loan: loan.id }),
                by: next.on,
                for: { may: 'register' },
            },
        ];
    });
}
