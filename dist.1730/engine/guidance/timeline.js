"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.timeline = timeline;
/**
 * The dates of a redundancy, from what a person knows: worked out in whole days, each with where it comes from.
 * It never says that a date is lawful; it says what the law asks, and whom to ask.
 */
const dates_1 = require("../../lib/dates");
const reference_1 = require("../library/reference");
/** The key dates. Source of the consultation times: TULRCA 1992 s.188, for Great Britain. */
function timeline(facts, reference) {
    const earliest = earliestEnd(facts, reference);
    const { noticeOn, noticeWeeks } = facts;
    const lastDay = noticeOn === undefined || noticeWeeks === undefined ? undefined : (0, dates_1.addDays)(noticeOn, noticeWeeks * 7);
    const ends = lastDay ?? earliest?.on;
    const entries = [
        entry('consultation', facts.starts, {
            what: 'Consultation starts',
            detail: 'Your employer must listen to staff and their unions, and may change its plans.',
            source: 'What you were told',
        }),
        ...(earliest ? [earliest] : []),
        ...(noticeOn === undefined
            ? []
            : [
                entry('notice', noticeOn, {
                    what: 'Notice is given',
                    detail: 'Check that it is in writing, and that it names your last day.',
                    source: 'What you were told',
                }),
            ]),
        ...(lastDay === undefined
            ? []
            : [
                entry('last-day', lastDay, {
                    what: 'Your last day, by this notice',
                    detail: `${noticeWeeks === 1 ? 'One week' : `${noticeWeeks} weeks`} after notice is given. Your letter counts, not this page.`,
                    source: 'Your contract, as you told us',
                }),
            ]),
        ...(lastDay === undefined ? [] : aroundLastDay(facts, lastDay, reference)),
        ...(ends === undefined ? [] : schoolYears(facts.nation, ends)),
    ];
    return {
        entries: entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
        asks: asks(facts, { earliest: earliest?.on, lastDay }, reference),
    };
}
/** The first day on which a job may end; undefined where the law sets none, or another law does. */
function earliestEnd({ nation, starts, people }, reference) {
    if (nation === 'northern-ireland' || people < (0, reference_1.numberOf)(reference, 'consult-from'))
        return undefined;
    const id = people < (0, reference_1.numberOf)(reference, 'consult-many') ? 'consult-days' : 'consult-days-many';
    const figure = (0, reference_1.figureById)(reference, id);
    const on = (0, dates_1.addDays)(starts, (0, reference_1.numberOf)(reference, id));
    return entry('earliest-end', on, {
        what: 'No job may end before this day',
        detail: `${figure?.words ?? ''} after consultation starts, for ${people} redundancies in one place of work.`,
        source: `${figure?.source ?? ''} (as at ${(0, dates_1.longDate)(figure?.asAt ?? starts)})`,
    });
}
/** What follows from the last day, where it is known: in Great Britain, as the law is another elsewhere. */
function aroundLastDay({ nation, starts }, lastDay, reference) {
    if (nation === 'northern-ireland')
        return [];
    const register = (0, dates_1.addDays)(lastDay, -7 * (0, reference_1.numberOf)(reference, 'register-weeks'));
    const listed = (0, dates_1.addDays)(lastDay, 7 * (0, reference_1.numberOf)(reference, 'new-job-weeks'));
    return [
        ...(register < starts
            ? []
            : [
                entry('apply', register, {
                    what: 'If you form a society: apply to the FCA by about now',
                    detail: 'So that it can be registered by the day your job ends. Draft the rules before.',
                    source: (0, reference_1.figureById)(reference, 'register-weeks')?.source ?? '',
                }),
            ]),
        entry('listed-jobs', listed, {
            what: 'Until now: ask before you take a job with a public body',
            detail: 'A job with a council, a school or another listed body can change your redundancy pay.',
            source: `${(0, reference_1.figureById)(reference, 'new-job-weeks')?.source ?? ''}. Ask your union`,
        }),
    ];
}
/** When schools start their next year, after the day on which the job ends or may end. */
function schoolYears(nation, ends) {
    const source = 'Councils’ own pages on what they sell to schools';
    return [
        entry('council-schools', next(ends, '04-01'), {
            what: 'The year of many council schools starts',
            detail: 'Agreements with them often run from April to March. Offer some months before.',
            source,
        }),
        ...(nation === 'england'
            ? [
                entry('academies', next(ends, '09-01'), {
                    what: 'The year of academies starts',
                    detail: 'Agreements with them often run from September to August. Offer in spring.',
                    source,
                }),
            ]
            : []),
    ];
}
function asks(facts, found, reference) {
    const { nation, people, starts, noticeOn } = facts;
    const { earliest, lastDay } = found;
    const words = (id) => (0, reference_1.figureById)(reference, id)?.words ?? '';
    return [
        ...(nation === 'northern-ireland'
            ? [
                'Northern Ireland has its own law on this. Ask the Labour Relations Agency or your union for the times that apply.',
            ]
            : people < (0, reference_1.numberOf)(reference, 'consult-from')
                ? [
                    `For fewer than ${words('consult-from')} redundancies in one place of work the law sets no least time. Your employer must still talk with you fairly. Ask your union how long that should take.`,
                ]
                : []),
        ...(earliest !== undefined && lastDay !== undefined && lastDay < earliest
            ? [
                `Your last day, ${(0, dates_1.longDate)(lastDay)}, is before the first day on which a job may end. Show this to your union today.`,
            ]
            : []),
        ...(noticeOn !== undefined && noticeOn < starts
            ? ['Notice was given before consultation started. Show this to your union today.']
            : []),
        ...(noticeOn !== undefined && earliest !== undefined && noticeOn >= starts && noticeOn < earliest
            ? ['Notice is given while consultation may still be under way. Ask your union if that is right.']
            : []),
        ...(lastDay === undefined
            ? [
                'Ask when notice will be given, and how many weeks your contract gives you. Then come back and add them.',
            ]
            : []),
        'Time limits for a claim can be short. Ask your union or Acas soon if something seems wrong.',
    ];
}
/** The first day of this month and day that is on or after the date. */
function next(from, monthAndDay) {
    const year = Number(from.slice(0, 4));
    const now = `${year}-${monthAndDay}`;
    return now >= from ? now : `${year + 1}-${monthAndDay}`;
}
function entry(id, on, words) {
    return { id, on, who: 'For you', ...words };
}
