"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seedNames = exports.BadInput = void 0;
exports.readSource = readSource;
/** What the command makes papers from: a project file, a workshop file, or one of those in `seeds/` by its name. */
const node_fs_1 = require("node:fs");
const assemble_1 = require("../engine/clauses/assemble");
const contradictions_1 = require("../engine/project/contradictions");
const read_project_1 = require("../engine/project/read-project");
const read_workshop_1 = require("../engine/workshop/read-workshop");
const projects_1 = require("../features/projects");
const demos_1 = require("./demos");
/** Input that cannot be used; the words are for the person at the keyboard. */
class BadInput extends Error {
}
exports.BadInput = BadInput;
exports.seedNames = [...demos_1.demoNames, 'workshop'];
/**
 * Reads a file, or a seed by its name.
 * @throws BadInput with a line for each thing that is wrong
 */
function readSource(source, library, { asAt, language }) {
    const text = textOf(source);
    const data = parsed(text);
    if ((0, read_workshop_1.isWorkshopFile)(data)) {
        if (language !== 'en-GB')
            throw new BadInput('The papers of a workshop are in English only. Leave --language out.');
        const workshop = workshopOf(data, library);
        return {
            templates: library.workshopTemplates,
            treeOf: (template) => (0, assemble_1.assembleWorkshop)(template, workshop, asAt, library),
        };
    }
    const project = projectOf(text, library);
    return {
        templates: library.templates,
        treeOf: (template) => (0, assemble_1.assemble)(template, project, asAt, library, language),
    };
}
function textOf(source) {
    const file = exports.seedNames.some((name) => name === source) ? (0, demos_1.demoFile)(source) : source;
    try {
        return (0, node_fs_1.readFileSync)(file, 'utf8').replace(/^\ufeff/, '');
    }
    catch {
        throw new BadInput(`${source}: there is no such file that can be read. Name a project file, a workshop file, or ${exports.seedNames.join(' or ')}.`);
    }
}
/** The data of a file; undefined where it is no JSON, which the reader of projects then says. */
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function workshopOf(data, library) {
    const reading = (0, read_workshop_1.readWorkshop)(data, library);
    if (!reading.ok)
        throw new BadInput(problemLines(reading.problems));
    return reading.workshop;
}
function projectOf(text, library) {
    const reading = (0, read_project_1.readProjectText)(text, (0, projects_1.knownThings)({ library }));
    const against = reading.project ? (0, contradictions_1.contradictions)(reading.project, library.questions) : [];
    const problems = [...against, ...(reading.ok ? [] : reading.problems)];
    if (!reading.ok || problems.length > 0)
        throw new BadInput(problemLines(problems));
    return reading.project;
}
function problemLines(problems) {
    return problems.map(({ path: at, message }) => `${at}: ${message}`).join('\n');
}
