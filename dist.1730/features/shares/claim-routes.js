"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimRoutes = claimRoutes;
const ledger_1 = require("../../engine/project/ledger");
const nominations_1 = require("../../engine/project/nominations");
const shares_1 = require("../../engine/project/shares");
const expected_1 = require("../../lib/expected");
const field_form_1 = require("../../web/field-form");
const paths_1 = require("../../web/paths");
const account_1 = require("../account");
const change_capital_1 = require("./change-capital");
const pages_1 = require("./pages");
const frame_routes_1 = require("./frame-routes");
const share_forms_1 = require("./share-forms");
const withdraw_1 = require("./withdraw");
/** Paying shares back, cancelling first shares, and suspending withdrawals: for those who keep the register. */
function claimRoutes(router, deps) {
    const { questions } = deps.library;
    const find = async (res, id) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const claim = (0, shares_1.claimsAt)(reading.project, questions, reading.today).find((one) => (0, withdraw_1.claimId)(one) === id);
        if (!claim)
            throw new expected_1.Expected('conflict', 'Nothing waits to be paid back here', 'Go back to the page of shares.');
        const { withdrawable } = (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(claim.came);
        const name = (0, pages_1.namesIn)(reading.project, reading.today)(claim.founder);
        const payee = payeeWords(reading, claim);
        return { reading, claim, form: (0, share_forms_1.claimForm)((0, frame_routes_1.placeOf)(reading), claim, { name, withdrawable, payee }) };
    };
    router.get(paths_1.paths.shareClaim, async (req, res) => {
        (0, field_form_1.showFieldForm)(res, (await find(res, req.params.claim)).form);
    });
    router.post(paths_1.paths.shareClaim, async (req, res) => {
        const { reading, claim, form } = await find(res, req.params.claim);
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const { setOff, debt = 'a debt to the co-op' } = values;
            const payment = {
                claim: (0, withdraw_1.claimId)(claim),
                on: String(values['on']),
                depositsClear: values['depositsClear'] === true,
                ...(typeof setOff === 'number' && setOff > 0 && { setOff: { pence: setOff, what: String(debt) } }),
            };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, withdraw_1.payClaim)(desk, questions, payment));
        });
    });
    router.post(paths_1.paths.firstShare, async (req, res) => {
        await (0, frame_routes_1.press)(deps, res, (desk) => (0, withdraw_1.cancelFirstShare)(desk, questions, req.params.founder));
    });
    const suspension = async (res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const { suspensionMonths } = (0, change_capital_1.deskOf)(reading.project, deps).rulesOn(reading.today);
        return { reading, form: (0, share_forms_1.suspensionForm)((0, frame_routes_1.placeOf)(reading), suspensionMonths) };
    };
    router.get(paths_1.paths.suspension, async (_req, res) => {
        (0, field_form_1.showFieldForm)(res, (await suspension(res)).form);
    });
    router.post(paths_1.paths.suspension, async (req, res) => {
        const { reading, form } = await suspension(res);
        await (0, field_form_1.answerFieldForm)(res, form, { body: req.body, today: reading.today }, (values) => {
            const [from, until, reason] = ['from', 'until', 'reason'].map((key) => String(values[key]));
            const made = { id: (0, account_1.newId)(), from: from ?? '', until: until ?? '', reason: reason ?? '' };
            return (0, frame_routes_1.done)(deps, res, (desk) => (0, withdraw_1.suspendWithdrawals)(desk, made));
        });
    });
    router.post(paths_1.paths.suspensionEnd, async (req, res) => {
        await (0, frame_routes_1.press)(deps, res, (desk) => (0, withdraw_1.endSuspension)(desk, req.params.suspension));
    });
}
/** Whom to pay what a member had who has died. Source: CCBSA 2014 ss.37 to 40, and the rules about claims. */
function payeeWords({ project, today }, { founder }) {
    const died = project.ledger.some((one) => one.kind === 'ceased' && one.founder === founder && one.reason === 'died');
    if (!died || (0, ledger_1.registerAt)(project.ledger, today).memberOf.has(founder))
        return undefined;
    const named = (0, nominations_1.nominationsAt)(project.ledger, today).some((one) => one.founder === founder && !one.ended);
    return named
        ? 'This member has died and made a nomination. Pay the person named in the nominations book, up to what section 37 allows, and the rest to the personal representatives.'
        : 'This member has died and made no nomination. Pay the personal representatives when they prove their right. For a small sum section 40 may let you pay without a grant: check with an adviser.';
}
