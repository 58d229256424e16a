"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.leavingRoutes = leavingRoutes;
const joi_1 = __importDefault(require("joi"));
const admission_1 = require("../../engine/project/admission");
const leaving_1 = require("../../engine/project/leaving");
const ledger_1 = require("../../engine/project/ledger");
const membership_1 = require("../../engine/project/membership");
const settlement_1 = require("../../engine/project/settlement");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const forms_2 = require("./forms");
const expel_1 = require("./expel");
const keep_work_1 = require("./keep-work");
const leave_1 = require("./leave");
const load_book_1 = require("./load-book");
const empty = { typed: {}, errors: {} };
/** Work and its end, notices, and a member's own page of their membership. */
function leavingRoutes(router, deps) {
    workRoutes(router, deps);
    leaveRoutes(router, deps);
    ownRoutes(router, deps);
}
/** What is open of a person's leaving, in words, with where it is taken back. */
function openOf({ id, project }, founder) {
    return (project.leavings ?? [])
        .filter((one) => one.founder === founder && (0, leaving_1.isOpen)(one) && one.kind !== 'expulsion')
        .map((one) => ({
        words: `${(0, leaving_1.leavingWords)(one)}.`,
        back: (0, paths_1.href)(paths_1.paths.leavingBack, { project: id, founder, notice: one.id }),
        id: one.id,
        kind: one.kind,
    }));
}
const whyItems = membership_1.workEnds.map((value) => ({ value, text: membership_1.workEndWords[value] }));
function workRoutes(router, deps) {
    const { db, now, library } = deps;
    const show = async (res, founder, { typed, errors, step = '' }) => {
        const { id } = (0, access_1.projectOf)(res);
        const book = await (0, load_book_1.bookOf)(deps, id);
        const { project, today, rules } = book;
        const spells = (project.work ?? []).filter((one) => one.founder === founder);
        const what = (why) => (0, leaving_1.endedWork)(today, why, rules.promises, rules.rule).words;
        (0, render_1.render)(res, 'membership/work', {
            title: 'Work',
            section: (0, load_book_1.personIn)(project, founder),
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
            spells: spells.map(({ from, to, why }) => to === undefined
                ? `Works here since ${(0, dates_1.longDate)(from)}.`
                : `Worked here from ${(0, dates_1.longDate)(from)} to ${(0, dates_1.longDate)(to)}${why ? ` (${membership_1.workEndWords[why].toLowerCase()})` : ''}.`),
            going: spells.some(({ to }) => to === undefined),
            member: (0, ledger_1.registerAt)(project.ledger, today).memberOf.has(founder),
            wait: `${(0, names_1.counted)(rules.promises.probationMonths, 'month')}${(0, admission_1.ruleNote)(rules.rule, 'eligibility')}`,
            effects: { redundancy: what('redundancy'), other: what('resigned') },
            whyItems,
            open: openOf(book, founder),
            step,
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.memberWork, (req, res) => show(res, req.params.founder, empty));
    router.post(paths_1.paths.memberWork, async (req, res) => {
        const { founder } = req.params;
        const { today } = await (0, load_book_1.bookOf)(deps, (0, access_1.projectOf)(res).id);
        const doing = (0, access_1.doingOf)(res, now);
        if ((0, forms_1.plainFields)(req.body)['do'] === 'end') {
            const form = (0, forms_1.readForm)((0, forms_2.workEndForm)((0, dates_1.addMonths)(today, 12)), req.body);
            if (!form.ok)
                return show(res, founder, { ...form, step: 'end' });
            await (0, keep_work_1.endWork)({ db, library }, doing, founder, form.value);
        }
        else {
            const form = (0, forms_1.readForm)((0, forms_2.workForm)(today), req.body);
            if (!form.ok)
                return show(res, founder, { ...form, step: 'start' });
            await (0, keep_work_1.startWork)(db, doing, founder, form.value.from);
        }
        return res.redirect(303, (0, paths_1.href)(paths_1.paths.memberWork, { project: (0, access_1.projectOf)(res).id, founder }));
    });
}
function leaveRoutes(router, deps) {
    const { db, now, library } = deps;
    const on = { db, library };
    const show = async (res, founder, { typed, errors, step = '' }) => {
        const { id } = (0, access_1.projectOf)(res);
        const book = await (0, load_book_1.bookOf)(deps, id);
        const { project, today, rules } = book;
        const left = (0, ledger_1.registerAt)(project.ledger, today).members.length - 1;
        (0, render_1.render)(res, 'membership/leave', {
            title: 'How a membership ends',
            section: (0, load_book_1.personIn)(project, founder),
            backLink: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
            at: { project: id, founder },
            member: (0, ledger_1.registerAt)(project.ledger, today).memberOf.has(founder),
            open: openOf(book, founder),
            weeks: `${(0, names_1.counted)(rules.promises.leavingWeeks, 'week')}${(0, admission_1.ruleNote)(rules.rule, 'resignation')}`,
            ends: (0, dates_1.longDate)((0, leaving_1.noticeEnds)(today, rules.promises)),
            offices: (0, names_1.listed)((0, leaving_1.officesOf)(project, founder, today)),
            tooFew: left < 3 ? left : undefined,
            bankruptcy: { ends: rules.promises.bankruptcyEnds, note: (0, admission_1.ruleNote)(rules.rule, 'insolvency') },
            expulsionNote: (0, admission_1.ruleNote)(rules.rule, 'expulsion'),
            step,
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors, step === 'bankrupt' ? { endedOn: 'bankrupt-endedOn' } : {}),
        });
    };
    router.get(paths_1.paths.memberLeave, (req, res) => show(res, req.params.founder, empty));
    router.post(paths_1.paths.memberLeave, async (req, res) => {
        const { founder } = req.params;
        const { id } = (0, access_1.projectOf)(res);
        const { today } = await (0, load_book_1.bookOf)(deps, id);
        const doing = (0, access_1.doingOf)(res, now);
        const step = String((0, forms_1.plainFields)(req.body)['do'] ?? '');
        if (step === 'expulsion') {
            const form = (0, forms_1.readForm)(forms_2.groundsForm, req.body);
            if (!form.ok)
                return show(res, founder, { ...form, step });
            const leaving = await (0, expel_1.openExpulsion)(on, doing, founder, form.value.grounds);
            return res.redirect(303, (0, paths_1.href)(paths_1.paths.expulsion, { project: id, leaving }));
        }
        if (step === 'died' || step === 'bankrupt') {
            const form = (0, forms_1.readForm)(joi_1.default.object({ endedOn: (0, forms_2.dayForm)('Date', today).extract('on') }), req.body);
            if (!form.ok)
                return show(res, founder, { ...form, step });
            await (0, leave_1.endAtOnce)(on, doing, founder, { on: form.value.endedOn, why: step });
            return res.redirect(303, (0, paths_1.href)(paths_1.paths.settlement, { project: id, founder }));
        }
        const form = (0, forms_1.readForm)((0, forms_2.noticeForm)(today), req.body);
        if (!form.ok)
            return show(res, founder, { ...form, step: 'notice' });
        await (0, leave_1.resign)(on, doing, { founder, by: 'secretary' }, form.value);
        return res.redirect(303, (0, paths_1.href)(paths_1.paths.memberLeave, { project: id, founder }));
    });
    router.post(paths_1.paths.leavingBack, async (req, res) => {
        const { founder, notice } = req.params;
        await (0, leave_1.takeLeavingBack)(on, (0, access_1.doingOf)(res, now), { founder, leaving: notice });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.memberLeave, { project: (0, access_1.projectOf)(res).id, founder }));
    });
}
/** A person's own membership: what they are, giving notice and taking it back, and what is settled when they leave. */
function ownRoutes(router, deps) {
    const { db, now, library } = deps;
    const show = async (res, errors) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const book = await (0, load_book_1.bookOf)(deps, id);
        const { project, today, rules } = book;
        const founder = seat?.founder ?? '';
        const member = (0, ledger_1.registerAt)(project.ledger, today).memberOf.get(founder);
        const ending = member ? undefined : (0, settlement_1.endingOf)(project, founder, today);
        const grounds = (project.leavings ?? []).flatMap((one) => one.founder === founder && one.kind === 'expulsion' && (0, leaving_1.isOpen)(one) && one.sent ? [one] : []);
        (0, render_1.render)(res, 'membership/me', {
            title: 'Your membership',
            backLink: (0, paths_1.href)(paths_1.paths.ownSeat, { project: id }),
            member: member && { number: member.number, entered: (0, dates_1.longDate)(member.entered) },
            open: openOf(book, founder),
            weeks: `${(0, names_1.counted)(rules.promises.leavingWeeks, 'week')}${(0, admission_1.ruleNote)(rules.rule, 'resignation')}`,
            ends: (0, dates_1.longDate)((0, leaving_1.noticeEnds)(today, rules.promises)),
            offices: (0, names_1.listed)((0, leaving_1.officesOf)(project, founder, today)),
            grounds: grounds.map((one) => ({
                words: one.grounds,
                sent: (0, dates_1.longDate)(one.sent?.on ?? one.opened),
                meeting: one.meeting && (0, dates_1.longDate)(one.meeting),
                note: (0, admission_1.ruleNote)(rules.rule, 'expulsion'),
            })),
            left: ending && {
                on: (0, dates_1.longDate)(ending.on),
                matters: (0, settlement_1.settlementOf)(project, ending, { ...rules, day: today }).filter(({ what }) => what !== 'services' && what !== 'office'),
            },
            typed: {},
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.ownMembership, (_req, res) => show(res, {}));
    router.post(paths_1.paths.ownMembership, async (req, res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        const founder = seat?.founder;
        if (founder === undefined)
            throw new expected_1.Expected('conflict', 'We do not know which member you are', 'Ask the organiser to say which person of the list you are.');
        const fields = (0, forms_1.plainFields)(req.body);
        const { today } = await (0, load_book_1.bookOf)(deps, id);
        if (fields['do'] === 'stay')
            await (0, leave_1.takeLeavingBack)({ db, library }, (0, access_1.doingOf)(res, now), {
                founder,
                leaving: String(fields['leaving']),
            });
        else if (fields['sure'] !== 'yes')
            return show(res, { sure: 'Tick the box if you want to give notice.' });
        else
            await (0, leave_1.resign)({ db, library }, (0, access_1.doingOf)(res, now), { founder, by: 'member' }, { given: today });
        return res.redirect(303, (0, paths_1.href)(paths_1.paths.ownMembership, { project: id }));
    });
}
