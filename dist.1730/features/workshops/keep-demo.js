"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.demoWorkshop = void 0;
exports.hasDemoWorkshop = hasDemoWorkshop;
exports.keepDemoWorkshop = keepDemoWorkshop;
const dates_1 = require("../../lib/dates");
const forms_1 = require("../../web/forms");
const account_1 = require("../account");
const answer_store_1 = require("./answer-store");
const content_1 = require("./content");
const forms_2 = require("./forms");
const start_workshop_1 = require("./start-workshop");
const store_1 = require("./store");
const work_1 = require("./work");
/** The id of the demonstration, which is in its address. */
exports.demoWorkshop = 'demo';
async function hasDemoWorkshop(db) {
    return (await (0, store_1.workshopStore)(db).workshop(exports.demoWorkshop)) !== undefined;
}
/** Keeps the demonstration, where it is not there yet. */
async function keepDemoWorkshop(trx, { library, now: clock }, file) {
    if (await hasDemoWorkshop(trx))
        return;
    const now = clock();
    const at = now.toISOString();
    const usual = library.workshops.agendas.find(({ id }) => id === file.agenda);
    if (!usual)
        throw new Error(`The demonstration workshop has an agenda that is not there: ${file.agenda}.`);
    const store = (0, store_1.workshopStore)(trx);
    await store.create({
        id: exports.demoWorkshop,
        code: file.code,
        helperCode: null,
        title: file.title,
        on: file.on,
        demo: true,
        agenda: (0, content_1.agendaFrom)(library, usual).map((step) => ({
            ...step,
            state: file.open.includes(step.id) && !step.skipped ? 'open' : 'waiting',
        })),
        run: {
            screen: 'instruction',
            current: file.current,
            released: [],
            timer: { leftSeconds: file.minutesLeft * 60 },
        },
        createdAt: at,
        endedAt: null,
        goesOn: (0, dates_1.addDays)((0, dates_1.londonDate)(now), start_workshop_1.keptDays),
    }, null);
    for (const [index, { name, people, paper = false, help, finished, answers }] of file.tables.entries()) {
        const id = (0, account_1.newId)();
        await store.addTables([
            {
                id,
                workshop: exports.demoWorkshop,
                number: index + 1,
                name,
                people,
                paper,
                seenAt: at,
                helpAt: help === true ? at : null,
                finishedAt: finished === true ? at : null,
                takenAt: finished === true ? at : null,
            },
        ]);
        await keepAnswers(trx, { id, people, answers, at, library });
    }
    for (const [poll, questions] of Object.entries(file.polls))
        for (const [question, counts] of Object.entries(questions))
            for (const [place, count] of counts.entries())
                await (0, answer_store_1.answerStore)(trx).count({ workshop: exports.demoWorkshop, poll, question, value: place + 1, count });
    for (const words of file.words)
        await (0, answer_store_1.answerStore)(trx).addWords((0, account_1.newId)(), exports.demoWorkshop, words);
}
async function keepAnswers(trx, on) {
    const saved = [];
    const cards = (0, content_1.cardsOf)(on.library);
    for (const [index, { exercise, ...fields }] of on.answers.entries()) {
        const typed = (0, forms_1.plainFields)({ key: `demo-answer-${index}`, ...fields });
        const reading = (0, forms_2.readExercise)(exercise, typed, {
            work: (0, work_1.workOf)(saved),
            cards,
            people: on.people,
            seat: 'demo',
        });
        if (!reading.ok)
            throw new Error(`seeds/workshop-tables.json, ${exercise}: ${JSON.stringify(reading.errors)}`);
        for (const { exercise: kind, part, value } of reading.parts) {
            const row = { exercise: kind, part, value: JSON.stringify(value) };
            saved.push(row);
            await (0, answer_store_1.answerStore)(trx).addAnswer({
                workshop: exports.demoWorkshop,
                tableId: on.id,
                key: `demo-${index}`,
                savedAt: on.at,
                ...row,
            });
        }
    }
}
