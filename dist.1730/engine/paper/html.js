"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toHtmlFragment = toHtmlFragment;
exports.toHtml = toHtml;
exports.contents = contents;
exports.headings = headings;
/**
 * A document tree as a web page: the reading copy for phones and screen readers. The same clauses, numbers and
 * anchors as on paper. Every word goes through `escape`, so nothing in an answer can become markup.
 */
const words_1 = require("../words");
const escape_1 = require("./escape");
const svg_1 = require("../drawing/svg");
/**
 * The part of a page that holds the document, for the app to set in its own frame.
 * @param notes markup to set beside what has an anchor, such as why a clause is there
 */
function toHtmlFragment(tree, notes = new Map()) {
    const blocks = tree.blocks.map((one) => block(one, notes)).join('\n');
    return `<article class="gr-document" lang="${tree.language}">\n${blocks}\n</article>`;
}
/** A page that stands alone: one file, no scripts, nothing fetched. */
function toHtml(tree) {
    const title = (0, escape_1.escape)(tree.title);
    const frame = (0, words_1.frameOf)(tree.language);
    return `<!doctype html>
<html lang="${tree.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main>
${tree.mark === '' ? '' : `<p class="mark">${(0, escape_1.escape)(tree.mark)}</p>`}
<p>${(0, escape_1.escape)(tree.society)}</p>
<h1>${title}</h1>
<p>${(0, escape_1.escape)(tree.subtitle)}</p>
<p>${(0, escape_1.escape)(frame.asAt(tree.asAt))}. ${(0, escape_1.escape)(frame.templateVersion(tree.templateVersion))}.</p>
${tree.contents ? contents(tree) : ''}
${toHtmlFragment(tree)}
</main>
</body>
</html>
`;
}
/** Links to the level 1 headings. */
function contents(tree) {
    const links = headings(tree).map(({ id, number, title }) => `<li><a href="#${(0, escape_1.escape)(id)}">${(0, escape_1.escape)(number === undefined ? title : `${number} ${title}`)}</a></li>`);
    const words = (0, escape_1.escape)((0, words_1.frameOf)(tree.language).contents);
    return `<nav aria-label="${words}"><h2>${words}</h2><ul class="gr-contents">${links.join('')}</ul></nav>`;
}
/** The level 1 headings, for lists of contents. */
function headings(tree) {
    return tree.blocks
        .filter((one) => one.type === 'heading' && one.level === 1)
        .map(({ id, number, runs: words }) => ({
        id,
        ...(number !== undefined && { number }),
        title: words.map((run) => run.text).join(''),
    }));
}
const style = 'body{font:1.05rem/1.6 system-ui,sans-serif;margin:0;color:#1a1a1a}main{max-width:44rem;margin:0 auto;padding:1rem}' +
    '.mark{font-weight:700;border:2px solid;padding:.25rem .5rem;display:inline-block}ol,ul{padding-left:0;list-style:none}' +
    'li{margin:.5rem 0;padding-left:3rem}.gr-number{float:left;margin-left:-3rem}.gr-gap{font-weight:700;color:#8a3300}' +
    'table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}' +
    '.gr-right{text-align:right}.gr-panel{border:2px solid #12545a;padding:0 1rem;margin:1rem 0}' +
    '.gr-cards{padding:0}.gr-card{border:1px dashed #4a5252;margin:1rem 0;padding:.5rem 1rem}.gr-card h3,.gr-card p{margin:.25rem 0}.gr-figure{margin:1rem 0}figcaption{font-weight:700}.gr-drawing,.gr-picture{max-width:100%;height:auto}';
