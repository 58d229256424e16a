"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.agmRoutes = agmRoutes;
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../../engine/project/fields");
const year_steps_1 = require("../../engine/project/year-steps");
const dates_1 = require("../../lib/dates");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const typed_date_1 = require("../../web/typed-date");
const put_to_meeting_1 = require("./put-to-meeting");
const year_in_1 = require("./year-in");
const agmForm = joi_1.default.object({
    on: (0, typed_date_1.typedDate)('Day'),
    time: joi_1.default.string()
        .required()
        .custom((value, helpers) => (0, dates_1.readClock)(value) ?? helpers.error('clock'))
        .messages({
        'any.required': 'Enter the start time.',
        clock: 'Start time must be a time, such as 6.30 pm or 18:30.',
    }),
    place: (0, fields_1.line)('Place', 200),
    link: (0, fields_1.line)('Link', 300)
        .pattern(/^https:\/\/\S+$/)
        .messages({ 'string.pattern.base': 'Link must start with https:// and have no spaces.' }),
})
    .or('place', 'link')
    .messages({ 'object.missing': 'Enter a place, a link, or both.' });
/** The annual general meeting of a year: planned here, or one that is planned or held already. */
function agmRoutes(router, deps) {
    const { db, library, now } = deps;
    const show = async (res, year, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, view } = await (0, year_in_1.yearIn)(deps, id, year);
        const { '': both, ...rest } = form?.errors ?? {};
        const fieldErrors = both === undefined ? rest : { ...rest, place: both };
        const agm = (0, year_steps_1.agmOf)({ year: view.year, record: view.record, meetings: project.meetings ?? [] });
        (0, render_1.render)(res, 'year/agm', {
            title: 'The annual general meeting',
            backLink: (0, paths_1.href)(paths_1.paths.oneYear, { project: id, year }),
            due: (0, dates_1.longDate)(view.dates.agm),
            noticeBy: (0, dates_1.longDate)(view.dates.notice),
            noticeDays: view.rules.noticeDays,
            agm: agm && {
                text: `${agm.title}, ${(0, dates_1.longDate)(agm.on)}`,
                href: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: agm.id }),
            },
            meetings: candidates(project, view.year).map(({ id: value, title, on }) => ({
                value,
                text: `${title}, ${(0, dates_1.longDate)(on)}`,
            })),
            typed: form?.typed ?? {},
            fieldErrors,
            errors: (0, forms_1.summary)(fieldErrors),
        });
    };
    router.get(paths_1.paths.yearAgm, (req, res) => show(res, req.params.year));
    router.post(paths_1.paths.yearAgm, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const { project, view } = await (0, year_in_1.yearIn)(deps, id, req.params.year);
        const body = (0, forms_1.plainFields)(req.body);
        const doing = (0, access_1.doingOf)(res, now);
        if (typeof body['meeting'] === 'string') {
            const meeting = candidates(project, view.year).find((one) => one.id === body['meeting']);
            if (!meeting)
                return show(res, req.params.year, {
                    typed: body,
                    errors: { meeting: 'Choose a meeting from the list.' },
                });
            await (0, put_to_meeting_1.chooseAgm)(db, doing, view.year, meeting.id);
            res.redirect(303, (0, paths_1.href)(paths_1.paths.oneYear, { project: id, year: req.params.year }));
            return;
        }
        const form = (0, forms_1.readForm)(agmForm, body);
        if (!form.ok)
            return show(res, req.params.year, form);
        if (form.value.on <= view.year.ends) {
            const errors = { on: `The year ends on ${(0, dates_1.longDate)(view.year.ends)}. Its annual meeting is after that.` };
            return show(res, req.params.year, { typed: body, errors });
        }
        const meeting = await (0, put_to_meeting_1.planAgm)({ db, library }, doing, view.year, {
            title: 'Annual general meeting',
            ...form.value,
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting }));
    });
}
/** General meetings after the year that could be the one. */
function candidates({ meetings = [] }, { ends }) {
    return meetings.filter(({ kind, on }) => kind === 'general' && on > ends);
}
