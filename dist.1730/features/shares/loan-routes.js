"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loanRoutes = loanRoutes;
const society_books_1 = require("../../engine/project/society-books");
const shares_1 = require("../../engine/project/shares");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const field_form_1 = require("../../web/field-form");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const change_capital_1 = require("./change-capital");
const frame_routes_1 = require("./frame-routes");
const lend_1 = require("./lend");
const loan_forms_1 = require("./loan-forms");
const loan_pages_1 = require("./loan-pages");
/** Loans from members, base rate, and interest on shares. */
function loanRoutes(router, deps) {
    listRoutes(router, deps);
    oneRoutes(router, deps);
    rateRoutes(router, deps);
    shareInterestRoutes(router, deps);
}
function place(reading) {
    return {
        ...(0, frame_routes_1.placeOf)(reading),
        section: 'Loans from members',
        backLink: (0, paths_1.href)(paths_1.paths.loans, { project: reading.id }),
    };
}
function listRoutes(router, deps) {
    router.get(paths_1.paths.loans, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const { role, seat } = (0, access_1.projectOf)(res);
        const founder = role === 'adviser' ? undefined : seat?.founder;
        const { society, mayBorrow } = (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(reading.today);
        (0, render_1.render)(res, 'shares/loans', {
            title: 'Loans from members',
            backLink: (0, paths_1.href)(paths_1.paths.shares, { project: reading.id }),
            done: req.query['done'] === 'yes',
            limits: society ? (0, loan_pages_1.loanLimits)(reading) : ['Only a registered society can owe money.'],
            mayLend: society && mayBorrow,
            all: (0, access_1.may)(res, 'private'),
            rows: (0, access_1.may)(res, 'private') ? (0, loan_pages_1.loanRows)(reading) : founder === undefined ? [] : (0, loan_pages_1.loanRows)(reading, founder),
        });
    });
    const form = (res, reading) => (0, loan_forms_1.loanForm)(place(reading), {
        people: (0, frame_routes_1.peopleFor)(res, reading) ?? [],
        limits: (0, loan_pages_1.loanLimits)(reading),
        onCommittee: true,
    });
    router.get(paths_1.paths.newLoan, async (_req, res) => {
        (0, field_form_1.showFieldForm)(res, form(res, await (0, frame_routes_1.readingOf)(deps, res)));
    });
    router.post(paths_1.paths.newLoan, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        await (0, field_form_1.answerFieldForm)(res, form(res, reading), { body: req.body, today: reading.today }, (values) => {
            const terms = termsOf(values);
            if (terms === undefined)
                return Promise.resolve({ fault: 'The amount is too little for so many repayments.' });
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, lend_1.agreeLoan)(desk, terms), `${place(reading).backLink}?done=yes`);
        });
    });
}
function termsOf(values) {
    const { need, every = 1, otherLoans = 0 } = values;
    const pence = Number(values['amount']);
    const count = Number(values['count']);
    if (pence < count)
        return undefined;
    return {
        id: (0, account_1.newId)(),
        founder: String(values['founder']),
        on: String(values['on']),
        pence,
        basisPoints: Number(values['rate']),
        purpose: String(values['purpose']),
        ...(need !== undefined && { need: String(need) }),
        repayments: (0, shares_1.instalments)(pence, { count, first: String(values['first']), every: Number(every) }),
        otherLoans: Number(otherLoans),
        raised: values['raised'] === true,
        apart: values['apart'] === true,
    };
}
function oneRoutes(router, deps) {
    const find = async (res, id) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const loan = (0, society_books_1.bookOf)(reading.project, 'loans').find((one) => one.id === id);
        const own = loan !== undefined && loan.founder === (0, access_1.projectOf)(res).seat?.founder;
        if (!loan || !(own || (0, access_1.may)(res, 'private')))
            throw new expected_1.Expected('conflict', 'We cannot find a loan of yours here', 'Go back to the list of loans.');
        return { reading, loan };
    };
    router.get(paths_1.paths.loan, async (req, res) => {
        const { reading, loan } = await find(res, req.params.loan);
        const { name, ...page } = (0, loan_pages_1.loanPage)(reading, loan);
        (0, render_1.render)(res, 'shares/loan', {
            title: `A loan from ${name}`,
            tab: 'A loan',
            backLink: (0, paths_1.href)(paths_1.paths.loans, { project: reading.id }),
            done: req.query['done'] === 'yes',
            ...page,
        });
    });
    const moveOf = async (res, params) => {
        const { reading, loan } = await find(res, params.loan);
        const move = loan_forms_1.loanMoves.find((one) => one === params.move);
        if (!move)
            throw new expected_1.Expected('missing', 'We cannot find this page', 'Go back to the loan.');
        const backLink = (0, paths_1.href)(paths_1.paths.loan, { project: reading.id, loan: loan.id });
        const { due, interest } = (0, loan_pages_1.loanPage)(reading, loan);
        const intro = move === 'interest' ? interest : move === 'repaid' ? due.map(({ text }) => `To repay: ${text}.`) : [];
        return {
            reading,
            loan,
            move,
            form: (0, loan_forms_1.moveForm)({ ...(0, frame_routes_1.placeOf)(reading), section: 'Loans from members', backLink }, move, intro),
        };
    };
    router.get(paths_1.paths.loanMove, async (req, res) => {
        (0, field_form_1.showFieldForm)(res, (await moveOf(res, req.params)).form);
    });
    router.post(paths_1.paths.loanMove, async (req, res) => {
        const { reading, loan, move, form } = await moveOf(res, req.params);
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const moved = { loan: loan.id, on: String(values['on']), pence: Number(values['amount']) };
            const until = String(values['until'] ?? '');
            return (0, frame_routes_1.done)(deps, res, (desk) => move === 'received'
                ? (0, lend_1.receiveLoan)(desk, moved)
                : move === 'repaid'
                    ? (0, lend_1.repayLoan)(desk, moved)
                    : (0, lend_1.payLoanInterest)(desk, deps.library.questions, { ...moved, until }), `${form.backLink}?done=yes`);
        });
    });
}
function rateRoutes(router, deps) {
    router.get(paths_1.paths.baseRate, async (_req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        (0, field_form_1.showFieldForm)(res, (0, loan_forms_1.baseRateForm)(place(reading), (0, loan_pages_1.baseRateFacts)(reading)));
    });
    router.post(paths_1.paths.baseRate, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const form = (0, loan_forms_1.baseRateForm)(place(reading), (0, loan_pages_1.baseRateFacts)(reading));
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const rate = { id: (0, account_1.newId)(), from: String(values['from']), basisPoints: Number(values['rate']) };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, lend_1.noteBaseRate)(desk, rate), `${form.backLink}?done=yes`);
        });
    });
}
function shareInterestRoutes(router, deps) {
    const form = (reading) => (0, loan_forms_1.shareInterestForm)({ ...(0, frame_routes_1.placeOf)(reading), backLink: (0, paths_1.href)(paths_1.paths.shareInterest, { project: reading.id }) }, (0, loan_pages_1.shareLimitWords)(reading));
    router.get(paths_1.paths.shareInterest, async (_req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        (0, render_1.render)(res, 'shares/interest', {
            title: 'Interest on shares',
            backLink: (0, paths_1.href)(paths_1.paths.shares, { project: reading.id }),
            limit: (0, loan_pages_1.shareLimitWords)(reading),
            gives: (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(reading.today).shareInterestAboveBase !== undefined,
            agreed: (0, society_books_1.bookOf)(reading.project, 'shareInterest')
                .toReversed()
                .map((one) => (0, loan_pages_1.shareInterestPage)(reading, one)),
        });
    });
    router.get(paths_1.paths.newShareInterest, async (_req, res) => {
        (0, field_form_1.showFieldForm)(res, form(await (0, frame_routes_1.readingOf)(deps, res)));
    });
    router.post(paths_1.paths.newShareInterest, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        await (0, field_form_1.answerFieldForm)(res, form(reading), { body: req.body, today: reading.today }, (values) => {
            const [from, until, on] = ['from', 'until', 'on'].map((key) => String(values[key]));
            const interest = {
                id: (0, account_1.newId)(),
                from: from ?? '',
                until: until ?? '',
                on: on ?? '',
                basisPoints: Number(values['rate']),
            };
            const to = (0, paths_1.href)(paths_1.paths.shareInterest, { project: reading.id });
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, lend_1.agreeShareInterest)(desk, interest), to);
        });
    });
    router.post(paths_1.paths.shareInterestPaid, async (req, res) => {
        await (0, frame_routes_1.press)(deps, res, (desk) => (0, lend_1.payShareInterest)(desk, req.params.interest));
    });
}
