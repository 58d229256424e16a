"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.carryOut = carryOut;
/** Carries out what a carried resolution changes: on its day, once, and in the transaction that it is given. */
const application_1 = require("../../engine/project/application");
const effects_1 = require("../../engine/project/effects");
const in_force_1 = require("../../engine/project/in-force");
const motion_rules_1 = require("../../engine/project/motion-rules");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
const register_1 = require("../register");
/**
 * Carries out a resolution that was decided, or notes the day on which it will take effect.
 * @returns what is kept beside the resolution: the day from which it counts, or nothing while that day is to come
 * @throws Expected where the register says something that does not fit
 */
async function carryOut(store, doing, matter, decided) {
    const day = (0, motion_rules_1.effectiveDay)(decided.on, matter);
    if (day > (0, dates_1.londonDate)(doing.now)) {
        await store.addDueDay(doing.project, day);
        return {};
    }
    const founders = await store.founders(doing.project);
    const now = { ...matter, founders: await ready(store, doing, matter) };
    await (0, register_1.writeEntries)(store, doing, (ledger) => (0, effects_1.effectEntries)(now, { ledger, founders }, day));
    if ((0, resolution_kinds_1.changesRules)(matter.kind))
        await redraft(store, doing, matter, decided);
    if (matter.kind === 'office')
        await moveOffice(store, doing, matter, { ...decided, on: day });
    return { done: day };
}
/** Whom it is about. Who applied is a member only once the share is paid for too: the draft rules say so. */
async function ready(store, { project, now }, { kind, founders }) {
    if (kind !== 'admission')
        return founders;
    const whole = await store.load(project);
    return founders.filter((one) => !(0, application_1.awaitsShare)(whole, one, (0, dates_1.londonDate)(now)));
}
/** A carried change of the rules becomes the draft that is sent; it is in force only once it is registered (s.16). */
async function redraft(store, { project, now }, { changes }, decided) {
    const at = now.toISOString();
    for (const [question, answer] of Object.entries(changes?.answers ?? {}))
        await store.putAnswer(project, question, answer, { now: at, decided });
    for (const [clause, words] of Object.entries(changes?.wording ?? {}))
        await store.putWording(project, clause, words, at);
    for (const clause of changes?.dropped ?? [])
        await store.dropWording(project, clause);
}
/** A move of the registered office counts by notice, and not by a change of the rules (s.16). */
async function moveOffice(store, { project, now }, { changes }, decided) {
    const answers = changes?.answers;
    if (!answers)
        return;
    for (const [question, answer] of Object.entries(answers))
        await store.putAnswer(project, question, answer, { now: now.toISOString(), decided });
    const book = (0, in_force_1.bookOn)({ ...(await store.load(project)) }, decided.on);
    if (!book)
        return;
    await store.putRuleBook(project, {
        ...book,
        notices: [...(book.notices ?? []), { on: decided.on, answers }],
    });
}
