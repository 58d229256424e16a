"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.livingLedger = livingLedger;
exports.benchRegister = benchRegister;
/**
 * The living register of a co-op of 10,000 members and 100,000 entries: members and officers as at a day, warm (a
 * server that has read this ledger before) and cold (a process that has only now started).
 */
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const open_1 = require("../../db/open");
const sqlite_1 = require("../../db/sqlite");
const ledger_1 = require("../../engine/project/ledger");
const projects_1 = require("../../features/projects");
const dates_1 = require("../../lib/dates");
const measure_1 = require("./measure");
const members = 10_000;
const id = 'bench-register';
/** Between the first entry and the last, so that the walk has both sides. */
const asAt = '2027-06-01';
/**
 * Ten entries for each member: interest, agreement, entry, shares, payment, two moves, a name, an e-mail address
 * for notices, and an office for each hundredth; the others have another payment. One in twenty leaves.
 */
function livingLedger(count) {
    const stories = Array.from({ length: count }, (_, index) => story(index + 1));
    return stories.flat().toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
function story(n) {
    const founder = `member-${n}`;
    const first = n % 500;
    const on = (days) => ({
        on: (0, dates_1.addDays)('2025-09-01', first + days),
        founder,
    });
    const address = (line) => ({ line1: `${line} Harbour Row`, town: 'Northmere', postcode: 'ZZ1 1AB' });
    return [
        { ...on(0), kind: 'interest', standing: 'exploring' },
        { ...on(5), kind: 'agreed' },
        { ...on(20), kind: 'entered', number: n, name: `Member ${n} of Northmere`, address: address(n) },
        { ...on(20), kind: 'shares', change: 1 },
        { ...on(21), kind: 'paid', pence: 100 },
        { ...on(90), kind: 'moved', address: address(n + 1) },
        { ...on(200), kind: 'moved', address: address(n + 2) },
        { ...on(250), kind: 'renamed', name: `Member ${n} of Southmere` },
        { ...on(260), kind: 'e-address', address: `member.${n}@example.org`, purposes: 'notices' },
        n % 100 === 0
            ? { ...on(300), kind: 'office-taken', office: 'director' }
            : n % 20 === 1
                ? { ...on(300), kind: 'ceased', reason: 'ended-work' }
                : { ...on(300), kind: 'paid', pence: 100 },
    ];
}
async function makeDatabase(folder) {
    const db = await (0, open_1.openDatabase)({ dataDir: folder });
    const project = {
        name: 'Northmere',
        answers: {},
        founders: [],
        services: [],
        ledger: livingLedger(members),
    };
    await (0, projects_1.keepDemo)(db, id, project, new Date('2027-12-01T12:00:00Z'));
    await db.destroy();
}
async function membersAndOfficers(db) {
    const { members: found, officers } = (0, ledger_1.registerAt)(await (0, projects_1.projectStore)(db).ledger(id), asAt);
    return found.length + officers.length;
}
/** As without anything kept: every row is parsed for itself, each time. */
async function everyRow(db) {
    const rows = (await db('ledger').where({ project: id }).orderBy('place').pluck('entry'));
    return (0, ledger_1.registerAt)(rows.map((row) => JSON.parse(row)), asAt).members.length;
}
/** Warm against reading every row; then what a process pays that has only now started. */
async function benchRegister() {
    const folder = (0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), 'groundrules-bench-'));
    try {
        await makeDatabase(folder);
        const file = node_path_1.default.join(folder, 'groundrules.sqlite3');
        const db = (0, sqlite_1.connect)(file);
        const figure = await (0, measure_1.compare)('register as at a day, 100,000 entries', () => membersAndOfficers(db), () => everyRow(db), { rounds: 9, bar: { least: 3 } });
        const warm = (0, measure_1.tell)(figure);
        const fast = figure.ours < 100;
        (0, measure_1.line)('  the same, warm', `${figure.ours.toFixed(1)} ms`, 'under 100 ms', fast);
        await db.destroy();
        const colds = Array.from({ length: 5 }, () => Number((0, node_child_process_1.execFileSync)(process.execPath, [__filename, file], { encoding: 'utf8' })));
        (0, measure_1.line)('  the same, cold: the first time in a process', `${(0, measure_1.median)(colds).toFixed(1)} ms`, 'no bar', true);
        return warm && fast;
    }
    finally {
        (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
    }
}
async function cold(file) {
    const db = (0, sqlite_1.connect)(file);
    const ms = await (0, measure_1.timed)(() => membersAndOfficers(db));
    await db.destroy();
    process.stdout.write(String(ms));
}
if (require.main === module)
    void cold(String(process.argv[2]));
