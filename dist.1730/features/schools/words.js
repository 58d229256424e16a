"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.standingWords = exports.contactStandings = exports.yearWords = exports.typeWords = exports.phaseWords = exports.nationWords = void 0;
exports.contactStanding = contactStanding;
exports.laestabWords = laestabWords;
exports.usualNation = usualNation;
const school_1 = require("../../engine/project/school");
exports.nationWords = {
    england: 'England',
    wales: 'Wales',
    scotland: 'Scotland',
    'northern-ireland': 'Northern Ireland',
};
exports.phaseWords = {
    nursery: 'Nursery',
    primary: 'Primary',
    middle: 'Middle',
    secondary: 'Secondary',
    'all-through': 'All-through',
    'post-16': 'Post-16',
};
exports.typeWords = {
    maintained: 'Maintained school',
    academy: 'Academy or trust',
    free: 'Free school',
    special: 'Special school',
    pru: 'Pupil referral unit',
    independent: 'Independent school',
    college: 'College',
    nursery: 'Nursery school',
    council: 'Council',
};
/** When its money year runs. Source: users.md A1: maintained schools from April, academies from September. */
exports.yearWords = { april: 'April to March', september: 'September to August' };
/** Whether and to whom the group may write. */
exports.contactStandings = ['person', 'office', 'none', 'stopped'];
exports.standingWords = {
    person: 'A person agreed',
    office: 'Office address only',
    none: 'Nobody to write to yet',
    stopped: 'Asked us not to write',
};
function contactStanding(school) {
    if (school.stoppedOn !== undefined)
        return 'stopped';
    const all = (0, school_1.addressees)(school);
    if (all.some(({ contact }) => contact !== undefined))
        return 'person';
    return all.length > 0 ? 'office' : 'none';
}
/** "9902001" as "990/2001", as schools write it. */
function laestabWords(laestab) {
    return `${laestab.slice(0, 3)}/${laestab.slice(3)}`;
}
/** The nation of the co-op's office, which most of its schools share. */
function usualNation(answers) {
    const nation = answers['office.nation'];
    return nation === 'wales' || nation === 'scotland' ? nation : 'england';
}
