"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.payRoutes = payRoutes;
const costs_1 = require("../../engine/money/costs");
const figures_1 = require("../../engine/money/figures");
const warnings_1 = require("../../engine/money/warnings");
const project_1 = require("../../engine/project/project");
const expected_1 = require("../../lib/expected");
const money_1 = require("../../lib/money");
const access_1 = require("../../web/access");
const conflict_1 = require("../../web/conflict");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_money_1 = require("./keep-money");
const pages_1 = require("./pages");
const load_money_1 = require("./load-money");
/** What each person is paid. Who may not see private details sees totals on the other pages. */
function payRoutes(router, deps) {
    listRoute(router, deps);
    personRoutes(router, deps);
}
function listRoute(router, deps) {
    router.get(paths_1.paths.moneyPay, async (_req, res) => {
        const project = (0, access_1.projectOf)(res).id;
        const { source, reading } = await (0, load_money_1.moneyOf)(deps, (0, access_1.projectOf)(res).id);
        const { plan, settings } = reading;
        const wages = (0, warnings_1.wagesOf)((0, figures_1.figureValues)(deps.library, settings));
        const points = pointWords(deps, (0, figures_1.figureValues)(deps.library, settings));
        const people = source.present.map((founder) => {
            const pay = settings.pay?.find((one) => one.founder === founder.id);
            const person = plan.people.find((one) => one.id === founder.id);
            const costs = person && (0, costs_1.personCosts)(plan, person);
            return {
                name: (0, project_1.shortName)(founder),
                href: (0, paths_1.href)(paths_1.paths.personPay, { project, founder: founder.id }),
                share: founder.fte === undefined ? 'Share of full time not known yet' : `${founder.fte} of full time`,
                from: pay === undefined ? 'Pay not entered yet' : (points.get(pay.point ?? '') ?? 'Own salary'),
                pay: costs && `${(0, money_1.exactPounds)(costs.pay)} a year, £${(0, warnings_1.hourly)(person, wages).toFixed(2)} an hour`,
                costs: costs && `${(0, money_1.exactPounds)(costs.employment)} with National Insurance and pension`,
                sells: pay?.sells === false ? 'Days are not sold' : 'Days are sold',
                warnings: person ? (0, pages_1.tagged)((0, warnings_1.payWarnings)(person, wages)) : [],
            };
        });
        (0, render_1.render)(res, 'money/pay', {
            title: 'What each person is paid',
            section: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.money, { project }),
            people,
            mayChange: (0, access_1.may)(res, 'people'),
        });
    });
}
/** Each point of each scale in words, by its id. */
function pointWords({ library }, figure) {
    return new Map(library.reference.payScales.scales.flatMap((scale) => scale.points.map(({ point }) => {
        const id = (0, figures_1.pointId)(scale, point);
        return [id, `${scale.title}, point ${point}: ${(0, money_1.pounds)(Math.round(figure(id) * 100))}`];
    })));
}
function personRoutes(router, deps) {
    const { db, library, now } = deps;
    const find = async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const founder = (await (0, projects_1.projectStore)(db).founders(id)).find((one) => one.id === req.params.founder);
        if (!founder)
            throw new expected_1.Expected('missing', 'We cannot find this founder', 'Go back to the list of people.');
        const settings = (await (0, projects_1.projectStore)(db).money(id)) ?? {};
        const points = pointWords({ library }, (0, figures_1.figureValues)(library, settings));
        const fields = payFields([...points].map(([value, text]) => ({ value, text })));
        return { founder, fields, pay: settings.pay?.find((one) => one.founder === founder.id) };
    };
    const show = (res, { founder, fields }, typed, errors = {}) => {
        (0, render_1.render)(res, 'money/change', {
            title: `Pay of ${(0, project_1.shortName)(founder)}`,
            tab: 'Pay',
            section: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.moneyPay, { project: (0, access_1.projectOf)(res).id }),
            intro: 'Full-time pay for a year, before the share of full time. Choose a point of a scale, or enter a salary.',
            fields,
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.personPay, async (req, res) => {
        const found = await find(req, res);
        show(res, found, { ...typedPay(found.pay), seen: (0, forms_1.fingerprint)(found.pay) });
    });
    router.post(paths_1.paths.personPay, async (req, res) => {
        const found = await find(req, res);
        const typed = (0, forms_1.plainFields)(req.body);
        const read = readPay(found.founder.id, found.fields, typed);
        if ('errors' in read || typed['again'] === 'yes') {
            show(res, found, typed, 'errors' in read ? read.errors : {});
            return;
        }
        const { id } = (0, access_1.projectOf)(res);
        const kept = await (0, keep_money_1.keepMoney)(db, (0, access_1.doingOf)(res, now), {
            what: 'changed what a person is paid',
            about: 'pay',
            seen: typeof typed['seen'] === 'string' ? typed['seen'] : undefined,
            part: ({ pay }) => pay?.find((one) => one.founder === found.founder.id),
            to: (said) => ({
                ...said,
                pay: [...(said.pay ?? []).filter((one) => one.founder !== found.founder.id), read.pay],
            }),
        });
        if (kept) {
            res.redirect(303, (0, paths_1.href)(paths_1.paths.moneyPay, { project: id }));
            return;
        }
        const there = typedPay(found.pay);
        const [changed] = await (0, projects_1.history)(db, id, { about: 'money:pay', limit: 1 });
        (0, conflict_1.showConflict)(res, {
            rows: found.fields.map(({ name, label }) => ({
                label,
                there: String(there[name] ?? ''),
                yours: String(typed[name] ?? ''),
            })),
            typed,
            now: found.pay,
            changed,
            keepHref: (0, paths_1.href)(paths_1.paths.moneyPay, { project: id }),
        });
    });
}
function payFields(points) {
    return [
        {
            name: 'point',
            label: 'Point of a pay scale',
            kind: 'choice',
            long: true,
            optional: true,
            items: [{ value: '', text: 'None: enter the salary below' }, ...points],
        },
        { name: 'salary', label: 'Or full-time pay for a year', kind: 'money', prefix: '£', optional: true },
        {
            name: 'sells',
            label: 'Do schools pay for this person’s days?',
            kind: 'choice',
            items: [
                { value: 'yes', text: 'Yes' },
                { value: 'no', text: 'No, they work in the office or for the co-op itself' },
            ],
        },
    ];
}
function typedPay(pay) {
    return {
        point: pay?.point ?? '',
        salary: (0, forms_2.inPounds)(pay?.salaryPence),
        sells: pay === undefined ? '' : pay.sells ? 'yes' : 'no',
    };
}
function readPay(founder, fields, typed) {
    const { values, errors } = (0, forms_2.readFields)(fields, typed);
    const { point, salary, sells } = values;
    if ((point === undefined) === (salary === undefined))
        errors['salary'] ??= 'Choose a point of a scale or enter the full-time pay: one of the two.';
    const pay = {
        founder,
        ...(point !== undefined && { point: String(point) }),
        ...(salary !== undefined && { salaryPence: Number(salary) }),
        sells: sells === 'yes',
    };
    const faults = Object.keys(errors).length > 0 ? errors : (0, forms_2.checkPart)('pay', [pay], () => 'salary');
    return Object.keys(faults).length > 0 ? { errors: faults } : { pay };
}
