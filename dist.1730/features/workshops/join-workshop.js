"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostMisses = void 0;
exports.findByCode = findByCode;
exports.joinTable = joinTable;
exports.joinStaff = joinStaff;
const announce_1 = require("../../db/announce");
const transact_1 = require("../../db/transact");
const expected_1 = require("../../lib/expected");
const account_1 = require("../account");
const change_workshop_1 = require("./change-workshop");
const limits_1 = require("../../web/limits");
const store_1 = require("./store");
const topics_1 = require("./topics");
/** Wrong codes from one address before it has to wait: a hall shares an address, and people mistype. */
exports.mostMisses = 60;
const missMinutes = 10;
/**
 * The workshop that a code opens now. Wrong ones are counted for the address that they come from, and after 60 in ten
 * minutes right ones are refused there too.
 * @param from a mark of the address, which is not kept
 */
async function findByCode(db, { code, from, now }) {
    const name = `workshop codes from ${from}`;
    await (0, limits_1.refuseOver)(db, name, { most: exports.mostMisses, now });
    const found = await (0, store_1.workshopStore)(db).byCode(code);
    if (!found)
        await (0, limits_1.limit)(db, name, { most: exports.mostMisses, minutes: missMinutes, now });
    return found;
}
/** Phones at one table; more than there can be people, so that a phone that was lost can come back. */
const mostPhones = 16;
/** Gives a phone its place at a table. Returns the id of the seat. */
function joinTable(db, on) {
    const { workshop, nickname, now } = on;
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, store_1.workshopStore)(trx);
        const table = await store.table(workshop, on.table);
        if (!table)
            throw (0, change_workshop_1.noTable)();
        const phones = (await store.phones(workshop)).get(table.id) ?? 0;
        if (phones >= mostPhones)
            throw new expected_1.Expected('conflict', 'This table has as many phones as it can have', 'One phone for a table is enough. Share one, or sit at another table.');
        const at = now.toISOString();
        const id = (0, account_1.newId)();
        await store.addSeat({ id, workshop, role: 'table', tableId: table.id, nickname, createdAt: at });
        await store.changeTable(table.id, { people: Math.max(table.people, phones + 1), seenAt: at });
        await (0, announce_1.announce)(trx, topics_1.topics.tables(workshop));
        return id;
    });
}
/** Gives a browser the place of a helper, or of the facilitator who opened their link. Returns the id of the seat. */
async function joinStaff(db, on) {
    const id = (0, account_1.newId)();
    const { workshop, role, nickname, now } = on;
    await (0, store_1.workshopStore)(db).addSeat({
        id,
        workshop,
        role,
        tableId: null,
        nickname,
        createdAt: now.toISOString(),
    });
    return id;
}
