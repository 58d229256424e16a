"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dayPage = dayPage;
exports.line = line;
/** What the page of the day shows: a person's own list, what was put aside, the days that come. */
const waiting_1 = require("../../engine/project/waiting");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const gather_1 = require("./gather");
/** Days for which the group sees that somebody said a task is done. */
const doneDays = 30;
/** The whole page for one person. */
function dayPage(on) {
    const { project, waiting, asides, reader, today } = on;
    const own = waiting.filter((one) => (0, waiting_1.waitsFor)(one, reader));
    const aside = new Set(asides.filter(({ seat }) => seat === reader.seat).map(({ key }) => key));
    const toDo = own.filter((one) => !one.coming && !aside.has(one.key));
    return {
        toDo: toDo.map((one) => ({
            ...line(one, today),
            asideHref: reader.seat === undefined ? undefined : (0, paths_1.href)(paths_1.paths.aside, { project, key: one.key }),
        })),
        coming: own.filter((one) => one.coming).map((one) => line(one, today)),
        aside: asideLines(on),
    };
}
/** What anyone put aside that still waits for them. */
function asideLines({ project, waiting, asides, seats, names, reader, today }) {
    return asides.flatMap((one) => {
        const thing = waiting.find(({ key }) => key === one.key);
        const seat = seats.find(({ id }) => id === one.seat);
        const isOwn = one.seat === reader.seat;
        if (!thing || !seat || !(0, waiting_1.waitsFor)(thing, (0, gather_1.readerOf)({ role: seat.role, seat })))
            return [];
        if (thing.private && !isOwn)
            return [];
        if (one.done && (0, dates_1.londonDate)(new Date(one.at)) < (0, dates_1.addDays)(today, -doneDays))
            return [];
        return [
            {
                words: thing.words,
                href: thing.link,
                who: isOwn ? 'You' : (names.get(one.seat) ?? seat.name),
                reason: one.reason,
                done: one.done,
                when: (0, dates_1.longInstant)(new Date(one.at)),
                endHref: isOwn ? (0, paths_1.href)(paths_1.paths.asideEnd, { project, key: one.key }) : undefined,
            },
        ];
    });
}
/** A line of the list. */
function line(one, today) {
    const { words, link, by, coming } = one;
    const late = by !== undefined && by < today && !coming;
    return { words, href: link, day: by === undefined ? '' : dayWords(by, today, coming === true), late };
}
function dayWords(by, today, coming) {
    const near = by === today ? 'today' : by === (0, dates_1.addDays)(today, 1) ? 'tomorrow' : undefined;
    if (coming)
        return near === undefined ? (0, dates_1.longDate)(by) : near.charAt(0).toUpperCase() + near.slice(1);
    if (by < today)
        return `It was due by ${(0, dates_1.longDate)(by)}`;
    return `By ${near ?? (0, dates_1.longDate)(by)}`;
}
