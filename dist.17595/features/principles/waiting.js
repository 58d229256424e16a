"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.principlesWaiting = void 0;
/** The yearly check, due a year after the last, and within the first year of there being members. */
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const paths_1 = require("../../web/paths");
const principlesWaiting = ({ id, project, today }) => {
    const { members } = (0, ledger_1.registerAt)(project.ledger, today);
    if (members.length === 0)
        return [];
    const last = project.principlesChecks?.at(-1)?.on;
    const since = last ?? members.map(({ entered }) => entered).sort()[0] ?? today;
    const by = (0, dates_1.addMonths)(since, 12);
    if (by > (0, dates_1.addMonths)(today, 1))
        return [];
    return [
        {
            key: `principles:${by}`,
            words: 'Look at yourselves against the seven principles',
            link: (0, paths_1.href)(paths_1.paths.principlesCheck, { project: id }),
            by,
            for: { may: 'answer' },
        },
    ];
};
exports.principlesWaiting = principlesWaiting;
