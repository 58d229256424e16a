"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.heads = void 0;
exports.members = members;
exports.register = register;
/** A register of members of any length, and a small program that writes one to nowhere and says what it took. */
const node_fs_1 = require("node:fs");
const pdf_1 = require("../../engine/paper/pdf");
exports.heads = [
    'No.',
    'Name',
    'Postal address',
    'E-mail for notices',
    'Entered',
    'Shares',
    'Paid',
    'Other',
];
/** One row after the other, made when it is asked for. */
function* members(count) {
    for (let n = 1; n <= count; n++)
        yield [
            String(n),
            `Member ${n} of Northmere`,
            `${n} Harbour Row, Northmere, ZZ1 1AB`,
            `member.${n}@example.org (for notices)`,
            '1 September 2027',
            '1',
            '£1',
            n % 7 === 0 ? 'Loan £500' : 'None',
        ];
}
/** A register of members with this many rows, which are made when they are asked for. */
function register(count) {
    const table = {
        type: 'table',
        caption: 'Members by number',
        columns: exports.heads.map((heading, index) => ({
            heading,
            width: [5, 18, 22, 20, 12, 6, 7, 10][index] ?? 10,
            align: 'left',
        })),
        rows: [],
        rowsOf: function* () {
            for (const cells of members(count))
                yield cells.map((text) => [{ text }]);
        },
        rowHeader: 1,
        empty: '',
    };
    return {
        id: 'register-of-members',
        title: 'Register of members',
        society: 'Northmere Co-operative Limited',
        language: 'en-GB',
        subtitle: 'The full register',
        mark: 'DRAFT, NOT REGISTERED',
        asAt: '2026-11-23',
        templateVersion: '1.0.0',
        orientation: 'landscape',
        contents: false,
        gaps: [],
        clauses: [],
        blocks: [table],
    };
}
async function write(count) {
    const start = performance.now();
    const pages = await (0, pdf_1.writePdf)(register(count), (0, node_fs_1.createWriteStream)('/dev/null'));
    const ms = performance.now() - start;
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(JSON.stringify({ ms, megabytes, pages }));
}
if (require.main === module)
    void write(Number(process.argv[2]));
