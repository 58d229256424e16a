"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepSurvey = keepSurvey;
const node_crypto_1 = require("node:crypto");
const projects_1 = require("../projects");
const store_1 = require("./store");
/** Opens, closes or changes the survey. */
function keepSurvey(db, doing, settings) {
    const { newLink, ...rest } = settings;
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        const store = (0, store_1.surveyStore)(trx);
        const before = await store.ofProject(doing.project);
        const token = newLink || !before ? (0, node_crypto_1.randomBytes)(18).toString('base64url') : before.token;
        await store.put({ project: doing.project, token, ...rest });
        const what = settings.open ? 'opened the survey to schools' : 'closed the survey to schools';
        return { deed: { what, about: 'survey' }, result: undefined };
    });
}
