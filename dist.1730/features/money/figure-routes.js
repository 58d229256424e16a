"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.figureRoutes = figureRoutes;
const figures_1 = require("../../engine/money/figures");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_money_1 = require("./keep-money");
/** The dated figures behind a plan, each with its source; and the group's own in their place. */
function figureRoutes(router, { db, library, now }) {
    const figures = async (res) => (0, figures_1.figuresOf)(library, (await (0, projects_1.projectStore)(db).money((0, access_1.projectOf)(res).id)) ?? {});
    router.get(paths_1.paths.moneyFigures, async (_req, res) => {
        const project = (0, access_1.projectOf)(res).id;
        const all = (await figures(res)).map((figure) => ({
            id: figure.id,
            means: figure.means,
            value: (0, figures_1.figureWords)(figure),
            own: figure.own,
            from: `As at ${(0, dates_1.longDate)(figure.asAt)}. ${figure.source}. Confidence: ${figure.confidence}.`,
            note: figure.note ?? '',
            href: (0, paths_1.href)(paths_1.paths.moneyFigure, { project, figure: figure.id }),
        }));
        (0, render_1.render)(res, 'money/figures', {
            title: 'Figures behind the plan',
            section: 'Money',
            backLink: (0, paths_1.href)(paths_1.paths.money, { project }),
            rates: all.filter(({ id }) => !id.includes('.')),
            scales: library.reference.payScales.scales.map((scale) => ({
                title: scale.title,
                note: scale.note ?? '',
                points: all.filter(({ id }) => id.startsWith(`${scale.id}.`)),
            })),
        });
    });
    const find = async (res, id) => {
        const figure = (await figures(res)).find((one) => one.id === id);
        if (figure)
            return figure;
        throw new expected_1.Expected('missing', 'We cannot find this figure', 'Go back to the list of figures.');
    };
    const show = (res, figure, typed, errors = {}) => {
        (0, render_1.render)(res, 'money/change', {
            title: figure.means,
            section: 'Your own figure',
            backLink: (0, paths_1.href)(paths_1.paths.moneyFigures, { project: (0, access_1.projectOf)(res).id }),
            intro: `Ours is ${(0, figures_1.figureWords)({ ...figure, value: figure.usual })}, as at ${(0, dates_1.longDate)(figure.asAt)}. ${figure.note ?? ''} Leave the field empty to use it.`,
            fields: [fieldFor(figure)],
            typed,
            fieldErrors: errors,
            errors: (0, forms_1.summary)(errors),
        });
    };
    router.get(paths_1.paths.moneyFigure, async (req, res) => {
        const figure = await find(res, req.params.figure);
        const own = figure.own ? figure.value : undefined;
        show(res, figure, { own: own === undefined ? '' : String(own), seen: (0, forms_1.fingerprint)(own) });
    });
    router.post(paths_1.paths.moneyFigure, async (req, res) => {
        const figure = await find(res, req.params.figure);
        const typed = (0, forms_1.plainFields)(req.body);
        const { values, errors } = (0, forms_2.readFields)([fieldFor(figure)], typed);
        const own = values['own'] === undefined ? undefined : Number(values['own']);
        const faults = Object.keys(errors).length > 0
            ? errors
            : (0, forms_2.checkPart)('figures', own === undefined ? {} : { [figure.id]: own }, () => 'own');
        if (Object.keys(faults).length > 0) {
            show(res, figure, typed, faults);
            return;
        }
        const { [figure.id]: _was, ...others } = (await (0, projects_1.projectStore)(db).money((0, access_1.projectOf)(res).id))?.figures ?? {};
        await (0, keep_money_1.keepMoney)(db, (0, access_1.doingOf)(res, now), {
            what: own === undefined ? 'went back to a dated figure' : 'chose an own figure',
            about: 'figures',
            seen: undefined,
            part: (said) => said.figures,
            to: (said) => ({ ...said, figures: own === undefined ? others : { ...others, [figure.id]: own } }),
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.moneyFigures, { project: (0, access_1.projectOf)(res).id }));
    });
}
function fieldFor({ unit }) {
    return {
        name: 'own',
        label: 'Your own figure',
        kind: 'number',
        optional: true,
        ...(unit === 'pounds' ? { prefix: '£' } : { suffix: unit === 'percent' ? '%' : unit }),
    };
}
