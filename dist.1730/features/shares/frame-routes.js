"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readingOf = readingOf;
exports.placeOf = placeOf;
exports.done = done;
exports.press = press;
exports.peopleFor = peopleFor;
exports.aboutWhom = aboutWhom;
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const projects_1 = require("../projects");
const change_capital_1 = require("./change-capital");
/** What the pages read. */
async function readingOf({ db, library, now }, res) {
    const { id } = (0, access_1.projectOf)(res);
    return { id, project: await (0, projects_1.projectStore)(db).load(id), library, today: (0, dates_1.londonDate)(now()) };
}
/** Where a form of shares stands. */
function placeOf({ id, today }) {
    return { section: 'Shares', backLink: (0, paths_1.href)(paths_1.paths.shares, { project: id }), today };
}
/** Makes a change and gives where to go on, or why it cannot be. */
async function done(deps, res, work, to = `${(0, paths_1.href)(paths_1.paths.shares, { project: (0, access_1.projectOf)(res).id })}?done=yes`) {
    const change = await (0, change_capital_1.changeCapital)(deps, (0, access_1.doingOf)(res, deps.now), work);
    return (0, change_capital_1.isFault)(change) ? change : { to };
}
/** The same for a form that is a button and nothing else. */
async function press(deps, res, work) {
    const made = await done(deps, res, work);
    if ((0, change_capital_1.isFault)(made))
        throw new expected_1.Expected('conflict', 'This cannot be done now', made.fault);
    res.redirect(303, made.to);
}
/** For whom a form may be entered: those who keep the register choose a member, others act for themselves. */
function peopleFor(res, { project, today }) {
    if (!(0, access_1.may)(res, 'register'))
        return undefined;
    return (0, ledger_1.registerAt)(project.ledger, today).members.map(({ founder, name, number }) => ({
        value: founder,
        text: `${number}. ${name}`,
    }));
}
/** The founder whom a form is about: the one chosen, or the person themself. */
function aboutWhom(res, chosen) {
    const own = (0, access_1.projectOf)(res).seat?.founder;
    if ((0, access_1.may)(res, 'register') && typeof chosen === 'string')
        return chosen;
    if (own === undefined)
        throw new expected_1.Expected('conflict', 'We do not know which member you are', 'Ask the secretary to join your place here to your name on the list of people.');
    return own;
}
