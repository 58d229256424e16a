"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personFaults = personFaults;
/** What stops a resolution about a person from being put: they are not who it takes, or were not told and heard. */
const admission_1 = require("../../engine/project/admission");
const ledger_1 = require("../../engine/project/ledger");
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const project_1 = require("../../engine/project/project");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const dates_1 = require("../../lib/dates");
/** Everything about the people whom a resolution names that stops it. */
function personFaults(scene, resolution) {
    if (resolution.kind === 'admission')
        return admissionFaults(scene, resolution);
    const notice = (0, resolution_kinds_1.hearingNotice)(resolution.kind, scene.promises);
    if (!notice)
        return [];
    return resolution.kind === 'removal'
        ? [...officerFaults(scene, resolution), ...removalFaults(scene, resolution, notice)]
        : [...memberFaults(scene, resolution), ...expulsionFaults(scene, resolution, notice)];
}
function memberFaults({ project, meeting }, { founders }) {
    const { memberOf } = (0, ledger_1.registerAt)(project.ledger, meeting.on);
    if (founders.length === 1 && founders.every((one) => memberOf.has(one)))
        return [];
    return [{ problem: 'This resolution must name one member', next: 'Change it, and choose the member.' }];
}
/** Where all members are the committee, each of them can be removed from it; else those in office can. */
function officerFaults({ project, meeting }, { founders }) {
    const { memberOf, officers } = (0, ledger_1.registerAt)(project.ledger, meeting.on);
    const fits = (one) => memberOf.has(one) || officers.some(({ founder }) => founder === one);
    if (founders.length === 1 && founders.every(fits))
        return [];
    return [
        {
            problem: 'This resolution must name one person',
            next: 'Change it, and choose who is on the committee.',
        },
    ];
}
function expulsionFaults({ meeting, rule }, { grounds, heard }, notice) {
    const last = (0, meeting_rules_1.lastNoticeDay)(meeting.on, { ...notice, clear: true });
    const source = rule(notice.topic) ?? 'the rules';
    const faults = [];
    if (grounds === undefined || grounds > last)
        faults.push({
            problem: `The member must have the grounds in writing ${notice.days} clear days before, by ${(0, dates_1.longDate)(last)} (${source})`,
            next: 'Enter the day on which they were sent. If it was later, choose a later meeting.',
        });
    if (heard === undefined || heard > meeting.on)
        faults.push({
            problem: `The member must have had the chance to answer, with a companion (${source})`,
            next: 'Hear the member first. Then enter the day on which they could answer.',
        });
    return faults;
}
function removalFaults({ meeting, rule }, { grounds, heard }, notice) {
    const last = (0, meeting_rules_1.lastNoticeDay)(meeting.on, { ...notice, clear: true });
    const source = rule(notice.topic) ?? 'the rules';
    const faults = [];
    if (grounds === undefined || grounds > last)
        faults.push({
            problem: `The person must have been told ${notice.days} clear days before, by ${(0, dates_1.longDate)(last)} (${source})`,
            next: 'Enter the day on which they were told. If it was later, choose a later meeting.',
        });
    if (heard === undefined || heard > meeting.on)
        faults.push({
            problem: `The person must have had the chance to be heard (${source})`,
            next: 'Hear them first. Then enter the day on which they could answer.',
        });
    return faults;
}
function admissionFaults({ project, meeting, promises, rule }, { founders }) {
    const body = (0, meeting_rules_1.isCommittee)(meeting.kind) ? 'committee' : 'meeting';
    const members = (0, ledger_1.registerAt)(project.ledger, meeting.on).members;
    if (founders.length === 0)
        return [{ problem: 'This resolution names nobody', next: 'Change it, and choose whom it admits.' }];
    return founders.flatMap((id) => {
        const founder = (0, project_1.founderById)(project, id);
        if (members.some((one) => one.founder === id)) {
            return [{ problem: `${founder?.legalName ?? id} is a member already`, next: 'Change the resolution.' }];
        }
        // CCBSA 2014 s.30(2)(a): the register gives a postal address for each member.
        const against = (0, admission_1.admissionFaults)(project, promises, rule, { on: meeting.on, body, founder: id });
        return founder?.address
            ? against
            : [
                ...against,
                {
                    problem: `The register needs a postal address for ${founder?.legalName ?? id}`,
                    next: 'Add it on the person’s own page.',
                },
            ];
    });
}
