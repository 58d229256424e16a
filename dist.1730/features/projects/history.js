"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.history = history;
exports.seatNames = seatNames;
exports.aboutWords = aboutWords;
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const account_1 = require("../account");
const store_1 = require("./store");
/** The latest changes: of one part, or of the whole project; newest first. */
async function history(db, project, of) {
    const traces = await (0, store_1.projectStore)(db).traces(project, of);
    const names = await seatNames(db, project);
    return traces.map((trace) => ({
        who: trace.seat === null ? 'Groundrules' : (names.get(trace.seat) ?? 'Someone who has left'),
        what: trace.what,
        about: trace.about,
        when: (0, dates_1.longInstant)(new Date(trace.at)),
    }));
}
/** What each seat is called: by the founder that it is, where it is one. */
async function seatNames(db, project) {
    const names = await (0, account_1.accountStore)(db).seatNames(project);
    const founders = new Map((await (0, store_1.projectStore)(db).founders(project)).map((one) => [one.id, one]));
    for (const { id, founder } of await (0, account_1.accountStore)(db).seats(project)) {
        const own = founder === null ? undefined : founders.get(founder);
        if (own)
            names.set(id, (0, project_1.shortName)(own));
    }
    return names;
}
/** What an entry is about, in words that a person knows. Names of people are left to the pages about them. */
function aboutWords(about, library) {
    const [kind = '', id = ''] = about.split(/:(.*)/s);
    const question = kind === 'question' && library.questions.find((one) => one.id === id);
    if (question)
        return question.label;
    return wordsOfKind[kind] ?? kind;
}
const wordsOfKind = {
    project: 'the co-op',
    people: 'people',
    offices: 'offices',
    register: 'the register',
    proposal: 'a proposal',
    poll: 'a poll',
    motion: 'a resolution',
    offer: 'an offer',
    look: 'how offers look',
    decisions: 'how you decide',
    principles: 'the principles check',
    money: 'the money plan',
    today: 'the list of what waits',
    founder: 'a person',
    seat: 'a place in the co-op',
    meeting: 'a meeting',
    'rule-book': 'the rules',
    clause: 'our own wording',
    service: 'a service',
    school: 'a school',
    schools: 'schools',
    survey: 'the survey',
    enquiry: 'an enquiry',
    showcase: 'our public page',
    figures: 'figures',
    pay: 'pay',
    section: 'a section of questions',
    year: 'the year',
};
