"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keptDays = void 0;
exports.startWorkshop = startWorkshop;
exports.newTable = newTable;
const transact_1 = require("../../db/transact");
const dates_1 = require("../../lib/dates");
const account_1 = require("../account");
const agenda_1 = require("./agenda");
const codes_1 = require("./codes");
const run_1 = require("./run");
const store_1 = require("./store");
/** Days from the end of a workshop to the day on which all of it goes. */
exports.keptDays = 30;
/** Starts a workshop with its codes. Returns its id, the facilitator's place in it and the token of their private link. */
function startWorkshop(db, { title, on, agenda, tables, now }) {
    const [id, seat, token] = [(0, account_1.newId)(), (0, account_1.newId)(), (0, account_1.newToken)()];
    const today = (0, dates_1.londonDate)(now);
    return (0, transact_1.transact)(db, async (trx) => {
        const store = (0, store_1.workshopStore)(trx);
        await store.create({
            id,
            code: await freeCode(store),
            helperCode: await freeCode(store),
            title,
            on,
            demo: false,
            agenda: (0, agenda_1.fresh)(agenda),
            run: run_1.freshRun,
            createdAt: now.toISOString(),
            endedAt: null,
            goesOn: (0, dates_1.addDays)(on > today ? on : today, exports.keptDays),
        }, (0, account_1.hashed)(token));
        await store.addTables(Array.from({ length: tables }, (_, index) => newTable(id, index + 1)));
        await store.addSeat({
            id: seat,
            workshop: id,
            role: 'facilitator',
            tableId: null,
            nickname: 'Facilitator',
            createdAt: now.toISOString(),
        });
        return { id, seat, token };
    });
}
/** A table before anyone sits at it. */
function newTable(workshop, number) {
    return { id: (0, account_1.newId)(), workshop, number, name: `Table ${number}` };
}
/** A code that opens no workshop yet. */
async function freeCode(store) {
    for (;;) {
        const code = (0, codes_1.newJoinCode)();
        if (!(await store.byCode(code)))
            return code;
    }
}
