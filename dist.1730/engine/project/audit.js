"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.voteFindings = voteFindings;
exports.layFindings = layFindings;
exports.verdictOf = verdictOf;
exports.needsReport = needsReport;
exports.everHeldDeposit = everHeldDeposit;
const ledger_1 = require("./ledger");
/** Each test that the vote of s.84 has to pass first. */
function voteFindings({ before, deposits, group }, limits) {
    const own = [
        { test: 'deposits', verdict: deposits ? 'no' : 'yes' },
        { test: 'group', verdict: group === undefined ? 'open' : group ? 'no' : 'yes' },
    ];
    if (before === 'first')
        return [{ test: 'before', verdict: 'ask' }, ...own];
    if (before === undefined)
        return [{ test: 'before', verdict: 'open' }, ...own];
    return [
        { test: 'assets', verdict: before.assets <= limits.assets ? 'yes' : 'no' },
        { test: 'turnover', verdict: before.turnover <= limits.turnover ? 'yes' : 'no' },
        ...own,
    ];
}
/** Each test that lay auditors have to pass first: s.83(4). */
function layFindings({ before, members }, limits) {
    const size = { test: 'members', verdict: members <= limits.layMembers ? 'yes' : 'no' };
    if (before === 'first')
        return [{ test: 'before', verdict: 'ask' }, size];
    if (before === undefined)
        return [{ test: 'before', verdict: 'open' }, size];
    const { payments, assets } = before;
    return [
        { test: 'payments', verdict: payments === undefined ? 'open' : payments <= limits.lay ? 'yes' : 'no' },
        { test: 'assets', verdict: assets <= limits.lay ? 'yes' : 'no' },
        size,
    ];
}
/** What the findings come to: one no is no. */
function verdictOf(findings) {
    const has = (verdict) => findings.some((one) => one.verdict === verdict);
    return has('no') ? 'no' : has('open') ? 'open' : has('ask') ? 'ask' : 'yes';
}
/** Whether a report by a qualified auditor is needed in a year without an audit: s.85. */
function needsReport({ before }, limits) {
    if (before === undefined)
        return 'open';
    if (before === 'first')
        return 'ask';
    return before.turnover > limits.report ? 'yes' : 'no';
}
/** Whether a deposit was ever taken, by a day. Withdrawable shares are none (s.84(3)). */
function everHeldDeposit(ledger, by) {
    return (0, ledger_1.entriesAt)(ledger, by).some((entry) => entry.kind === 'property' && entry.what === 'deposit' && entry.pence > 0);
}
