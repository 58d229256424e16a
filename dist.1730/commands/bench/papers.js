"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.benchPapers = benchPapers;
/** How fast papers are made, next to other ways of making the same words. */
const node_child_process_1 = require("node:child_process");
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const node_stream_1 = require("node:stream");
const assemble_1 = require("../../engine/clauses/assemble");
const library_1 = require("../../engine/library/library");
const docx_1 = require("../../engine/paper/docx");
const pdf_1 = require("../../engine/paper/pdf");
const demos_1 = require("../demos");
const browser_1 = require("./browser");
const register_1 = require("./register");
const measure_1 = require("./measure");
const peers_1 = require("./peers");
/** Every figure of papers; returns whether all keep to their bars. */
async function benchPapers() {
    const kept = [];
    const [rules, offer] = [demoTree('rules'), demoTree('service-offer')];
    kept.push(await fontsOnce(rules));
    for (const [name, tree] of [
        ['rules as PDF, against plain pdfkit', rules],
        ['service-offer as PDF, against plain pdfkit', offer],
    ])
        kept.push((0, measure_1.tell)(await (0, measure_1.compare)(name, () => (0, pdf_1.toPdf)(tree), () => (0, peers_1.pdfkit)(tree), { rounds: 15, bar: { most: 0.25 } })));
    const browser = await (0, browser_1.launchBrowser)();
    const others = {
        Chromium: await (0, peers_1.chromiumPdf)(browser),
        pdfmake: peers_1.pdfmake,
        typst: await (0, peers_1.typstCompiler)(),
    };
    for (const [peer, make] of Object.entries(others))
        kept.push((0, measure_1.tell)(await (0, measure_1.compare)(`rules as PDF, against ${peer}`, () => (0, pdf_1.toPdf)(rules), () => make(rules), {
            rounds: 7,
            bar: { least: 5 },
        })));
    await browser.close();
    kept.push(...(await registers()));
    const word = await (0, measure_1.timed)(() => (0, docx_1.toDocx)(rules));
    process.stdout.write(`       rules as Word takes ${word.toFixed(0)} ms\n`);
    return kept.every(Boolean);
}
function demoTree(id) {
    const library = (0, library_1.readLibrary)();
    const template = (0, library_1.templateById)(library, id);
    const project = JSON.parse((0, node_fs_1.readFileSync)((0, demos_1.demoFile)('beacon'), 'utf8'));
    if (!template)
        throw new Error(`There is no document ${id}.`);
    return (0, assemble_1.assemble)(template, project, '2026-11-23', library);
}
/** The first document opens the fonts; the second pays nothing for them. */
async function fontsOnce(tree) {
    const first = await (0, measure_1.timed)(() => (0, pdf_1.toPdf)(tree));
    const second = await (0, measure_1.timed)(() => (0, pdf_1.toPdf)(tree));
    const ratio = second / first;
    (0, measure_1.line)('the second document in a process', `first ${first.toFixed(0)} ms, second ${second.toFixed(0)} ms`, 'at most 0.5 x', ratio <= 0.5);
    return ratio <= 0.5;
}
const nowhere = () => new node_stream_1.Writable({ write: (_chunk, _encoding, done) => setImmediate(done) });
async function registers() {
    const rows = [...(0, register_1.members)(10_000)];
    const ours = () => (0, pdf_1.writePdf)((0, register_1.register)(10_000), nowhere());
    const name = 'register of 10,000 members';
    const kept = [
        (0, measure_1.tell)(await (0, measure_1.compare)(`${name}, against pdfmake`, ours, () => (0, peers_1.pdfmakeTable)(register_1.heads, rows), {
            rounds: 1,
            bar: { least: 5 },
        })),
        (0, measure_1.tell)(await (0, measure_1.compare)(`${name}, against plain pdfkit`, ours, () => (0, peers_1.pdfkitTable)(register_1.heads, rows), {
            rounds: 1,
            bar: { least: 3 },
        })),
    ];
    const small = alone(10_000);
    const large = alone(100_000);
    const growth = large.ms / small.ms;
    (0, measure_1.line)('register of 100,000 members', `${(large.ms / 1000).toFixed(1)} s, ${growth.toFixed(1)} x the time of 10,000, ${large.megabytes} MB resident at most, ${large.pages} pages`, 'at most 12 x and 250 MB', growth <= 12 && large.megabytes < 250);
    return [...kept, growth <= 12 && large.megabytes < 250];
}
/** A process of its own makes the register, so that its memory is its own. */
function alone(count) {
    const program = node_path_1.default.join(__dirname, 'register.js');
    const told = (0, node_child_process_1.execFileSync)(process.execPath, [program, String(count)], { encoding: 'utf8' });
    return JSON.parse(told);
}
