"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeMessage = writeMessage;
exports.oneLine = oneLine;
/**
 * One template gives the plain text and the HTML of a mail. It is written in a little Markdown: paragraphs and lists,
 * each on one line. In the HTML run each value is escaped for Markdown, so that it can never become markup; a link
 * becomes a link only there where the template has one.
 */
const node_fs_1 = require("node:fs");
const node_path_1 = __importDefault(require("node:path"));
const ejs_1 = __importDefault(require("ejs"));
const markdown_it_1 = __importDefault(require("markdown-it"));
const expected_1 = require("../../lib/expected");
const render_1 = require("../../web/render");
const templates_1 = require("./templates");
/** The words of a mail. @throws Error where a value is missing, Expected where one cannot be printed */
function writeMessage(name, values) {
    const template = (0, templates_1.templateOf)(name);
    const checked = Object.fromEntries(Object.entries(template.values).map(([key, kind]) => [
        key,
        readValue(`${name}: ${key}`, kind, values[key]),
    ]));
    const both = compiled(name);
    const text = tidy(`${template.preview}\n\n${both.text(checked)}`);
    const html = markdown.render(tidy(`${escapeMarkdown(template.preview)}\n\n${both.markdown(checked)}`));
    return { subject: template.subject, text, html };
}
/**
 * A text for one line: no line breaks or control characters, which could start a new header or a new paragraph.
 * @throws Expected, naming what it is about
 */
function oneLine(text, what) {
    if (/[\p{Cc}\u2028\u2029]/u.test(text))
        throw new expected_1.Expected('conflict', `${what} must be on one line`, 'Take out line breaks and tabs, and try again.');
    // Marks that turn the direction of writing could show an address backwards.
    return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').trim();
}
class Link {
    address;
    constructor(address) {
        this.address = address;
    }
}
function readValue(what, kind, value) {
    if (value === undefined)
        throw new Error(`Mail needs a value for ${what}.`);
    switch (kind) {
        case 'list':
            return [value].flat().map((one) => oneLine(String(one), 'A line of a mail'));
        case 'link':
            return new Link(safeLink(what, String(value)));
        case 'number':
        case 'text':
            return oneLine(String(value), 'A name or title in a mail');
    }
}
function safeLink(what, text) {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
        throw new Error(`Mail needs a whole web address for ${what}.`);
    // `href` has no space, angle bracket or quote left that could end the link.
    return url.href;
}
const markdown = new markdown_it_1.default('commonmark', { html: false }).disable([
    'backticks',
    'blockquote',
    'code',
    'emphasis',
    'entity',
    'fence',
    'heading',
    'hr',
    'html_block',
    'html_inline',
    'image',
    'lheading',
    'link',
    'reference',
]);
// The address is shown as it is, so that text and HTML say the same.
markdown.normalizeLink = (url) => url;
markdown.normalizeLinkText = (url) => url;
const kept = new Map();
function compiled(name) {
    let both = kept.get(name);
    if (!both) {
        const source = (0, node_fs_1.readFileSync)(node_path_1.default.join(render_1.viewsFolder, 'mail', `${name}.ejs`), 'utf8');
        both = {
            text: ejs_1.default.compile(source, { escape: (value) => plain(value) }),
            markdown: ejs_1.default.compile(source, {
                escape: (value) => value instanceof Link ? `<${value.address}>` : escapeMarkdown(plain(value)),
            }),
        };
        kept.set(name, both);
    }
    return both;
}
function plain(value) {
    return value instanceof Link ? value.address : String(value);
}
/** CommonMark takes a backslash before any ASCII punctuation for the sign itself. */
function escapeMarkdown(text) {
    return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
function tidy(text) {
    return text
        .split('\n')
        .map((line) => line.trimEnd())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
}
