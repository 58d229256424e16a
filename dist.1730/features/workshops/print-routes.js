"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.printRoutes = printRoutes;
const joi_1 = __importDefault(require("joi"));
const assemble_1 = require("../../engine/clauses/assemble");
const pdf_1 = require("../../engine/paper/pdf");
const fields_1 = require("../../engine/project/fields");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const agenda_1 = require("./agenda");
const frame_routes_1 = require("./frame-routes");
const pages_1 = require("./pages");
const run_routes_1 = require("./run-routes");
const store_1 = require("./store");
/** Where and when, for the papers of the day. They travel in the address, and are not kept. */
const whereForm = joi_1.default.object({
    place: (0, fields_1.line)('Place', 120).default('The hall'),
    start: joi_1.default.string()
        .custom((value, helpers) => (0, dates_1.readClock)(value) ?? helpers.error('clock'))
        .default('10:00')
        .messages({ clock: 'Enter the time at which you start, such as 10 am or 18:30.' }),
});
/** The print set: agenda, workbook, cards to cut, posters, sign-in sheet, evaluation slip, what next. */
function printRoutes(router, { db, library, now, config }) {
    router.get(paths_1.paths.workshopPrint, (req, res) => {
        const { id } = (0, frame_routes_1.frameOf)(res).workshop;
        const form = (0, forms_1.readForm)(whereForm, req.query);
        const typed = form.ok ? { ...form.value } : form.typed;
        const query = form.ok ? `?${new URLSearchParams({ ...form.value }).toString()}` : '';
        (0, render_1.render)(res, 'workshops/print', {
            title: 'Papers for the day',
            backLink: (0, paths_1.href)(paths_1.paths.workshop, { workshop: id }),
            papers: library.workshopTemplates.map((template) => ({
                title: titles[template.id] ?? template.id,
                href: (0, paths_1.href)(paths_1.paths.workshopPaper, { workshop: id, paper: template.id }) + query,
            })),
            typed,
            fieldErrors: form.ok ? {} : form.errors,
            ...(!form.ok && { errors: (0, forms_1.summary)(form.errors) }),
        });
    });
    router.get(paths_1.paths.workshopPaper, async (req, res) => {
        const { workshop } = (0, frame_routes_1.frameOf)(res);
        const template = library.workshopTemplates.find(({ id }) => id === req.params.paper);
        const form = (0, forms_1.readForm)(whereForm, req.query);
        if (!template || !form.ok)
            throw new expected_1.Expected('missing', 'We cannot find this paper', 'Go back to the papers for the day.');
        const address = (0, run_routes_1.joinAddress)(config.baseUrl, req.get('host'), workshop);
        if (address === undefined || workshop.code === null)
            throw new expected_1.Expected('missing', 'There are no papers any more', 'This workshop has ended, and its code opens nothing.');
        const tree = (0, assemble_1.assembleWorkshop)(template, {
            title: workshop.title,
            ...form.value,
            date: workshop.on,
            steps: (0, agenda_1.heldSteps)(workshop.agenda).map(({ id, minutes }) => ({
                step: id,
                title: (0, pages_1.titleOf)(library, id),
                minutes,
            })),
            code: workshop.code,
            joinAddress: address,
            tables: (await (0, store_1.workshopStore)(db).tables(workshop.id)).length,
            privacy: library.workshops.forms.privacy,
        }, (0, dates_1.londonDate)(now()), library);
        res
            .attachment(`${template.id}.pdf`)
            .type('application/pdf')
            .send(await (0, pdf_1.toPdf)(tree));
    });
}
const titles = {
    'workshop-agenda': 'Agenda',
    'workshop-workbook': 'Workbook for each table (A4)',
    'workshop-cards': 'Cards to cut (A4)',
    'workshop-posters': 'Posters (A3)',
    'workshop-sign-in': 'Sign-in sheet, nicknames only',
    'workshop-evaluation': 'Evaluation slips',
    'workshop-next': 'What next',
    'workshop-facilitator': 'Script for the facilitator',
};
