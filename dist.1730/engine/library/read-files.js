"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readYaml = readYaml;
exports.readClauseFile = readClauseFile;
exports.namesIn = namesIn;
exports.isDocument = isDocument;
exports.isThere = isThere;
/** Reads YAML and clause files below `documents/`, and turns every mistake in their shape into a fault. */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const js_yaml_1 = require("js-yaml");
/** Reads a YAML file and checks its shape; undefined, with a fault noted, where it does not fit. */
function readYaml(reader, file, shape) {
    return checked(reader, { file, text: textOf(reader, file), firstLine: 1 }, shape);
}
/** Reads a clause file: its front matter, checked, and its body with the line that it starts on. */
function readClauseFile(reader, file, shape) {
    const text = textOf(reader, file).replaceAll('\r\n', '\n');
    const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
    if (!match) {
        reader.faults.push({
            rule: 'shape',
            file,
            line: 1,
            message: 'start the file with front matter between two lines of ---.',
        });
        return undefined;
    }
    const front = checked(reader, { file, text: match[1] ?? '', firstLine: 2 }, shape);
    if (front === undefined)
        return undefined;
    return { front, body: text.slice(match[0].length), bodyLine: match[0].split('\n').length };
}
/** Names in a folder with this ending, in order; an empty list where there is no such folder. */
function namesIn(reader, folder, ending) {
    const full = node_path_1.default.join(reader.root, folder);
    if (!(0, node_fs_1.existsSync)(full))
        return [];
    return (0, node_fs_1.readdirSync)(full)
        .filter((name) => name.endsWith(ending))
        .sort((a, b) => (a < b ? -1 : 1));
}
/** Whether a folder of this name holds a document. */
function isDocument(reader, name) {
    return (0, node_fs_1.existsSync)(node_path_1.default.join(reader.root, name, 'document.yml'));
}
/** Whether there is a file of this name. */
function isThere(reader, file) {
    return (0, node_fs_1.existsSync)(node_path_1.default.join(reader.root, file));
}
function textOf(reader, file) {
    const full = node_path_1.default.join(reader.root, file);
    const text = (0, node_fs_1.existsSync)(full) ? (0, node_fs_1.readFileSync)(full, 'utf8') : '';
    reader.sources.set(file, text);
    return text;
}
function checked(reader, source, shape) {
    const { file, text, firstLine } = source;
    let data;
    try {
        // Dates stay text, as they are written. A file that is not there, or says nothing, is nothing.
        const said = (0, js_yaml_1.loadAll)(text, { schema: js_yaml_1.CORE_SCHEMA });
        data = said.length > 1 ? said : (said[0] ?? null);
    }
    catch (error) {
        if (!(error instanceof js_yaml_1.YAMLException))
            throw error;
        reader.faults.push({ rule: 'yaml', file, line: firstLine + (error.mark?.line ?? 0), message: yamlWords(error) });
        return undefined;
    }
    const { value, error } = shape.validate(data, { abortEarly: false });
    for (const detail of error?.details ?? []) {
        reader.faults.push({
            rule: 'shape',
            file,
            line: firstLine + keyLine(text, detail.path),
            message: `${detail.message}.`,
        });
    }
    return error ? undefined : value;
}
/** What cannot be read, and what to do. */
function yamlWords({ reason }) {
    return `this cannot be read as YAML: ${reason}. Look at the indentation, the quotation marks and the colons here and in the line before.`;
}
/** How many lines down the first key of a path stands; 0 where it is not written. */
function keyLine(text, at) {
    const key = at.findLast((one) => typeof one === 'string');
    return Math.max(0, text.split('\n').findIndex((line) => line.trimStart().startsWith(`${key}:`)));
}
