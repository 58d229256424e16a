"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipWaiting = void 0;
/** What joining and leaving ask of people. */
const application_1 = require("../../engine/project/application");
const in_force_1 = require("../../engine/project/in-force");
const leaving_1 = require("../../engine/project/leaving");
const work_1 = require("../../engine/project/work");
const paths_1 = require("../../web/paths");
const pages_1 = require("./pages");
const rules_on_1 = require("./rules-on");
const membershipWaiting = (on) => {
    const { id, project, today, deps } = on;
    if (!(0, in_force_1.isRegistered)(project, today))
        return [];
    const rules = (0, rules_on_1.rulesOn)(project, today, deps.library);
    const book = { id, project, today, rules };
    return [
        ...(project.applications ?? []).flatMap((one) => applicationWaits(book, one)),
        ...trialWaits(book),
        ...(project.leavings ?? []).flatMap((one) => leavingWaits(on, one)),
        ...(0, pages_1.unsettled)(book).map(({ founder, name, href: link, by }) => ({
            key: `settle:${founder}`,
            words: `Settle what is open with ${name}`,
            link,
            ...(by !== undefined && { by }),
            for: { may: 'private' },
        })),
    ];
};
exports.membershipWaiting = membershipWaiting;
function applicationWaits({ id, project, today, rules }, one) {
    const link = (0, paths_1.href)(paths_1.paths.application, { project: id, applicant: one.id });
    const about = { link, for: { may: 'register' } };
    const name = one.name ?? 'someone';
    const state = (0, application_1.stateOf)(project, one, today);
    const decision = (0, application_1.decisionOf)(project, one);
    switch (state) {
        case 'to-decide': {
            const by = (0, application_1.decideBy)(one, rules.promises);
            return [
                {
                    key: `application:${one.id}`,
                    words: `Have the application of ${name} decided`,
                    ...about,
                    ...(by && { by }),
                },
            ];
        }
        case 'to-enter':
            return [
                {
                    key: `enter:${one.id}`,
                    words: `Take the share of ${name}, and enter them in the register`,
                    ...about,
                },
            ];
        case 'refused':
            return decision && !decision.told && one.erased === undefined
                ? [
                    {
                        key: `reason:${one.id}`,
                        words: `Tell ${name} in writing why`,
                        ...about,
                        by: (0, application_1.reasonBy)(decision.on),
                    },
                ]
                : [];
        case 'asked-again':
            return [
                {
                    key: `again:${one.id}`,
                    words: `Put the application of ${name} to the next general meeting`,
                    ...about,
                },
            ];
        case 'entered':
            return (0, application_1.awaitsConfirming)(project, one, { day: today, promises: rules.promises })
                ? [
                    {
                        key: `confirm:${one.id}`,
                        words: `Ask the next general meeting to confirm ${name} as a member`,
                        ...about,
                    },
                ]
                : [];
        default:
            return [];
    }
}
/** Each worker who is about to qualify must be offered a form to apply: the draft rules say so. */
function trialWaits({ id, project, today, rules }) {
    const asked = new Set((project.applications ?? []).flatMap(({ founder }) => founder ?? []));
    return (0, work_1.trialsOn)(project, today, rules.promises)
        .filter(({ founder }) => !asked.has(founder))
        .map(({ founder, until }) => ({
        key: `trial:${founder}`,
        words: `Offer ${(0, pages_1.nameIn)(project, founder)} a form to apply: they can join from this day`,
        link: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
        by: until,
        for: { may: 'register' },
    }));
}
function leavingWaits({ id, project }, one) {
    if (!(0, leaving_1.isOpen)(one))
        return [];
    const name = (0, pages_1.nameIn)(project, one.founder);
    const by = (0, leaving_1.endsOn)(one);
    if (one.kind !== 'expulsion')
        return [
            {
                key: `leaving:${one.id}`,
                words: `The membership of ${name} ends`,
                link: (0, paths_1.href)(paths_1.paths.membership, { project: id }),
                ...(by !== undefined && { by }),
                for: 'everyone',
                coming: true,
            },
        ];
    if ((0, leaving_1.votedAt)(project, one))
        return [];
    const link = (0, paths_1.href)(paths_1.paths.expulsion, { project: id, leaving: one.id });
    const words = one.sent ? `Hear ${name}, and put it to the vote` : `Send ${name} the grounds, or stop it`;
    return [
        {
            key: `expulsion:${one.id}`,
            words,
            link,
            ...(one.meeting && { by: one.meeting }),
            for: { may: 'register' },
        },
    ];
}
