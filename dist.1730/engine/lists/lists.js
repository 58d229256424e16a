"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signatures = exports.lists = void 0;
/** Every list that documents place as tables, repeat a section for, or sign on. */
const facts_1 = require("../project/facts");
const office_1 = require("../project/office");
const carried_changes_1 = require("../project/carried-changes");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const calendar_1 = require("./calendar");
const catalogue_1 = require("./catalogue");
const choices_1 = require("./choices");
const chosen_offer_1 = require("./chosen-offer");
const decisions_1 = require("./decisions");
const meetings_1 = require("./meetings");
const money_1 = require("./money");
const offer_1 = require("./offer");
const nominations_1 = require("./nominations");
const register_1 = require("./register");
const society_books_1 = require("./society-books");
const statements_1 = require("./statements");
const survey_1 = require("./survey");
const workshop_1 = require("./workshop");
const year_1 = require("./year");
/** Every list that a table or a repeated section may show. */
exports.lists = {
    ...register_1.registerLists,
    ...nominations_1.nominationLists,
    ...statements_1.statementLists,
    ...society_books_1.bookLists,
    ...offer_1.offerLists,
    ...money_1.moneyLists,
    ...chosen_offer_1.chosenOfferLists,
    ...catalogue_1.catalogueLists,
    ...survey_1.surveyLists,
    ...choices_1.choiceLists,
    ...decisions_1.decisionLists,
    ...calendar_1.calendarLists,
    ...year_1.yearLists,
    ...meetings_1.meetingLists,
    ...workshop_1.workshopLists,
    'rules.carried': {
        keys: ['on', 'where'],
        rows: ({ project, asAt }) => (0, carried_changes_1.carriedChanges)(project, asAt).map(({ on, where }) => ({ on: (0, dates_1.longDate)(on), where })),
    },
    'founders.first': {
        keys: ['name', 'office'],
        rows: (source) => source.present.map((founder) => ({ name: founder.legalName, office: officeWords(founder.offices) })),
    },
};
/** Every list of people that `{{signatures: }}` may place. */
exports.signatures = {
    signatories,
    founders: (source) => source.present.map((founder) => ({ role: 'Founder', name: founder.legalName })),
    secretary: (source) => [holder(source, 'secretary')],
    chair: (source) => [holder(source, 'chair')],
    // CCBSA 2014 s.16: the secretary and three members, all different people.
    'rule-change': (source) => [
        holder(source, 'secretary'),
        ...[1, 2, 3].map(() => ({ role: 'Member', name: '' })),
    ],
    'chair-and-secretary': (source) => [holder(source, 'chair'), holder(source, 'secretary')],
    'safeguarding-lead': (source) => [holder(source, 'safeguarding')],
    'two-committee-members': () => [
        { role: 'Committee member', name: '' },
        { role: 'Committee member, or the Secretary', name: '' },
    ],
    applicant: () => [{ role: 'Applicant', name: '' }],
    acceptance: (source) => [
        { role: 'For the school', name: '' },
        { role: 'For the co-operative', name: (0, facts_1.holders)(source, 'secretary')[0]?.legalName ?? '' },
    ],
};
function holder(source, office) {
    return { role: office_1.officeNames[office], name: (0, facts_1.holders)(source, office)[0]?.legalName ?? '' };
}
/** The secretary and three more, all different people (CCBSA 2014 s.3(1); law does not say that one may do for both). */
function signatories(source) {
    const secretary = (0, facts_1.holders)(source, 'secretary')[0];
    const others = source.present.filter((founder) => founder.id !== secretary?.id).slice(0, 3);
    const members = [0, 1, 2].map((index) => ({ role: 'Founder member', name: others[index]?.legalName ?? '' }));
    return [{ role: 'Secretary', name: secretary?.legalName ?? '' }, ...members];
}
function officeWords(offices) {
    return offices.length === 0 ? 'Member' : (0, names_1.listed)(offices.map((office) => office_1.officeNames[office]));
}
