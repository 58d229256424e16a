"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ourHeadings = void 0;
exports.columnOf = columnOf;
exports.readPhase = readPhase;
exports.readType = readType;
exports.readNation = readNation;
exports.readYear = readYear;
exports.isClosed = isClosed;
/** Headings in small letters with nothing but letters, digits and single spaces. */
const headings = [
    ['urn', /^((school|establishment) )?urn$/],
    ['laCode', /^(la|local authority) code$/],
    ['authority', /^(la|local authority|authority|council|lea)( name)?$/],
    ['establishmentNumber', /^estab(lishment)? ?(number|no)$/],
    ['laestab', /^la ?estab( number)?$|^(dfe|dcsf|dfes) ?(number|no)$/],
    ['ukprn', /^ukprn$/],
    ['number', /^school (number|no|reference number)$|^seed( code)?$|^de reference( number)?$/],
    ['nation', /^(nation|country)$/],
    ['name', /^(establishment|school|trust|organisation) ?name$|^name( of (the )?school)?$|^school$/],
    ['type', /^type ?of ?establishment( name)?$|^(school |establishment )?type$/],
    ['status', /^establishment ?status( name)?$|^status$/],
    ['phase', /^phase ?of ?(establishment|education)( name)?$|^(school )?phase$/],
    ['line1', /^street$|^address( line)?( ?1)?$/],
    ['line2', /^locality$|^address( line)? ?2$/],
    ['line3', /^address( line)? ?3$/],
    ['town', /^(town|city|town or city|post town)$/],
    ['postcode', /^post ?code$/],
    ['roll', /^(number ?of ?)?pupils( on roll)?$|^(school )?roll$|^nor$|^number on roll$/],
    [
        'email',
        /^(main |office |school |e mail of the |general )?(e ?mail|office)( address)?$|^e mail of the office$/,
    ],
    ['phone', /^(office |school |main )?(tele)?phone( ?num(ber)?| no)?$|^phone of the office$|^tel$/],
    ['financialYear', /^financial year( starts?)?$/],
    ['poRequired', /^(po|purchase order)( required| needed)?$/],
    ['approvalLimit', /^approval limit$/],
    ['notes', /^notes?$/],
];
/** The column that a heading names; undefined where we do not know it. */
function columnOf(heading) {
    const plain = heading
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
    return headings.find(([, names]) => names.test(plain))?.[0];
}
/** The headings of our own export and of the empty list. */
exports.ourHeadings = {
    urn: 'URN',
    laestab: 'LAESTAB',
    ukprn: 'UKPRN',
    number: 'School number',
    nation: 'Nation',
    name: 'EstablishmentName',
    type: 'TypeOfEstablishment (name)',
    phase: 'PhaseOfEstablishment (name)',
    authority: 'LA (name)',
    line1: 'Street',
    line2: 'Locality',
    line3: 'Address3',
    town: 'Town',
    postcode: 'Postcode',
    roll: 'NumberOfPupils',
    email: 'Office e-mail',
    phone: 'TelephoneNum',
    financialYear: 'Financial year starts',
    poRequired: 'Purchase order',
    approvalLimit: 'Approval limit',
    notes: 'Notes',
};
const phases = [
    ['all-through', /through/],
    ['nursery', /nursery/],
    ['middle', /middle/],
    ['post-16', /16 ?(plus|\+)|post.?16|sixth|further/],
    ['primary', /primary|infant|junior|first/],
    ['secondary', /secondary|high|upper|senior/],
];
/** In the order in which they are tried: an "academy special school" is a special school. */
const types = [
    ['council', /council|^(local|unitary) authority$/],
    ['independent', /independent|private/],
    ['pru', /referral|alternative provision|\bpru\b/],
    ['nursery', /nursery/],
    ['special', /special/],
    ['free', /free school|studio school|technical college|^free$/],
    ['college', /college|further education|sixth form|16 to 19|16-19/],
    ['academy', /academ|trust|\bmat\b/],
    ['maintained', /community|voluntary|foundation|maintained/],
];
const nations = [
    ['northern-ireland', /northern ireland|^ni$/],
    ['england', /england/],
    ['wales', /wales|cymru|welsh/],
    ['scotland', /scotland|alba/],
];
function readPhase(cell) {
    return meaning(phases, cell);
}
function readType(cell) {
    return meaning(types, cell);
}
function readNation(cell) {
    return meaning(nations, cell);
}
function readYear(cell) {
    return meaning([['april', /apr/], ['september', /sep/]], cell);
}
function meaning(words, cell) {
    const plain = cell.trim().toLowerCase();
    if (/^(not applicable|n\/?a|-|none)?$/.test(plain))
        return undefined;
    const found = words.find(([, pattern]) => pattern.test(plain));
    return found ? { known: found[0] } : { unknown: cell.trim() };
}
/** A school that the public register says is shut. "Open, but proposed to close" is open. */
function isClosed(status) {
    return /^closed/i.test(status.trim());
}
