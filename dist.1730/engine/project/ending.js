"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withWhatEnds = withWhatEnds;
exports.seatFault = seatFault;
/**
 * What ends with a membership, as the rules say: the seat on the committee that membership brought, and the first
 * share. Shares beyond the first and loans stay until they are settled.
 */
const dates_1 = require("../../lib/dates");
const journey_1 = require("../interview/journey");
const capital_rules_1 = require("./capital-rules");
const in_force_1 = require("./in-force");
const leaving_1 = require("./leaving");
const ledger_1 = require("./ledger");
const shares_1 = require("./shares");
/**
 * An entry with what follows from it by the rules: the end of a membership ends offices and cancels the first share; a
 * seat that is entered late ends when the membership did. Before there is a society, the entry alone.
 */
function withWhatEnds(project, questions, entry) {
    const { founder, on } = entry;
    const rules = (0, capital_rules_1.capitalRulesOn)(project, questions, on);
    if (!rules.society)
        return [entry];
    if (isSeat(entry) && !bringsIn(project, questions, on)) {
        const ceased = nextOf(project, founder, on, ({ kind }) => kind === 'ceased');
        return [entry, ...(ceased ? [leftSeat(founder, ceased.on)] : [])];
    }
    if (entry.kind !== 'ceased')
        return [entry];
    const ended = (0, leaving_1.endingEntries)(project.ledger, founder, on, entry.reason);
    return ended.length === 0
        ? [entry]
        : [...ended, ...(0, shares_1.cancelFirst)((0, ledger_1.holdingsAt)(project.ledger, on).get(founder), rules, { founder, on })];
}
function leftSeat(founder, on) {
    return { on, founder, kind: 'office-left', office: 'director' };
}
/**
 * Why a person may not be on the committee from a day, or cease to be a member on it while they took a seat later;
 * undefined where they may. The rules make the committee of members, and may let an elected one bring in some people
 * who are none. Source: the clauses of `documents/rules-society/committee`.
 */
function seatFault(project, questions, entry) {
    const { founder, on } = entry;
    if (entry.kind !== 'ceased' && !isSeat(entry))
        return undefined;
    if (!(0, capital_rules_1.capitalRulesOn)(project, questions, on).society || bringsIn(project, questions, on))
        return undefined;
    if (entry.kind === 'ceased') {
        const later = seatAfter(project, founder, on);
        return (later &&
            `This person is entered on the committee from ${(0, dates_1.longDate)(later)}, after that day. Check the day, or correct that entry first.`);
    }
    return (0, ledger_1.registerAt)(project.ledger, on).memberOf.has(founder)
        ? undefined
        : 'Your rules make the committee of members. This person is not a member on that day: enter them on the register first, or check the day.';
}
function isSeat(entry) {
    return entry.kind === 'office-taken' && entry.office === 'director';
}
/** Whether the rules let the committee bring in people who are not members. */
function bringsIn(project, questions, on) {
    const { answers } = (0, in_force_1.inForce)(project, on);
    return (0, journey_1.pathOf)(questions, answers)('committee.mode') === 'elected' && answers['committee.coopted'] !== 0;
}
/** The day after another on which a person took a seat without being entered as a member in between. */
function seatAfter(project, founder, on) {
    const next = nextOf(project, founder, on, (entry) => entry.kind === 'entered' || isSeat(entry));
    return next && isSeat(next) ? next.on : undefined;
}
function nextOf({ ledger }, founder, after, is) {
    return (0, ledger_1.entriesAt)(ledger, '9999-12-31').find((entry) => entry.on > after && entry.founder === founder && is(entry));
}
