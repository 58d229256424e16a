"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deviceOf = deviceOf;
/** The first that fits counts: Edge and others say that they are Chrome and Safari too. */
const browsers = [
    [/\bEdg(A|iOS)?\//, 'Edge'],
    [/\bOPR\//, 'Opera'],
    [/\bSamsungBrowser\//, 'Samsung Internet'],
    [/\b(Firefox|FxiOS)\//, 'Firefox'],
    [/\b(Chrome|CriOS)\//, 'Chrome'],
    [/\bSafari\//, 'Safari'],
];
const systems = [
    [/iPhone/, 'an iPhone'],
    [/iPad/, 'an iPad'],
    [/Android/, 'Android'],
    [/CrOS/, 'a Chromebook'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'a Mac'],
    [/Linux/, 'Linux'],
];
/**
 * What a browser calls itself, as a person would: `Firefox on Android`. Coarse on purpose: enough to know one's own phone
 * from another, and nothing that could tell two people apart.
 */
function deviceOf(userAgent) {
    const named = (list) => list.find(([pattern]) => pattern.test(userAgent.slice(0, 500)))?.[1];
    const system = named(systems);
    return `${named(browsers) ?? 'A browser'}${system === undefined ? '' : ` on ${system}`}`;
}
