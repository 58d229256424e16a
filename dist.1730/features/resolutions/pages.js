"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateWords = void 0;
exports.motionList = motionList;
exports.kindsToSuggest = kindsToSuggest;
exports.kindChoices = kindChoices;
exports.motionPage = motionPage;
exports.waysFor = waysFor;
exports.effectWords = effectWords;
exports.peopleFor = peopleFor;
/** Resolutions in words: the list of them, and one of them with what may be done now. */
const meeting_rules_1 = require("../../engine/project/meeting-rules");
const motion_1 = require("../../engine/project/motion");
const motion_rules_1 = require("../../engine/project/motion-rules");
const project_1 = require("../../engine/project/project");
const resolution_kinds_1 = require("../../engine/project/resolution-kinds");
const resolution_1 = require("../../engine/project/resolution");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const hold_vote_1 = require("./hold-vote");
const outside_1 = require("./outside");
const put_to_meeting_1 = require("./put-to-meeting");
const suggest_motion_1 = require("./suggest-motion");
exports.stateWords = {
    suggested: { text: 'Suggested', colour: 'yellow' },
    voting: { text: 'Open for votes', colour: 'blue' },
    meeting: { text: 'Before a meeting', colour: 'blue' },
    confirming: { text: 'Waits for a second meeting', colour: 'blue' },
    carried: { text: 'Carried', colour: 'green' },
    lost: { text: 'Not carried', colour: 'red' },
    withdrawn: { text: 'Withdrawn', colour: 'grey' },
};
const choiceWords = {
    for: 'For',
    against: 'Against',
    abstain: 'I do not vote on this',
};
/** Every resolution, those that are open first. */
function motionList(id, project, today) {
    const rows = (project.motions ?? []).toReversed().map((motion) => {
        const state = (0, motion_rules_1.motionState)(motion, project.meetings ?? [], today);
        return {
            title: motion.title,
            kind: resolution_kinds_1.kindRules[motion.kind].text,
            state: exports.stateWords[state],
            open: !['carried', 'lost', 'withdrawn'].includes(state),
            when: `Suggested on ${(0, dates_1.longDate)(motion.suggested.on)}`,
            href: (0, paths_1.href)(paths_1.paths.motion, { project: id, motion: motion.id }),
        };
    });
    return { open: rows.filter((one) => one.open), done: rows.filter((one) => !one.open) };
}
/**
 * What a suggestion may decide; changes of the rules begin from the rules themselves. Before registration there are no
 * members and no registered rules, so only what founders may decide is there.
 */
