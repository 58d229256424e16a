"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.minutesRoutes = minutesRoutes;
const multer_1 = __importDefault(require("multer"));
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const meetings_1 = require("../../engine/lists/meetings");
const files_1 = require("../../engine/paper/files");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const kept_file_1 = require("../../web/kept-file");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const forms_2 = require("./forms");
const keep_minutes_1 = require("./keep-minutes");
const load_scene_1 = require("./load-scene");
const store_1 = require("./store");
/** Meetings whose minutes have a paper of their own, with what such a meeting must decide. */
const minutesPapers = {
    founding: 'founding-meeting-minutes',
    'first-committee': 'committee-minutes',
};
/** Minutes: read, corrected, approved; and copies of the signed paper. */
function minutesRoutes(router, deps) {
    const { db, library, now } = deps;
    const on = { db, library };
    const upload = (0, multer_1.default)({ limits: { fileSize: kept_file_1.mostBytes, files: 1, fields: 5, parts: 8 } });
    /** The name that minutes give whoever corrects or approves them: the founder's, where the seat is one. */
    const ownName = async (res) => {
        const { id, seat } = (0, access_1.projectOf)(res);
        return seat === undefined ? '' : ((await (0, projects_1.seatNames)(db, id)).get(seat.id) ?? seat.name);
    };
    const show = async (res, id, page) => {
        const { id: project } = (0, access_1.projectOf)(res);
        const scene = await (0, load_scene_1.loadScene)(deps, project, id);
        const at = { project, meeting: id };
        const copies = await (0, store_1.meetingStore)(db).copies(project, id);
        (0, render_1.render)(res, 'meetings/minutes', {
            title: 'Minutes',
            section: scene.meeting.title,
            backLink: (0, paths_1.href)(paths_1.paths.meeting, at),
            at,
            meeting: scene.meeting,
            later: (0, keep_minutes_1.laterMeetings)(scene).map((one) => ({
                value: one.id,
                text: `${one.title}, ${(0, dates_1.longDate)(one.on)}`,
            })),
            minutes: (0, meetings_1.minutesOf)(scene.meeting, scene.project, library.questions),
            files: files_1.paperFiles
                .filter(({ format }) => format === 'pdf' || format === 'docx')
                .map(({ format, label }) => ({ label, href: (0, paths_1.href)(paths_1.paths.minutesFile, { ...at, format }) })),
            copies: copies.map((copy) => ({
                name: copy.name,
                when: (0, dates_1.longInstant)(new Date(copy.at)),
                href: (0, paths_1.href)(paths_1.paths.signedCopy, { ...at, number: copy.number }),
            })),
            history: await (0, projects_1.history)(db, project, { about: `meeting:${id}`, limit: 50 }),
            typed: {},
            fieldErrors: {},
            ...page,
        });
    };
    router.get(paths_1.paths.minutes, async (req, res) => {
        await show(res, req.params.meeting, {});
    });
    router.get(paths_1.paths.minutesFile, async (req, res) => {
        const { id: project, name } = (0, access_1.projectOf)(res);
        const file = files_1.paperFiles.find(({ format }) => format === req.params.format);
        const { meeting, project: whole } = await (0, load_scene_1.loadScene)(deps, project, req.params.meeting);
        const template = (0, library_1.templateById)(library, minutesPapers[meeting.kind] ?? 'meeting-minutes');
        if (!file || !template)
            throw new expected_1.Expected('missing', 'We cannot find these minutes', 'Go back to the meeting.');
        // The paper prints the last meeting that was held: here that is this one, whatever was held since.
        const others = (whole.meetings ?? []).filter(({ id }) => id !== meeting.id);
        const told = { ...whole, meetings: [...others, meeting] };
        const tree = (0, assemble_1.assemble)(template, told, (0, dates_1.londonDate)(now()), library);
        res
            .attachment(`${(0, names_1.slug)(name)}-${template.id}-${meeting.on}.${file.format}`)
            .type(file.type)
            .send(await file.make(tree));
    });
    router.post(paths_1.paths.minutes, async (req, res) => {
        const { meeting } = req.params;
        const form = (0, forms_1.readForm)(forms_2.correctionForm, req.body);
        if (!form.ok) {
            await show(res, meeting, { typed: form.typed, fieldErrors: form.errors, errors: (0, forms_1.summary)(form.errors) });
            return;
        }
        await (0, keep_minutes_1.correctMinutes)(on, (0, access_1.doingOf)(res, now), meeting, { by: await ownName(res), ...form.value });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.minutes, { project: (0, access_1.projectOf)(res).id, meeting }));
    });
    router.post(paths_1.paths.minutesApproval, async (req, res) => {
        const { meeting } = req.params;
        await (0, keep_minutes_1.approveMinutes)(on, (0, access_1.doingOf)(res, now), meeting, await ownName(res));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.minutes, { project: (0, access_1.projectOf)(res).id, meeting }));
    });
    router.post(paths_1.paths.signedCopies, upload.single('file'), async (req, res) => {
        const meeting = String(req.params['meeting']);
        await (0, keep_minutes_1.keepCopy)(on, (0, access_1.doingOf)(res, now), meeting, req.file?.buffer ?? Buffer.alloc(0));
        res.redirect(303, (0, paths_1.href)(paths_1.paths.minutes, { project: (0, access_1.projectOf)(res).id, meeting }));
    });
    router.get(paths_1.paths.signedCopy, async (req, res) => {
        const { meeting, number } = req.params;
        const copy = await (0, store_1.meetingStore)(db).copy((0, access_1.projectOf)(res).id, meeting, Number(number) || 0);
        if (!copy)
            throw new expected_1.Expected('missing', 'We cannot find this copy', 'Go back to the minutes.');
        // Always a file to keep, never a page: what is in it came from outside.
        res.attachment(copy.name).type(copy.type).setHeader('X-Content-Type-Options', 'nosniff');
        res.send(copy.content);
    });
}
