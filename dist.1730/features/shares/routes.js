"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shareRoutes = shareRoutes;
const express_1 = require("express");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const field_form_1 = require("../../web/field-form");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const account_1 = require("../account");
const apply_1 = require("./apply");
const change_capital_1 = require("./change-capital");
const frame_routes_1 = require("./frame-routes");
const pages_1 = require("./pages");
const share_forms_1 = require("./share-forms");
const account_routes_1 = require("./account-routes");
const loan_routes_1 = require("./loan-routes");
const claim_routes_1 = require("./claim-routes");
const withdraw_1 = require("./withdraw");
/** Shares: what members hold, ask for, pay and have paid back. */
function shareRoutes(deps) {
    const router = (0, express_1.Router)();
    hubRoutes(router, deps);
    applicationRoutes(router, deps);
    paymentRoutes(router, deps);
    noticeRoutes(router, deps);
    (0, claim_routes_1.claimRoutes)(router, deps);
    (0, account_routes_1.accountRoutes)(router, deps);
    (0, loan_routes_1.loanRoutes)(router, deps);
    return router;
}
function hubRoutes(router, deps) {
    router.get(paths_1.paths.shares, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const { id, project, today } = reading;
        const { role, seat } = (0, access_1.projectOf)(res);
        const founder = role === 'adviser' ? undefined : seat?.founder;
        const { society, withdrawable, shareInterestAboveBase } = (0, change_capital_1.deskOf)(project, deps).rulesOn(today);
        (0, render_1.render)(res, 'shares/shares', {
            title: 'Shares',
            backLink: (0, paths_1.href)(paths_1.paths.project, { project: id }),
            done: req.query['done'] === 'yes',
            society,
            withdrawable,
            interest: shareInterestAboveBase !== undefined,
            facts: (0, pages_1.ruleFacts)(reading),
            account: founder === undefined ? undefined : (0, pages_1.accountOf)(reading, founder),
            desk: (0, access_1.may)(res, 'private') ? (0, pages_1.deskPage)(reading) : undefined,
        });
    });
}
function applicationRoutes(router, deps) {
    router.get(paths_1.paths.newShareApplication, async (_req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        (0, field_form_1.showFieldForm)(res, (0, share_forms_1.applyForm)((0, frame_routes_1.placeOf)(reading), (0, frame_routes_1.peopleFor)(res, reading)));
    });
    router.post(paths_1.paths.newShareApplication, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const form = (0, share_forms_1.applyForm)((0, frame_routes_1.placeOf)(reading), (0, frame_routes_1.peopleFor)(res, reading));
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const founder = (0, frame_routes_1.aboutWhom)(res, values['founder']);
            const { note, on = reading.today } = values;
            const ask = { id: (0, account_1.newId)(), founder, on: String(on), shares: Number(values['shares']) };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, apply_1.applyForShares)(desk, { ...ask, ...(note !== undefined && { note: String(note) }) }));
        });
    });
    const find = async (res, id) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const application = reading.project.books?.applications?.find((one) => one.id === id);
        if (!application)
            throw new expected_1.Expected('missing', 'We cannot find this application', 'Go back to the page of shares.');
        const founder = reading.project.founders.find((one) => one.id === application.founder);
        const { shareNominal } = (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(reading.today);
        const about = { name: founder?.legalName ?? '', pence: application.shares * shareNominal };
        return { reading, application, form: (0, share_forms_1.decisionForm)((0, frame_routes_1.placeOf)(reading), application, about) };
    };
    router.get(paths_1.paths.shareApplication, async (req, res) => {
        const { application, form } = await find(res, req.params.application);
        if (application.decided || application.dropped !== undefined)
            res.redirect(303, form.backLink);
        else
            (0, field_form_1.showFieldForm)(res, form);
    });
    router.post(paths_1.paths.shareApplication, async (req, res) => {
        const { reading, application, form } = await find(res, req.params.application);
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const { reason, count, first, every = 1 } = values;
            const on = String(values['on']);
            const plan = count === undefined
                ? {}
                : { plan: { count: Number(count), first: String(first ?? on), every: Number(every) } };
            const decision = {
                outcome: values['outcome'] === 'allotted' ? 'allotted' : 'refused',
                by: values['by'] === 'meeting' ? 'meeting' : 'committee',
                on,
                ...(reason !== undefined && { reason: String(reason) }),
                ...plan,
            };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, apply_1.decideApplication)(desk, application.id, decision));
        });
    });
    router.post(paths_1.paths.shareApplicationEnd, async (req, res) => {
        const { application: id } = req.params;
        mustBeOwn(res, (await (0, frame_routes_1.readingOf)(deps, res)).project.books?.applications?.find((one) => one.id === id));
        await (0, frame_routes_1.press)(deps, res, (desk) => (0, apply_1.dropApplication)(desk, id));
    });
}
function paymentRoutes(router, deps) {
    const page = async (res, founder) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const person = reading.project.founders.find((one) => one.id === founder);
        if (!person)
            throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the page of shares.');
        const { dues } = (0, pages_1.accountOf)(reading, founder);
        return { reading, form: (0, share_forms_1.paymentForm)((0, frame_routes_1.placeOf)(reading), { name: person.legalName, dues }) };
    };
    router.get(paths_1.paths.sharePayment, async (req, res) => {
        (0, field_form_1.showFieldForm)(res, (await page(res, req.params.founder)).form);
    });
    router.post(paths_1.paths.sharePayment, async (req, res) => {
        const { founder } = req.params;
        const { reading, form } = await page(res, founder);
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const payment = { founder, on: String(values['on']), pence: Number(values['amount']) };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, apply_1.receivePayment)(desk, payment));
        });
    });
}
function noticeRoutes(router, deps) {
    const page = (res, reading) => {
        const { withdrawMonths } = (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(reading.today);
        return (0, share_forms_1.noticeForm)((0, frame_routes_1.placeOf)(reading), (0, frame_routes_1.peopleFor)(res, reading), withdrawMonths);
    };
    router.get(paths_1.paths.newWithdrawal, async (_req, res) => {
        (0, field_form_1.showFieldForm)(res, page(res, await (0, frame_routes_1.readingOf)(deps, res)));
    });
    router.post(paths_1.paths.newWithdrawal, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        await (0, field_form_1.answerFieldForm)(res, page(res, reading), { body: req.body, today: reading.today }, (values) => {
            const founder = (0, frame_routes_1.aboutWhom)(res, values['founder']);
            const { on = reading.today, shares } = values;
            const notice = { id: (0, account_1.newId)(), founder, on: String(on), shares: Number(shares) };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, withdraw_1.giveNotice)(desk, notice));
        });
    });
    router.post(paths_1.paths.withdrawalEnd, async (req, res) => {
        const { withdrawal: id } = req.params;
        mustBeOwn(res, (await (0, frame_routes_1.readingOf)(deps, res)).project.books?.withdrawals?.find((one) => one.id === id));
        await (0, frame_routes_1.press)(deps, res, (desk) => (0, withdraw_1.dropNotice)(desk, id));
    });
}
/** A member takes back what they asked for themselves; those who keep the register may do it for anyone. */
function mustBeOwn(res, record) {
    if (record && (record.founder === (0, access_1.projectOf)(res).seat?.founder || (0, access_1.may)(res, 'register')))
        return;
    throw new expected_1.Expected('conflict', 'There is nothing of yours to take back here', 'Go back to the page of shares to see what waits.');
}
