"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findingWords = findingWords;
exports.findingLines = findingLines;
exports.auditResolutions = auditResolutions;
const dates_1 = require("../../lib/dates");
const testWords = {
    before: {
        asks: 'Figures of the year before',
        no: '',
        open: 'Write down the figures of the year before first: the Act looks at those.',
    },
    assets: {
        asks: 'Assets in the year before',
        no: 'Assets in the year before were over the limit of the Act. Appoint a qualified auditor.',
        open: '',
    },
    turnover: {
        asks: 'Turnover in the year before',
        no: 'Turnover in the year before was over the limit of the Act. Appoint a qualified auditor.',
        open: '',
    },
    deposits: {
        asks: 'No deposit held, now or before',
        no: 'The register shows a deposit. A society that holds one, or held one, cannot use this vote. Appoint a qualified auditor.',
        open: '',
    },
    group: {
        asks: 'Not a subsidiary, and without one',
        no: 'A subsidiary, or a society that has one, cannot use this vote. Appoint a qualified auditor.',
        open: 'Say first if the society is a subsidiary or has one.',
    },
    payments: {
        asks: 'Receipts and payments in the year before',
        no: 'Receipts and payments in the year before were over the limit of the Act for lay auditors.',
        open: 'Write down receipts and payments of the year before first.',
    },
    members: {
        asks: 'Number of members',
        no: 'There were too many members for lay auditors.',
        open: '',
    },
};
const verdictTags = {
    yes: { text: 'Met' },
    no: { text: 'Not met', classes: 'govuk-tag--red' },
    ask: { text: 'Ask', classes: 'govuk-tag--yellow' },
    open: { text: 'Not known yet', classes: 'govuk-tag--grey' },
};
/** Why a way is refused. */
function findingWords(test, lay) {
    const { no, open } = testWords[test];
    if (lay && test === 'assets')
        return 'Assets in the year before were over the limit of the Act for lay auditors.';
    return no || open;
}
/** The tests of the vote as lines of a page, each with its limit where it has one. */
function findingLines(view, library) {
    const limit = {
        assets: 'audit-assets',
        turnover: 'audit-turnover',
    };
    return view.vote.map(({ test, verdict }) => {
        const figure = library.reference.figures.figures.find(({ id }) => id === limit[test]);
        const first = test === 'before' && verdict === 'ask';
        return {
            asks: testWords[test].asks + (figure ? `: ${figure.words} or less (as at ${(0, dates_1.longDate)(figure.asAt)})` : ''),
            tag: verdictTags[verdict],
            more: first
                ? 'A first year has no year before it, and the Act does not say what counts then. Ask the FCA or an accountant early.'
                : verdict === 'open'
                    ? testWords[test].open
                    : '',
        };
    });
}
/** Every resolution of the vote in any meeting, as choices. */
function auditResolutions({ meetings = [] }) {
    return meetings.flatMap((meeting) => meeting.resolutions
        .filter(({ kind }) => kind === 'audit')
        .map(({ id, title }) => ({ value: `${meeting.id}/${id}`, text: `${(0, dates_1.longDate)(meeting.on)}: ${title}` })));
}
