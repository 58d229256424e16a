"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepPage = keepPage;
exports.publish = publish;
exports.unpublish = unpublish;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const names_1 = require("../../lib/names");
const forms_1 = require("../../web/forms");
const projects_1 = require("../projects");
const showcase_1 = require("./showcase");
const store_1 = require("./store");
/** Keeps what the group wrote. False, and nothing kept, where someone else changed it since `seen`. */
function keepPage(db, doing, change) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (projects, trx) => {
        const before = await (0, store_1.showcaseStore)(trx).ofProject(project);
        const page = before?.page ?? (0, showcase_1.usualPage)(await projects.load(project));
        if ((0, forms_1.isStale)(change.seen, page))
            return { deed: undefined, result: false };
        await (0, store_1.showcaseStore)(trx).put({ ...(before ?? unpublished(project, page)), page: change.page });
        return { deed: { what: 'changed the public page', about: 'showcase' }, result: true };
    });
}
/**
 * Makes the page public, at an address that it keeps from then on.
 * @throws Expected where there is no service to show, or nowhere for enquiries to go
 */
function publish(db, doing, as) {
    const { project, now } = doing;
    return (0, projects_1.changeProject)(db, doing, async (projects, trx) => {
        const store = (0, store_1.showcaseStore)(trx);
        const whole = await projects.load(project);
        const before = (await store.ofProject(project)) ?? unpublished(project, (0, showcase_1.usualPage)(whole));
        if ((0, showcase_1.shownOf)(whole, (0, dates_1.londonDate)(now)).services.length === 0)
            throw new expected_1.Expected('conflict', 'There is no service to show yet', 'Publish at least one service first: the page of each service says what it still lacks.');
        if (before.page.contactEmail === '')
            throw new expected_1.Expected('conflict', 'Enquiries have nowhere to go yet', 'Give an e-mail address for them first.');
        const address = before.slug ?? (await freeSlug(store, whole.name));
        const publishedAt = before.publishedAt ?? now.toISOString();
        await store.put({ ...before, slug: address, publishedAt, listed: as.listed });
        return { deed: { what: 'published the public page', about: 'showcase' }, result: address };
    });
}
/** Takes the page down at once, and out of the directory. */
function unpublish(db, doing) {
    return (0, projects_1.changeProject)(db, doing, async (_projects, trx) => {
        const store = (0, store_1.showcaseStore)(trx);
        const before = await store.ofProject(doing.project);
        if (before)
            await store.put({ ...before, publishedAt: null, listed: false });
        return { deed: { what: 'took the public page down', about: 'showcase' }, result: undefined };
    });
}
function unpublished(project, page) {
    return { project, slug: null, page, publishedAt: null, listed: false };
}
async function freeSlug(store, name) {
    const base = (0, names_1.slug)(name);
    for (let n = 1;; n++) {
        const address = n === 1 ? base : `${base}-${n}`;
        if (!(await store.slugTaken(address)))
            return address;
    }
}
