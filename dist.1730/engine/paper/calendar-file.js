"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toCalendarFile = toCalendarFile;
exports.toMeetingFile = toMeetingFile;
exports.toDatesFile = toDatesFile;
/** The compliance calendar as a file that phones and mail programs read: whole days, the same bytes each time. */
const ics_1 = require("ics");
const dates_1 = require("../../lib/dates");
/** @param society the name that each entry carries, as a person may keep more than one calendar */
function toCalendarFile(entries, society, asAt) {
    const events = entries.map((entry) => ({
        uid: `${entry.id}@groundrules`,
        title: entry.what,
        description: `${entry.detail} ${entry.who}. ${entry.source}. ${society}.`,
        start: parts(entry.on),
        duration: { days: 1 },
        productId: 'groundrules',
        calName: `Dates of ${society}`,
        alarms: [{ action: 'display', description: entry.what, trigger: { days: 14, before: true } }],
        busyStatus: 'FREE',
        transp: 'TRANSPARENT',
    }));
    const { error, value } = (0, ics_1.createEvents)(events);
    if (error)
        throw error;
    if (!value)
        throw new Error('The calendar has no entries.');
    // The library writes the moment at which the file is made; the day it speaks from says more.
    return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${asAt.replaceAll('-', '')}T000000Z`);
}
/**
 * A meeting as a file for calendars. The same `uid` with a higher `sequence` changes the meeting that is there.
 * @param at the instant it starts
 * @param minutes how long it is planned to last
 */
function toMeetingFile(meeting) {
    const { uid, sequence, title, where, link, at, minutes, stamp } = meeting;
    const { error, value } = (0, ics_1.createEvents)([
        {
            uid,
            sequence,
            title,
            location: where,
            description: link,
            method: 'PUBLISH',
            startInputType: 'utc',
            startOutputType: 'utc',
            start: instantParts(at),
            duration: { hours: Math.floor(minutes / 60), minutes: minutes % 60 },
            productId: 'groundrules',
            status: 'CONFIRMED',
            busyStatus: 'BUSY',
        },
    ]);
    if (error)
        throw error;
    if (!value)
        throw new Error('The meeting makes no calendar file.');
    const day = stamp.toISOString().replace(/[-:]|\.\d+/g, '');
    return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${day}`);
}
function instantParts(at) {
    return [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes()];
}
function parts(date) {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return [year, month, day];
}
/** The dates of an agreement as a file for calendars: days, and windows from one day to another. */
function toDatesFile(dates, of) {
    const events = dates.map((date) => ({
        uid: `${date.id}-${of.id}@groundrules`,
        title: `${date.what} (${of.name})`,
        description: date.detail,
        start: parts(date.from),
        end: parts((0, dates_1.addDays)(date.until, 1)),
        productId: 'groundrules',
        calName: of.name,
        busyStatus: 'FREE',
        transp: 'TRANSPARENT',
    }));
    const { error, value } = (0, ics_1.createEvents)(events);
    if (error)
        throw error;
    if (!value)
        throw new Error('The agreement has no dates.');
    return value.replace(/^DTSTAMP:[^\r\n]*/gm, `DTSTAMP:${of.asAt.replaceAll('-', '')}T000000Z`);
}