function block(one, notes) {
    switch (one.type) {
        case 'heading':
            return heading(one) + (notes.get(one.id) ?? '');
        case 'paragraph':
            return one.id === undefined
                ? `<p>${runs(one.runs)}</p>`
                : `<p id="${(0, escape_1.escape)(one.id)}">${runs(one.runs)}</p>${notes.get(one.id) ?? ''}`;
        case 'list':
            return list(one, notes);
        case 'table':
            return table(one) + (one.id === undefined ? '' : (notes.get(one.id) ?? ''));
        case 'facts':
            return facts(one);
        case 'panel':
            return `<section class="gr-panel"><h2>${(0, escape_1.escape)(one.heading)}</h2>${one.blocks.map((inner) => block(inner, notes)).join('')}</section>`;
        case 'signatures':
            return `<dl class="gr-signatures">${one.people.map(({ role, name }) => pair(role, `${(0, escape_1.escape)(name)} <span class="gr-line">Signed</span> <span class="gr-line">Date</span>`)).join('')}</dl>`;
        case 'blanks':
            return `<dl class="gr-blanks">${one.rows.map(({ label }) => pair(label, '<span class="gr-line"></span>')).join('')}</dl>`;
        case 'drawing':
            return drawing(one);
        case 'cards':
            return cards(one);
        case 'picture':
            return `<p><img class="gr-picture" src="data:image/png;base64,${(0, escape_1.escape)(one.png)}" alt="${(0, escape_1.escape)(one.alt)}" width="${one.width}" height="${one.height}"></p>`;
        case 'page-break':
            return '';
    }
}
/** The page has its own h1, so headings in the document start at h2. */
function heading({ level, id, number, runs: words }) {
    const tag = `h${level + 1}`;
    const mark = number === undefined ? '' : `<span class="gr-number">${(0, escape_1.escape)(number)}.</span> `;
    return `<${tag} id="${(0, escape_1.escape)(id)}">${mark}${runs(words)}</${tag}>`;
}
/** Numbers are text, not made by the browser: they must be those of the paper, also when copied. */
function list({ kind, items }, notes) {
    const tag = kind === 'bullets' ? 'ul' : 'ol';
    const inner = items.map(({ id, label, blocks }) => {
        const mark = kind === 'bullets' ? '' : `<span class="gr-number">${(0, escape_1.escape)(label)}</span> `;
        const [first, ...rest] = blocks;
        const start = first?.type === 'paragraph'
            ? `<p>${mark}${runs(first.runs)}</p>`
            : mark + (first ? block(first, notes) : '');
        const inside = rest.map((one) => block(one, notes)).join('');
        const note = id === undefined ? '' : (notes.get(id) ?? '');
        return `<li${id === undefined ? '' : ` id="${(0, escape_1.escape)(id)}"`}>${start}${inside}${note}</li>`;
    });
    return `<${tag} class="gr-list gr-list--${kind}" role="list">${inner.join('')}</${tag}>`;
}
function table({ caption, columns, rows, rowHeader, empty }) {
    if (rows.length === 0)
        return `<p><strong>${(0, escape_1.escape)(caption)}.</strong> ${(0, escape_1.escape)(empty)}</p>`;
    const side = (align) => (align === 'right' ? ' class="gr-right"' : '');
    const head = columns
        .map((column) => `<th scope="col"${side(column.align)}>${(0, escape_1.escape)(column.heading)}</th>`)
        .join('');
    const body = rows.map((row) => {
        const cells = row.map((cell, index) => {
            const column = columns[index];
            const label = ` data-label="${(0, escape_1.escape)(column?.heading ?? '')}"`;
            return index === rowHeader
                ? `<th scope="row"${side(column?.align ?? 'left')}${label}>${runs(cell)}</th>`
                : `<td${side(column?.align ?? 'left')}${label}>${runs(cell)}</td>`;
        });
        return `<tr>${cells.join('')}</tr>`;
    });
    return `<table class="gr-table"><caption>${(0, escape_1.escape)(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}
function cards({ cards }) {
    const items = cards.map(({ label, heading, sketch, lines }) => {
        const mark = label === '' ? '' : `<p class="gr-card-label">${(0, escape_1.escape)(label)}</p>`;
        const words = lines.map((line) => `<p>${(0, escape_1.escape)(line)}</p>`).join('');
        return `<li class="gr-card">${mark}<h3>${(0, escape_1.escape)(heading)}</h3>${sketch ? (0, svg_1.toSvg)(sketch) : ''}${words}</li>`;
    });
    return `<ul class="gr-cards" role="list">${items.join('')}</ul>`;
}
function drawing(one) {
    const id = one.id === undefined ? '' : ` id="${(0, escape_1.escape)(one.id)}"`;
    const caption = one.caption === '' ? '' : `<figcaption>${(0, escape_1.escape)(one.caption)}</figcaption>`;
    return `<figure class="gr-figure"${id}>${caption}${(0, svg_1.toSvg)(one, one.caption)}</figure>`;
}
function facts({ rows }) {
    return `<dl class="gr-facts">${rows.map((row) => pair(row.label, runs(row.runs))).join('')}</dl>`;
}
function pair(label, html) {
    return `<div><dt>${(0, escape_1.escape)(label)}</dt><dd>${html}</dd></div>`;
}
function runs(words) {
    return words.map(run).join('');
}
function run({ text, bold, italic, gap, lang, to, href }) {
    let html = (0, escape_1.escape)(text);
    if (lang !== undefined)
        html = `<span lang="${lang}">${html}</span>`;
    if (bold)
        html = `<strong>${html}</strong>`;
    if (italic)
        html = `<em>${html}</em>`;
    if (gap !== undefined)
        html = `<mark class="gr-gap">${html}</mark>`;
    if (to !== undefined)
        return `<a class="govuk-link" href="#${(0, escape_1.escape)(to)}">${html}</a>`;
    if (href !== undefined && /^(https:|mailto:|\/(?!\/))/.test(href))
        return `<a class="govuk-link" href="${(0, escape_1.escape)(href)}">${html}</a>`;
    return html;
}
