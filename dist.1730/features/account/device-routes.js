"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deviceRoutes = deviceRoutes;
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const session_store_1 = require("../../web/session-store");
/** The browsers in which a person is signed in: seen, and ended one by one or all but this one. */
function deviceRoutes(router, { db, now }) {
    const day = (time) => (0, dates_1.longDate)((0, dates_1.londonDate)(new Date(time)));
    router.get(paths_1.paths.devices, async (req, res) => {
        const opened = (0, session_1.openedBy)(req);
        const found = await (0, session_store_1.signedIn)(db, opened, { here: req.sessionID, now: now() });
        const ends = (0, session_1.endsOn)(req);
        (0, render_1.render)(res, 'account/devices', {
            title: 'Where you are signed in',
            backLink: paths_1.paths.account,
            email: opened.email,
            ends: ends === undefined ? '' : day(ends),
            devices: found
                .toSorted((a, b) => Number(b.isHere) - Number(a.isHere))
                .map(({ since, seenAt, ...device }) => ({ ...device, since: day(since), seen: day(seenAt) })),
        });
    });
    router.post(paths_1.paths.devices, async (req, res) => {
        const { end } = (0, forms_1.plainFields)(req.body);
        const which = typeof end === 'string' && end !== 'others' ? { only: end } : { but: req.sessionID };
        await (0, session_store_1.endSessions)(db, (0, session_1.openedBy)(req), which);
        res.redirect(303, paths_1.paths.devices);
    });
}
