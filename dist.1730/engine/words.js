"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.frameOf = frameOf;
/**
 * The words of the frame round a document, in the language of the paper: what is not in any template. A clause has
 * its own words in each language; where it has none in Welsh, the English stands there, marked.
 */
const dates_1 = require("../lib/dates");
const welshMonths = [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
];
function dated(date, names) {
    const [year, month, day] = date.split('-').map(Number);
    return `${day} ${names[(month ?? 1) - 1]} ${year}`;
}
const english = {
    whatThisIs: 'What this paper is',
    stillToDecide: (count) => `Still to decide: ${count}`,
    notDecided: (label) => `[not decided yet: ${label}]`,
    ownWords: 'In our own words',
    leftOut: (title) => `Left out: ${title}`,
    contents: 'Contents',
    page: (number, of) => `Page ${number} of ${of}`,
    asAt: (date) => `As at ${dated(date, dates_1.months)}`,
    templateVersion: (version) => `Template version ${version}`,
    version: (version) => `Version ${version}`,
    name: 'Name',
    signature: 'Signature',
    date: 'Date',
    rule: 'rule',
    rules: 'rules',
    article: 'article',
    clause: 'clause',
    onlyEnglish: '',
};
const welsh = {
    whatThisIs: 'Beth yw’r papur hwn',
    stillToDecide: (count) => `Eto i’w benderfynu: ${count}`,
    notDecided: (label) => `[heb ei benderfynu eto: ${label}]`,
    ownWords: 'Yn ein geiriau ein hunain',
    leftOut: (title) => `Wedi’i hepgor: ${title}`,
    contents: 'Cynnwys',
    page: (number, of) => `Tudalen ${number} o ${of}`,
    asAt: (date) => `Fel ar ${dated(date, welshMonths)}`,
    templateVersion: (version) => `Fersiwn y templed ${version}`,
    version: (version) => `Fersiwn ${version}`,
    name: 'Enw',
    signature: 'Llofnod',
    date: 'Dyddiad',
    rule: 'rheol',
    rules: 'rheolau',
    article: 'erthygl',
    clause: 'cymal',
    onlyEnglish: '[Saesneg yn unig] ',
};
/** The frame in a language. */
function frameOf(language) {
    return language === 'cy' ? welsh : english;
}
