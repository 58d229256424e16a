"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooseSettings = chooseSettings;
const projects_1 = require("../projects");
const store_1 = require("./store");
/**
 * Keeps how the group holds rounds. A proposal that is open keeps the vote that was chosen before it, and a round that
 * is open keeps its word about names.
 */
function chooseSettings(db, doing, settings) {
    return (0, projects_1.changeProject)(db, doing, async (_store, trx) => {
        await (0, store_1.decisionStore)(trx).putSettings(doing.project, settings);
        return { deed: { what: 'chose how rounds are held', about: 'decisions' }, result: undefined };
    });
}
