"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepLook = keepLook;
const projects_1 = require("../projects");
/** Changes the group's colour and logo: what is given is kept, what is null is taken away, the rest stays. */
function keepLook(db, doing, change) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const before = (await store.look(doing.project)) ?? {};
        const after = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== null && value !== undefined));
        await store.putLook(doing.project, after);
        return { deed: { what: 'changed the logo and colour', about: 'look' }, result: undefined };
    });
}
