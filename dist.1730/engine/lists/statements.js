"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.statementLists = void 0;
/** The list of the statements: each person with a holding, with every entry of theirs. Each sheet is for one person. */
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const ledger_1 = require("../project/ledger");
const project_1 = require("../project/project");
const shares_1 = require("../project/shares");
const statement_1 = require("../project/statement");
const register_1 = require("./register");
exports.statementLists = {
    'statements.own': {
        keys: ['number', 'name', 'membership', 'shares', 'paid', 'due', 'property', 'claim'],
        inner: { lines: ['day', 'what', 'shares', 'paid', 'property'] },
        rows: statementRows,
    },
};
function statementRows(source) {
    const { project, asAt, library, register } = source;
    const dues = (0, shares_1.duesAt)(project, library.questions, asAt);
    const claims = (0, shares_1.claimsAt)(project, library.questions, asAt);
    return [...(0, ledger_1.holdingsAt)(project.ledger, asAt)].flatMap(([founder, holding]) => {
        const lines = (0, statement_1.statementOf)(project.ledger, founder, asAt);
        if (lines.length === 0)
            return [];
        const spell = register.memberOf.get(founder) ?? register.former.findLast((one) => one.founder === founder);
        const due = dues.filter((one) => one.founder === founder);
        const owed = claims.filter((one) => one.founder === founder);
        return [
            {
                number: String(spell?.number ?? ''),
                name: spell?.name ?? (0, project_1.founderById)(project, founder)?.legalName ?? founder,
                membership: spell ? spellWords(spell) : '',
                shares: (0, names_1.counted)(holding.shares, 'share'),
                paid: (0, money_1.pounds)(holding.paidPence),
                due: listedOr(due.map(({ on, pence }) => `${(0, money_1.exactPounds)(pence)} by ${(0, dates_1.longDate)(on)}`)),
                property: (0, register_1.propertyWords)(holding),
                claim: listedOr(owed.map(({ pence, shares }) => `${(0, money_1.pounds)(pence)} for ${(0, names_1.counted)(shares, 'share')}`)),
                lines: lines.map((line) => ({
                    day: (0, dates_1.longDate)(line.on),
                    what: (0, statement_1.moneyWords)(line.entry),
                    shares: line.shares.toLocaleString('en-GB'),
                    paid: (0, money_1.exactPounds)(line.paidPence),
                    property: (0, money_1.exactPounds)(line.propertyPence),
                })),
            },
        ];
    });
}
function listedOr(words) {
    return words.length === 0 ? 'Nothing' : (0, names_1.listed)(words);
}
function spellWords({ entered, ceased }) {
    return `Since ${(0, dates_1.longDate)(entered)}${ceased === undefined ? '' : `, until ${(0, dates_1.longDate)(ceased)}`}`;
}