function kindsToSuggest(registered) {
    return resolution_1.resolutionKinds.filter((kind) => registered ? !(0, resolution_kinds_1.changesRules)(kind) : kind === 'ordinary' || kind === 'admission');
}
function kindChoices(id, registered) {
    return kindsToSuggest(registered).map((kind) => ({
        text: resolution_kinds_1.kindRules[kind].text,
        hint: resolution_kinds_1.kindRules[kind].hint,
        href: (0, paths_1.href)(paths_1.paths.newMotionKind, { project: id, kind }),
    }));
}
/** Everything that the page of a resolution shows. */
function motionPage(id, scene, on) {
    const { actor } = on;
    const { motion, state, project } = scene;
    const name = nameIn(project);
    const at = { project: id, motion: motion.id };
    return {
        at,
        text: (0, motion_1.wordsOf)(motion),
        kind: resolution_kinds_1.kindRules[motion.kind].text,
        state: exports.stateWords[state],
        is: state,
        suggested: motion.suggested.founder === undefined
            ? `Suggested for the group, ${(0, dates_1.longDate)(motion.suggested.on)}`
            : `Suggested by ${byWords(motion.suggested, name)}`,
        about: motion.founders.map(name),
        changesRules: (0, resolution_kinds_1.changesRules)(motion.kind) && motion.changes !== undefined,
        wordings: motion.wordings
            .slice(0, -1)
            .map((one) => ({ text: one.text, by: byWords(one, name) }))
            .toReversed(),
        reworded: motion.wordings.length > 1 ? byWords(motion.wordings.at(-1) ?? motion.suggested, name) : '',
        needs: needsWords(scene),
        mayAmend: (0, suggest_motion_1.mayAmend)(scene, actor),
        support: supportPage(scene, actor),
        voting: votePage(scene, on),
        meeting: meetingLine(id, scene),
        calling: callPage(scene, actor),
        result: resultLine(scene),
        effect: effectWords(scene),
        outside: outsidePage(scene),
        choices: choicesOf(),
    };
}
function nameIn(project) {
    return (founder) => {
        const found = (0, project_1.founderById)(project, founder);
        return found ? (0, project_1.shortName)(found) : founder;
    };
}
function byWords({ on, founder }, name) {
    return `${founder === undefined ? 'Entered for the group' : name(founder)}, ${(0, dates_1.longDate)(on)}`;
}
/** What a meeting needs to carry it, with the rule; and how people are told. */
function needsWords({ motion, promises, rule }) {
    const { kind } = motion;
    const source = rule(resolution_kinds_1.kindRules[kind].topic);
    const needs = `At a meeting it needs ${(0, resolution_kinds_1.needWords)((0, resolution_kinds_1.needOf)(kind, promises))}${source === undefined ? '' : ` (${source})`}.`;
    const notice = (0, resolution_kinds_1.wordsNotice)(kind, promises);
    const told = notice
        ? [`Everyone must have its full words ${(0, names_1.counted)(notice.days, 'clear day')} before.`]
        : [];
    const second = resolution_kinds_1.kindRules[kind].confirmed
        ? [
            'Then a second meeting confirms it by more than half of the votes cast, from 14 days to a month later.',
        ]
        : [];
    return [needs, ...told, ...second];
}
function supportPage(scene, { founder }) {
    const { motion, members, promises, state, registered, rule, project } = scene;
    if (!registered || state !== 'suggested')
        return undefined;
    const { have, needed } = (0, motion_rules_1.support)(motion, members, promises);
    const source = rule('requisition');
    const days = motion.asked && (0, motion_rules_1.requisitionDays)(motion.asked.on, promises);
    return {
        words: `${have} of the ${needed} members that it takes ask for a general meeting${source === undefined ? '' : ` (${source})`}.`,
        names: (0, names_1.listed)(motion.supporters.map((one) => nameIn(project)(one.founder))),
        asked: days && {
            on: (0, dates_1.longDate)(motion.asked?.on ?? ''),
            callBy: (0, dates_1.longDate)(days.callBy),
            holdBy: (0, dates_1.longDate)(days.holdBy),
            late: scene.today > days.callBy,
        },
        own: founder !== undefined && members.includes(founder) && !motion.asked,
        asks: motion.supporters.some((one) => one.founder === founder),
        // A group may have put its own words in the place of ours: their numbers are not known here.
        check: project.wording?.['rules/calling-meetings'] !== undefined,
    };
}
function votePage(scene, { actor: { founder }, voted }) {
    const { motion, state, project, today, promises } = scene;
    const { vote } = motion;
    const name = nameIn(project);
    if (!vote) {
        if (state !== 'suggested')
            return undefined;
        const { to } = (0, motion_rules_1.closingDays)(today, promises);
        return { fault: (0, hold_vote_1.voteFault)(scene), latest: (0, dates_1.longDate)(to) };
    }
    const said = vote.votes.find((one) => one.founder === founder)?.choice;
    return {
        open: state === 'voting',
        secret: vote.how === 'secret',
        needs: vote.needs,
        closes: (0, dates_1.longDate)(vote.closes),
        voted: `${voted.length} of ${vote.voters.length} have voted.`,
        all: voted.length === vote.voters.length,
        own: founder !== undefined && vote.voters.includes(founder),
        cast: founder !== undefined && voted.includes(founder),
        said,
        saidWords: said && choiceWords[said].toLowerCase(),
        names: vote.how === 'open'
            ? vote.votes.map((one) => ({
                name: name(one.founder),
                choice: motion_1.resultChoice[one.choice],
                paper: one.paper === true,
            }))
            : [],
        waiting: vote.voters
            .filter((one) => !voted.includes(one))
            .map((one) => ({ value: one, text: name(one) })),
    };
}
function meetingLine(id, { motion, project }) {
    const at = (0, motion_1.putTo)(motion, project.meetings ?? []);
    if (!at)
        return undefined;
    const { meeting } = at;
    return {
        title: meeting.title,
        on: (0, dates_1.longDate)(meeting.on),
        href: (0, paths_1.href)(paths_1.paths.meeting, { project: id, meeting: meeting.id }),
        second: at.resolution.confirms !== undefined,
    };
}
/** The meetings to which it may be put, and the days on which one may be held for it. */
function callPage(scene, actor) {
    const { motion, state } = scene;
    if (state !== 'suggested' && state !== 'confirming')
        return undefined;
    const { from, to } = (0, put_to_meeting_1.meetingDays)(scene);
    return {
        meetings: (0, put_to_meeting_1.meetingsFor)(scene).map(({ id, title, on }) => ({
            value: id,
            text: `${title}, ${(0, dates_1.longDate)(on)}`,
        })),
        may: (0, put_to_meeting_1.mayCall)(scene, actor),
        second: state === 'confirming',
        from: (0, dates_1.longDate)(from),
        to: to === undefined ? '' : (0, dates_1.longDate)(to),
        late: to !== undefined && from > to,
        ways: waysFor(motion.kind),
    };
}
function waysFor(kind) {
    return [
        ...((0, resolution_kinds_1.mayBeByConsent)(kind) ? [{ value: 'consent', text: 'By consent: nobody objects' }] : []),
        { value: 'hands', text: 'By show of hands' },
        { value: 'ballot', text: 'By secret ballot on phones' },
    ];
}
function countWords({ for: yes, against, abstain }) {
    return `${yes} for, ${against} against, ${abstain} did not vote`;
}
function resultLine({ motion, state, project }) {
    if (motion.vote?.counts) {
        const { counts, needed, voters, needs } = motion.vote;
        const silent = voters.length - counts.for - counts.against - counts.abstain;
        const rest = silent > 0 ? `, ${silent} did not answer` : '';
        const result = counts.for >= needed ? 'Carried' : 'Not carried';
        return `${result}: ${countWords(counts)}${rest}. It needed ${needs}.`;
    }
    const at = (0, motion_1.putTo)(motion, project.meetings ?? []);
    const decided = state === 'carried' || state === 'lost' || state === 'confirming';
    return at && decided ? (0, meeting_rules_1.resultWords)(at.resolution) : '';
}
/** From when it counts, or why it does not yet. */
function effectWords({ motion, state, project, today }) {
    const meetings = project.meetings ?? [];
    const { from } = motion;
    if (state === 'suggested' || state === 'voting' || state === 'meeting')
        return from === undefined
            ? ''
            : `If it is carried, it takes effect on ${(0, dates_1.longDate)(from)}, and not before it is carried.`;
    const carried = (0, motion_rules_1.carriedOn)(motion, meetings, today);
    if (carried === undefined)
        return '';
    const own = motion.vote ? motion : ((0, motion_1.putTo)(motion, meetings)?.resolution ?? motion);
    if (own.trouble !== undefined)
        return `It could not be carried out: ${own.trouble}. Make the entry yourself on the page of the register.`;
    if ((0, resolution_kinds_1.changesRules)(motion.kind))
        return 'The change is in your draft of the rules. It is not valid until the FCA has registered it (section 16 of the Act).';
    if (motion.kind === 'name') {
        return motion.settled === undefined
            ? 'The old name counts until the FCA approves the new one.'
            : `The new name counts from ${(0, dates_1.longDate)(motion.settled)}.`;
    }
    const day = (0, motion_rules_1.effectiveDay)(carried, motion);
    return day > today ? `It takes effect on ${(0, dates_1.longDate)(day)}.` : `In effect from ${(0, dates_1.longDate)(day)}.`;
}
function outsidePage({ motion, project, today }) {
    const due = (0, outside_1.outside)(motion, project.meetings ?? [], today);
    const done = (0, outside_1.outsideDone)(motion);
    return {
        due: due && { todo: due.todo, ask: due.ask, law: due.law, carried: (0, dates_1.longDate)(due.carried) },
        done: done && `${done.todo}: done on ${(0, dates_1.longDate)(done.on)}.`,
    };
}
function choicesOf() {
    return Object.keys(choiceWords).map((value) => ({ value, text: choiceWords[value] }));
}
/** The people to choose from in a suggestion about people. */
function peopleFor(kind, project, members) {
    const all = project.founders.filter(({ id }) => kind === 'admission' ? !members.includes(id) : kind === 'expulsion' ? members.includes(id) : true);
    return all.map((one) => ({ value: one.id, text: one.legalName }));
}
