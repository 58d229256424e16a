"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timelineRoutes = timelineRoutes;
const express_1 = require("express");
const timeline_1 = require("../../engine/guidance/timeline");
const guidance_1 = require("../../engine/library/guidance");
const calendar_file_1 = require("../../engine/paper/calendar-file");
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const forms_2 = require("./forms");
const pages_1 = require("./pages");
/** The dates of a redundancy, from what is in the address; nothing is kept. */
function timelineRoutes({ library, now }) {
    const router = (0, express_1.Router)();
    const page = {
        title: 'Work out your dates',
        backLink: paths_1.paths.forStaff,
        nations: guidance_1.nations.map((value) => ({ value, text: pages_1.nationNames[value] })),
    };
    router.get(paths_1.paths.timeline, (req, res) => {
        const typed = (0, forms_1.plainFields)(req.query);
        const isAsked = Object.keys(typed).length > 0;
        const form = (0, forms_1.readForm)(forms_2.timelineForm, typed);
        if (!form.ok) {
            const fieldErrors = isAsked ? form.errors : {};
            const errors = (0, forms_1.summary)(fieldErrors);
            (0, render_1.render)(res, 'guide/timeline', { ...page, typed, fieldErrors, errors, result: undefined });
            return;
        }
        const { entries, asks } = (0, timeline_1.timeline)(form.value, library.reference);
        const query = new URLSearchParams(Object.entries(typed).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
        (0, render_1.render)(res, 'guide/timeline', {
            ...page,
            typed,
            fieldErrors: {},
            result: {
                entries: entries.map((entry) => ({ ...entry, on: (0, dates_1.longDate)(entry.on) })),
                asks,
                file: `${paths_1.paths.timelineFile}?${query.toString()}`,
            },
        });
    });
    router.get(paths_1.paths.timelineFile, (req, res, next) => {
        const form = (0, forms_1.readForm)(forms_2.timelineForm, req.query);
        if (!form.ok) {
            next();
            return;
        }
        const { entries } = (0, timeline_1.timeline)(form.value, library.reference);
        res
            .attachment('dates.ics')
            .type('text/calendar')
            .send((0, calendar_file_1.toCalendarFile)(entries, 'your timeline', (0, dates_1.londonDate)(now())));
    });
    return router;
}
