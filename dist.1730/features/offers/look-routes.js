"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.lookRoutes = lookRoutes;
const multer_1 = __importDefault(require("multer"));
const look_1 = require("../../engine/project/look");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const keep_look_1 = require("./keep-look");
const picture_1 = require("./picture");
/** The group's own logo and colour, for its offers. */
function lookRoutes(router, { db, now }) {
    // More than a logo may have, so that one that is too large gets words beside its field.
    const upload = (0, multer_1.default)({ limits: { fileSize: 5 * picture_1.mostLogoBytes, files: 1, fields: 4, parts: 6 } });
    const store = (0, projects_1.projectStore)(db);
    const show = async (res, form) => {
        const { id } = (0, access_1.projectOf)(res);
        const look = await store.look(id);
        (0, render_1.render)(res, 'offers/look', {
            title: 'Your logo and colour',
            backLink: (0, paths_1.href)(paths_1.paths.offers, { project: id }),
            logoHref: look?.logo && (0, paths_1.href)(paths_1.paths.offerLogo, { project: id }),
            colour: look?.colour,
            typed: form?.typed ?? { colour: look?.colour ?? '' },
            fieldErrors: form?.errors ?? {},
            errors: (0, forms_1.summary)(form?.errors ?? {}),
        });
    };
    router.get(paths_1.paths.offerLook, (_req, res) => show(res));
    router.post(paths_1.paths.offerLook, upload.single('logo'), async (req, res) => {
        const typed = (0, forms_1.plainFields)(req.body);
        const colour = readColour(typed['colour']);
        const logo = req.file && (0, picture_1.readLogo)(req.file.buffer);
        const errors = {
            ...(colour.ok ? {} : { colour: colour.message }),
            ...(logo && !logo.ok ? { logo: logo.message } : {}),
        };
        if (!colour.ok || (logo && !logo.ok)) {
            await show(res, { typed, errors });
            return;
        }
        await (0, keep_look_1.keepLook)(db, (0, access_1.doingOf)(res, now), {
            colour: colour.value,
            ...(typed['noLogo'] === 'yes' ? { logo: null } : logo ? { logo: logo.logo } : {}),
        });
        res.redirect(303, (0, paths_1.href)(paths_1.paths.offerLook, { project: (0, access_1.projectOf)(res).id }));
    });
    router.get(paths_1.paths.offerLogo, async (_req, res) => {
        const look = await store.look((0, access_1.projectOf)(res).id);
        if (!look?.logo)
            throw new expected_1.Expected('missing', 'There is no logo yet', 'Add one on the page of logo and colour.');
        res.type('image/png').send(Buffer.from(look.logo.png, 'base64'));
    });
}
/** A colour that can be read on white, null for none, or what to do instead. */
function readColour(typed) {
    const text = typeof typed === 'string' ? typed.trim().toLowerCase() : '';
    if (text === '')
        return { ok: true, value: null };
    const colour = text.startsWith('#') ? text : `#${text}`;
    if (!(0, look_1.isColour)(colour))
        return { ok: false, message: 'Enter the colour as a # and six letters or digits, such as #1d6f6a.' };
    const readable = (0, look_1.nearestReadable)(colour);
    if (readable === colour)
        return { ok: true, value: colour };
    const message = `${colour} is too light to read on white. The nearest that people can read is ${readable}. Enter that, or a darker one.`;
    return { ok: false, message };
}
