"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.committeeOn = committeeOn;
exports.onCommitteeSince = onCommitteeSince;
exports.standingFault = standingFault;
exports.officeEntries = officeEntries;
const dates_1 = require("../../lib/dates");
const ledger_1 = require("./ledger");
const office_1 = require("./office");
/** The people of the committee on a day: those with an office of it. */
function committeeOn(ledger, day) {
    return (0, ledger_1.registerAt)(ledger, day).officers.filter(({ office }) => office_1.statutoryOffices.includes(office));
}
/**
 * Since when a person has been on the committee without a year's break; undefined where they are not on it, or have
 * been off it for a year.
 */
function onCommitteeSince(ledger, founder, day) {
    const { officers, formerOfficers } = (0, ledger_1.registerAt)(ledger, day);
    const spells = [...officers, ...formerOfficers]
        .filter((one) => one.founder === founder && office_1.statutoryOffices.includes(one.office))
        .map(({ took, left }) => ({ took, left: left ?? day }))
        .toSorted((a, b) => (a.left < b.left ? 1 : -1));
    let since;
    let until = day;
    for (const { took, left } of spells) {
        if ((0, dates_1.addMonths)(left, 12) <= until)
            break;
        since = since === undefined || took < since ? took : since;
        until = since;
    }
    return since;
}
/**
 * Why a person may not stand for an office, with what to do; undefined where they may. Age and bars that only the
 * person knows are asked of them when they accept. Sources: CCBSA 2014 s.31(3); the rules on the committee.
 */
function standingFault(on, founder, office) {
    const { ledger, promises, day } = on;
    if (!(0, ledger_1.registerAt)(ledger, day).memberOf.has(founder.id))
        return `${founder.legalName} is not in the register of members, and only members may stand.`;
    if (founder.over18 === false && promises.committeeMinimumAge >= 18)
        return `${founder.legalName} is under ${promises.committeeMinimumAge}, the age that your rules ask for.`;
    if (founder.notDisqualified === false)
        return `${founder.legalName} has said that the law bars them from such an office.`;
    if (office !== 'director' || !promises.elected)
        return undefined;
    const { maxYears } = promises.elected;
    const since = onCommitteeSince(ledger, founder.id, day);
    if (since === undefined || (0, dates_1.addMonths)(since, maxYears * 12) > day)
        return undefined;
    return `${founder.legalName} has been on the committee since ${since.slice(0, 4)}. Your rules allow ${maxYears} years in a row, then a year's break.`;
}
/**
 * What the ledger needs when people are elected to an office: they take it on the day, and whoever held an office that
 * only one can hold leaves it. A committee member who is elected again begins a new term.
 */
function officeEntries(ledger, { office, elected, on }) {
    const held = new Set((0, ledger_1.registerAt)(ledger, on)
        .officers.filter((term) => term.office === office)
        .map((term) => term.founder));
    const single = office_1.singleOffices.includes(office);
    const leaving = elected.length === 0 ? [] : [...held].filter((one) => elected.includes(one) !== single);
    const taking = elected.filter((one) => !single || !held.has(one));
    return [
        ...leaving.map((founder) => ({ on, kind: 'office-left', founder, office })),
        ...taking.map((founder) => ({ on, kind: 'office-taken', founder, office })),
    ];
}
