"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.landingOf = landingOf;
exports.takeHome = takeHome;
exports.slipFor = slipFor;
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const transact_1 = require("../../db/transact");
const account_1 = require("../account");
const projects_1 = require("../projects");
const answer_store_1 = require("./answer-store");
const change_workshop_1 = require("./change-workshop");
const content_1 = require("./content");
const landing_1 = require("./landing");
const price_1 = require("./price");
const store_1 = require("./store");
const work_1 = require("./work");
/** What every table of a workshop lands with. */
function landingOf({ library, now }, { title, on }) {
    const asAt = (0, dates_1.londonDate)(now());
    return { title, on, cards: (0, content_1.cardsOf)(library), priceOf: (price) => (0, price_1.quickPriceIn)(library, price, asAt)?.unit };
}
/**
 * Takes home what a table made. The second time it only adds what the co-op does not have yet, and changes nothing
 * that the group has written since.
 * @returns the co-op with a new private link to it, for the table alone
 */
async function takeHome(deps, on, wishes) {
    const { db, now } = deps;
    const workshop = await (0, store_1.workshopStore)(db).workshop(on.workshop);
    const table = await (0, store_1.workshopStore)(db).table(on.workshop, on.table);
    if (!workshop)
        throw (0, change_workshop_1.noWorkshop)();
    if (!table)
        throw (0, change_workshop_1.noTable)();
    const work = (0, work_1.workOf)(await (0, answer_store_1.answerStore)(db).workOfTable(table.id));
    const project = (0, landing_1.projectOf)({ ...wishes, people: table.people }, work, landingOf(deps, workshop));
    const known = table.project === null ? undefined : await (0, projects_1.projectStore)(db).head(table.project);
    const started = known ? await bringOver(deps, known.id, project) : await (0, projects_1.openProject)(db, project, now());
    const adviserSeat = wishes.adviser ? (table.adviserSeat ?? (await seatAdviser(deps, started.id))) : null;
    await (0, change_workshop_1.changeTable)(db, workshop.id, table.id, () => ({
        name: wishes.name,
        project: started.id,
        takenAt: now().toISOString(),
        finishedAt: table.finishedAt ?? now().toISOString(),
        inPack: wishes.inPack,
        nicknames: wishes.nicknames,
        adviserSeat,
    }));
    return started;
}
/** Adds to a co-op what its table has made since; a new organiser's link comes with it. */
async function bringOver(deps, id, made) {
    const { db, now } = deps;
    const seat = (0, account_1.newId)();
    const at = now().toISOString();
    return (0, projects_1.changeProject)(db, { project: id, seat, now: now() }, async (store, trx) => {
        const there = await store.load(id);
        for (const [question, answer] of Object.entries(made.answers))
            if (there.answers[question] === undefined)
                await store.putAnswer(id, question, answer, { now: at, decided: made.decided?.[question] });
        const founders = new Set(there.founders.map((one) => one.id));
        await store.addFounders(id, made.founders.filter((one) => !founders.has(one.id)));
        const services = new Set(there.services.map((one) => one.id));
        for (const service of made.services)
            if (!services.has(service.id))
                await store.addService(id, service);
        const decided = new Set((there.decisions ?? []).map((one) => `${one.proposal} ${one.round}`));
        for (const decision of made.decisions ?? [])
            if (!decided.has(`${decision.proposal} ${decision.round}`))
                await store.addDecision(id, decision, at);
        if (made.workshop)
            await store.putWorkshop(id, made.workshop);
        await (0, account_1.accountStore)(trx).addSeat({
            id: seat,
            project: id,
            role: 'organiser',
            founder: null,
            name: 'Organiser',
            email: null,
            createdAt: at,
        });
        const token = await (0, account_1.newSeatLink)(trx, { kind: 'resume', project: id, seat, now: now() });
        return {
            deed: { what: 'brought work home from a workshop', about: 'project' },
            result: { id, seat, token },
        };
    });
}
/** A place in the co-op for the facilitator, as an adviser: reads and comments, and sees no private details. */
function seatAdviser({ db, now }, project) {
    const seat = (0, account_1.newId)();
    return (0, projects_1.changeProject)(db, { project, seat: null, now: now() }, async (_store, trx) => {
        const createdAt = now().toISOString();
        const who = { founder: null, name: 'Facilitator of the workshop', email: null, createdAt };
        await (0, account_1.accountStore)(trx).addSeat({ id: seat, project, role: 'adviser', ...who });
        return { deed: { what: 'let the facilitator of the workshop in', about: `seat:${seat}` }, result: seat };
    });
}
/**
 * A link with which a table that worked on paper opens its co-op: it works once, and whoever opens it first is the
 * organiser. Refused for tables with phones of their own, which take it home themselves.
 */
async function slipFor(deps, workshop, table, phones) {
    if (phones > 0 && !table.paper)
        throw new expected_1.Expected('forbidden', 'This table takes its co-op home itself', 'It has a phone here. Ask the table to press “Take our co-op home” there.');
    const { db, now } = deps;
    const wishes = { name: table.name, nicknames: table.nicknames, inPack: table.inPack, adviser: false };
    const { id, seat } = await takeHome(deps, { workshop: workshop.id, table: table.id }, wishes);
    return (0, transact_1.transact)(db, async (trx) => {
        await (0, account_1.accountStore)(trx).dropKeys({ kind: 'resume', seat });
        return (0, account_1.newSeatLink)(trx, { kind: 'invitation', project: id, seat, now: now() });
    });
}
