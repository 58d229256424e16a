"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isRegistered = isRegistered;
exports.registeredNameOn = registeredNameOn;
exports.bookOn = bookOn;
exports.waitingBook = waitingBook;
exports.inForce = inForce;
exports.asDrafted = asDrafted;
exports.isRuleWording = isRuleWording;
/** Whether it was registered by the end of a day. */
function isRegistered({ registration }, day) {
    return registration !== undefined && registration.on <= day;
}
/** The registered name on a day; undefined before registration. */
function registeredNameOn({ registration }, day) {
    if (registration === undefined || registration.on > day)
        return undefined;
    return registration.renamed?.findLast(({ on }) => on <= day)?.name ?? registration.name;
}
/** The rule book in force at the end of a day; undefined before the first was registered. */
function bookOn({ ruleBooks = [] }, day) {
    return ruleBooks.findLast(({ registered }) => registered !== undefined && registered <= day);
}
/** The rules that were sent and wait for the registrar. */
function waitingBook({ ruleBooks = [] }) {
    return ruleBooks.find(({ registered }) => registered === undefined);
}
/**
 * The project with the rules that are in force on a day in place of later drafts of them. Before registration that is
 * the project itself. Everything that is not a matter of the rules stays as it is.
 */
function inForce(project, day) {
    const book = bookOn(project, day);
    if (!book)
        return project;
    const settled = new Set(book.settles);
    const other = (record, stays) => Object.fromEntries(Object.entries(record).filter(([key]) => stays(key)));
    const told = (book.notices ?? []).filter(({ on }) => on <= day);
    return {
        ...project,
        answers: Object.assign({ ...other(project.answers, (id) => !settled.has(id)), ...book.answers }, ...told.map(({ answers }) => answers)),
        wording: { ...other(project.wording ?? {}, (key) => !isRuleWording(key)), ...book.wording },
    };
}
/** The project with the rules as the group would have them next, whatever is in force. */
function asDrafted(project) {
    return { ...project, ruleBooks: [] };
}
/** Whether a key of the group's own wording is of a clause of the rules. */
function isRuleWording(key) {
    return key.startsWith('rules/');
}
