"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isEnding = isEnding;
exports.formsOf = formsOf;
/** The forms that a person finds by following links, and the addresses that take a form though no link leads there. */
const who_may_1 = require("../../web/who-may");
/** What ends the co-op, the visit or a way in, so that nothing would be left to send to. */
function isEnding({ action }) {
    return /removal|eras|sign-out|\/end$|publication|withdrawal/.test(action);
}
const mostPages = 500;
/** Pages of one kind: forty questions are one form forty times. */
const mostOfAKind = 2;
/** @param ask gives the page at an address of the site, or undefined where there is no page */
async function formsOf(roots, own, ask) {
    const forms = new Map();
    const seen = new Set(roots);
    const kinds = new Map();
    for (const page of seen) {
        if (seen.size > 5 * mostPages || forms.size > mostPages)
            break;
        const kind = kindOf(page);
        const before = kinds.get(kind) ?? 0;
        if (before >= mostOfAKind)
            continue;
        kinds.set(kind, before + 1);
        const html = await ask(page);
        if (html === undefined)
            continue;
        for (const [, link = ''] of html.matchAll(/(?:href|value)="(?:http:\/\/localhost:\d+)?(\/[^"#?]*)/g))
            if (isOurs(link, own))
                seen.add(link);
        for (const form of formsIn(html, page))
            forms.set(`${form.isGet} ${form.action}`, form);
    }
    return [...forms.values(), ...unlinked([...forms.values()], [...seen])];
}
function isOurs(link, own) {
    if (link.startsWith('/projects/') && !/^\/projects\/(new|open)$/.test(link))
        return link.startsWith(own);
    return !/\.\w{2,4}$|\/assets|live$/.test(link);
}
function kindOf(page) {
    const route = who_may_1.projectAccess.find(({ path }) => (0, who_may_1.matched)(path, page));
    return route?.path ?? page.replace(/^\/guide\/.+/, '/guide/:page').replace(/[^/]{16,}/g, ':id');
}
function formsIn(html, page) {
    return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, start = '', inside = '']) => {
        const fields = new Map();
        const files = [];
        for (const [tag, name = ''] of inside.matchAll(/<(?:input|select|textarea|button)[^>]* name="([^"]+)"[^>]*>/g))
            if (tag.includes('type="file"'))
                files.push(name);
            else
                fields.set(name, / value="([^"]*)"/.exec(tag)?.[1]);
        return {
            action: /action="([^"]+)"/.exec(start)?.[1] ?? page,
            isGet: !start.includes('method="post"'),
            isMultipart: start.includes('multipart'),
            fields: [...fields],
            files,
        };
    });
}
/** Every address of a project that takes a form and was not met, filled in with what was seen elsewhere. */
function unlinked(forms, seen) {
    const params = {};
    for (const address of [...seen, ...forms.map(({ action }) => action)])
        // The first that fits: the table has `meetings/new` before `meetings/:meeting`.
        for (const { path } of who_may_1.projectAccess) {
            const found = (0, who_may_1.matched)(path, decodeURIComponent(address));
            if (found)
                Object.assign(params, found);
            if (found)
                break;
        }
    const names = [...new Set(forms.flatMap(({ fields }) => fields.map(([name]) => name)))];
    return who_may_1.projectAccess
        .filter(({ path, post }) => post && !forms.some(({ action }) => (0, who_may_1.matched)(path, action)))
        .map(({ path }, index) => ({
        action: path.replace(/:(\w+)/g, (_, name) => encodeURIComponent(params[name] ?? 'x')),
        isGet: false,
        isMultipart: false,
        fields: Array.from({ length: 12 }, (_, n) => [names[(index * 7 + n) % names.length] ?? 'x', undefined]),
        files: [],
    }));
}
