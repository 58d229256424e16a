"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseMarkdown = parseMarkdown;
exports.parseLine = parseLine;
/**
 * Clause text to nodes. The text is parsed before any answer is known, so an answer can never become a list,
 * a heading or bold. Authors have five marks: paragraphs, `##` headings, lists, bold or italic, links; and
 * ours: `{{ answer }}`, `{{each: answer}}`, `{{rules: topic}}`, `{{table: name}}` and its like, `{@clause}`, `{#anchor}`.
 */
const markdown_it_1 = __importDefault(require("markdown-it"));
const markdown = new markdown_it_1.default('commonmark', { html: false, typographer: false }).disable([
    'code',
    'fence',
    'html_block',
    'html_inline',
    'hr',
    'blockquote',
    'image',
    'backticks',
    'entity',
    'lheading',
]);
/**
 * Parses the body of a clause file.
 * @param firstLine line of the file on which the body starts, for messages
 */
function parseMarkdown(body, firstLine) {
    const reader = new Reader(markdown.parse(body, {}), firstLine);
    return reader.nodesUntil(undefined);
}
/** Parses one line of text, such as a title in document.yml. */
function parseLine(text) {
    return textParts(text, { line: 1 });
}
class Reader {
    at = 0;
    tokens;
    firstLine;
    constructor(tokens, firstLine) {
        this.tokens = tokens;
        this.firstLine = firstLine;
    }
    nodesUntil(end) {
        const nodes = [];
        for (let token = this.next(); token && token.type !== end; token = this.next()) {
            const line = this.lineOf(token);
            if (token.type === 'paragraph_open')
                nodes.push(paragraphNode(this.inline(line), line));
            else if (token.type === 'heading_open')
                nodes.push({ type: 'heading', parts: this.inline(line), line });
            else if (token.type === 'ordered_list_open')
                nodes.push(this.list(true, line));
            else if (token.type === 'bullet_list_open')
                nodes.push(this.list(false, line));
        }
        return nodes;
    }
    list(ordered, line) {
        const items = [];
        const end = ordered ? 'ordered_list_close' : 'bullet_list_close';
        for (let token = this.next(); token && token.type !== end; token = this.next()) {
            if (token.type === 'list_item_open')
                items.push(this.item(token));
        }
        return { type: 'list', ordered, items, line };
    }
    item(open) {
        const item = { nodes: this.nodesUntil('list_item_close'), line: this.lineOf(open) };
        const first = item.nodes[0];
        if (first?.type !== 'paragraph')
            return item;
        const anchor = takeAnchor(first.parts);
        if (anchor !== undefined)
            item.anchor = anchor;
        const each = first.parts.find((part) => part.kind === 'each');
        if (each?.kind === 'each')
            item.each = each.id;
        return item;
    }
    inline(line) {
        const token = this.next();
        this.next(); // the closing token
        return inlineParts(token?.children ?? [], line);
    }
    next() {
        return this.tokens[this.at++];
    }
    lineOf(token) {
        return this.firstLine + (token.map?.[0] ?? 0);
    }
}
function inlineParts(tokens, line) {
    const parts = [];
    let look = { line };
    for (const token of tokens) {
        if (token.type === 'text')
            parts.push(...textParts(token.content, look));
        else if (token.type === 'softbreak' || token.type === 'hardbreak') {
            look = { ...look, line: look.line + 1 };
            parts.push({ kind: 'text', text: ' ', ...look });
        }
        else
            look = changed(look, token);
    }
    return parts;
}
function changed(look, token) {
    const now = { ...look };
    const open = token.nesting === 1;
    if (token.tag === 'strong') {
        if (open)
            now.bold = true;
        else
            delete now.bold;
    }
    else if (token.tag === 'em') {
        if (open)
            now.italic = true;
        else
            delete now.italic;
    }
    else if (token.tag === 'a') {
        if (open)
            now.href = String(token.attrGet('href'));
        else
            delete now.href;
    }
    return now;
}
const mark = /\{\{\s*(each:|rules:)?\s*([\w.-]+)\s*\}\}|\{@([\w-]+)\}/g;
function textParts(text, look) {
    const parts = [];
    let from = 0;
    for (const match of text.matchAll(mark)) {
        if (match.index > from)
            parts.push({ kind: 'text', text: text.slice(from, match.index), ...look });
        const [whole, what, value = '', to] = match;
        if (to !== undefined)
            parts.push({ kind: 'reference', to, ...look });
        else if (what === 'rules:')
            parts.push({ kind: 'rules', topic: value, ...look });
        else
            parts.push({ kind: what === undefined ? 'value' : 'each', id: value, ...look });
        from = match.index + whole.length;
    }
    if (from < text.length)
        parts.push({ kind: 'text', text: text.slice(from), ...look });
    return parts;
}
/** Takes `{#anchor}` off the end of a sentence and returns the anchor. */
function takeAnchor(parts) {
    const last = parts.at(-1);
    const match = last?.kind === 'text' ? /\s*\{#([\w-]+)\}\s*$/.exec(last.text) : null;
    if (last?.kind !== 'text' || !match)
        return undefined;
    last.text = last.text.slice(0, match.index);
    if (last.text === '')
        parts.pop();
    return match[1];
}
const place = /^\{\{(table|facts|signatures|blanks|drawing|cards):\s*([\w-]+)\s*\}\}$/;
function paragraphNode(parts, line) {
    const only = parts.length === 1 ? parts[0] : undefined;
    const match = only?.kind === 'text' ? place.exec(only.text.trim()) : null;
    if (match)
        return { type: 'place', what: match[1], name: match[2] ?? '', line };
    return { type: 'paragraph', parts, line };
}
