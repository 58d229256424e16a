"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepForm = keepForm;
const node_crypto_1 = require("node:crypto");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const projects_1 = require("../projects");
const store_1 = require("./store");
/**
 * Opens or closes the form with which anyone can apply.
 * @throws Expected before the society is registered: until then people join as founders
 */
function keepForm(db, doing, settings) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (projects, trx) => {
        if (settings.open && !(0, in_force_1.isRegistered)(await projects.load(project), (0, dates_1.londonDate)(now)))
            throw new expected_1.Expected('conflict', 'Your society is not registered yet', 'People join as founders until then. Invite them from the list of people.');
        const store = (0, store_1.applicationFormStore)(trx);
        const before = await store.ofProject(project);
        const token = settings.newLink || !before ? (0, node_crypto_1.randomBytes)(18).toString('base64url') : before.token;
        await store.put({ project, token, open: settings.open });
        const what = settings.open ? 'opened the form to apply' : 'closed the form to apply';
        return { deed: { what, about: 'membership' }, result: undefined };
    });
}
