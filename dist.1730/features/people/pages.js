"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.standingLabels = void 0;
exports.standingOf = standingOf;
exports.peopleList = peopleList;
exports.founderCards = founderCards;
exports.founderRows = founderRows;
/** Founders as pages show them. */
const ledger_1 = require("../../engine/project/ledger");
const address_1 = require("../../engine/project/address");
const office_1 = require("../../engine/project/office");
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
exports.standingLabels = {
    ...ledger_1.standingWords,
    member: 'Member',
    former: 'Former member',
};
/** Where a person stands: on the register, or in the founders' book. */
function standingOf(register, founder) {
    if (register.memberOf.has(founder))
        return 'member';
    const book = register.standings.get(founder)?.standing;
    if (register.left.has(founder))
        return book === 'applied' ? book : 'former';
    return book ?? 'exploring';
}
/**
 * The list of people, those who have gone last.
 * @param on.all whether the reader may see what private details are lacking
 */
function peopleList(id, project, on) {
    const register = (0, ledger_1.registerAt)(project.ledger, on.asAt);
    const people = project.founders.map((founder) => {
        const standing = standingOf(register, founder.id);
        return {
            name: founder.legalName,
            href: (0, paths_1.href)(paths_1.paths.founder, { project: id, founder: founder.id }),
            gone: standing === 'withdrew' || standing === 'declined' || standing === 'former',
            standing: exports.standingLabels[standing],
            offices: (0, names_1.listed)(founder.offices.map((office) => office_1.officeNames[office])),
            todo: on.all ? todo(founder) : '',
        };
    });
    return { present: people.filter((one) => !one.gone), gone: people.filter((one) => one.gone) };
}
/** What a founder's record still lacks, in a few words; empty when nothing. */
function todo(founder) {
    const lacking = [
        founder.address ? '' : 'address',
        founder.email === undefined && founder.phone === undefined ? 'e-mail or phone' : '',
        (0, project_1.mayUseTitle)(founder) ? '' : 'HCPC number',
    ].filter((one) => one !== '');
    return lacking.length === 0 ? '' : `Needs ${(0, names_1.listed)(lacking)}`;
}
/** A founder's own page: summary cards, each with where to change it. */
function founderCards(project, founder) {
    const change = (part) => (0, paths_1.href)(paths_1.paths.founderPart, { project, founder: founder.id, part });
    const { check } = founder;
    return [
        {
            title: 'Name and contact',
            change: change('about'),
            rows: [
                { label: 'Full name', value: founder.legalName },
                { label: 'Known as', value: founder.knownAs },
                { label: 'E-mail', value: founder.email },
                { label: 'Phone', value: founder.phone },
            ],
        },
        {
            title: 'Postal address',
            change: change('address'),
            rows: [{ label: 'Address', value: founder.address && (0, address_1.addressLine)(founder.address) }],
        },
        {
            title: 'Work',
            change: change('work'),
            rows: [
                { label: 'Profession or job', value: founder.profession },
                { label: 'Share of full time', value: founder.fte === undefined ? undefined : String(founder.fte) },
                { label: 'HCPC number', value: founder.hcpc },
                { label: 'Skills', value: founder.skills && (0, names_1.listed)(founder.skills) },
                { label: 'Languages', value: founder.languages && (0, names_1.listed)(founder.languages) },
                { label: 'Named in offers to schools', value: founder.inOffers ? 'Yes' : 'No' },
            ],
        },
        {
            title: 'Checks and declarations',
            change: change('checks'),
            rows: [
                { label: '18 or over', value: founder.over18 ? 'Yes' : undefined },
                { label: 'Not bankrupt or disqualified', value: founder.notDisqualified ? 'Yes' : undefined },
                {
                    label: 'Check',
                    value: check &&
                        `${check.scheme}, ${check.level.replace('-barred', ' with barred list')}, seen ${(0, dates_1.longDate)(check.seenOn)}`,
                },
                {
                    label: 'Safeguarding training',
                    value: founder.safeguardingTrainedOn && (0, dates_1.longDate)(founder.safeguardingTrainedOn),
                },
            ],
        },
    ].map((card) => ({
        ...card,
        rows: card.rows.map((row) => ({ ...row, value: row.value ?? 'Not provided' })),
    }));
}
/** Two records of one founder, field by field, for the page that compares them. */
function founderRows(there, yours) {
    const values = (founder) => founderCards('', founder).flatMap((card) => card.rows);
    const mine = values(yours);
    return values(there).map((row, index) => ({
        label: row.label,
        there: row.value,
        yours: mine[index]?.value ?? '',
    }));
}
