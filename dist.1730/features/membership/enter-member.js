"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enterMember = enterMember;
const admission_1 = require("../../engine/project/admission");
const application_1 = require("../../engine/project/application");
const ledger_1 = require("../../engine/project/ledger");
const work_1 = require("../../engine/project/work");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const register_1 = require("../register");
const keep_application_1 = require("./keep-application");
const rules_on_1 = require("./rules-on");
/**
 * Enters a person who was admitted and has paid for their share, with a number of their own: the one they had, where
 * they were a member before. Their work goes on from the day that they said.
 * @throws Expected where they were not admitted by that day, or the share is not as the rules ask
 */
function enterMember(on, doing, id, form) {
    return (0, keep_application_1.changeApplication)(on.db, doing, id, async (application, { store, whole, today }) => {
        const decision = (0, application_1.decisionOf)(whole, application);
        if (!decision || (0, application_1.stateOf)(whole, application, today) !== 'to-enter')
            throw new expected_1.Expected('conflict', 'Nobody waits to be entered here', 'Go back and read what was decided.');
        if (form.on < decision.on)
            throw new expected_1.Expected('conflict', `They were admitted on ${(0, dates_1.longDate)(decision.on)}`, 'Enter that day or a later one.');
        const { promises, rule } = (0, rules_on_1.rulesOn)(whole, form.on, on.library);
        const { shares, paid: pence } = form;
        const fault = (0, admission_1.shareFault)({ shares, pence, instalments: form.instalments === 'yes' }, promises, rule);
        if (fault)
            throw new expected_1.Expected('conflict', fault.problem, fault.next);
        const founder = whole.founders.find((one) => one.id === application.founder);
        if (!founder?.address)
            throw new expected_1.Expected('conflict', 'The register needs a postal address', 'Add it on the person’s own page first.');
        await (0, register_1.writeEntries)(store, doing, (ledger) => entriesOf(ledger, founder, application, form));
        const { worksSince } = application;
        if (worksSince !== undefined && !(0, work_1.workOn)(whole, founder.id, form.on))
            await store.putWork(doing.project, [...(whole.work ?? []), { founder: founder.id, from: worksSince }]);
        return { application, what: 'entered a member' };
    });
}
function entriesOf(ledger, { id: founder, legalName: name, address }, { notices, email, committee }, { on, shares, paid }) {
    if (!address)
        return [];
    const number = (0, ledger_1.nextMemberNumber)(ledger, founder);
    return [
        { on, kind: 'entered', founder, number, name, address },
        { on, kind: 'shares', founder, change: shares },
        ...(paid > 0 ? [{ on, kind: 'paid', founder, pence: paid }] : []),
        ...(notices && email !== undefined
            ? [{ on, kind: 'e-address', founder, address: email, purposes: 'notices and documents' }]
            : []),
        ...(committee ? [{ on, kind: 'office-taken', founder, office: 'director' }] : []),
    ];
}
