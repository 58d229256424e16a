"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.projectFileVersion = exports.projectFileFormat = void 0;
exports.readProjectText = readProjectText;
exports.readProject = readProject;
exports.projectText = projectText;
/**
 * Reads a project file: the JSON that "Download your project" gives, that `seeds/` holds, and that the
 * `documents` command takes. Unknown fields are refused by name. Nothing is mended silently.
 */
const joi_1 = __importDefault(require("joi"));
const money_problems_1 = require("../money/money-problems");
const ballot_election_schema_1 = require("./ballot-election-schema");
const fields_1 = require("./fields");
const ledger_problems_1 = require("./ledger-problems");
const meeting_schema_1 = require("./meeting-schema");
const motion_schema_1 = require("./motion-schema");
const membership_schema_1 = require("./membership-schema");
const read_membership_1 = require("./read-membership");
const look_1 = require("./look");
const offer_schema_1 = require("./offer-schema");
const registration_schema_1 = require("./registration-schema");
const schema_1 = require("./schema");
const school_schema_1 = require("./school-schema");
const principles_1 = require("./principles");
const society_books_schema_1 = require("./society-books-schema");
const survey_schema_1 = require("./survey-schema");
const service_schema_1 = require("./service-schema");
const table_record_1 = require("../workshop/table-record");
const who_problems_1 = require("./who-problems");
const year_schema_1 = require("./year-schema");
const read_parts_1 = require("./read-parts");
exports.projectFileFormat = 'groundrules-project';
exports.projectFileVersion = 1;
/** Reads the text of a project file. */
function readProjectText(text, known) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return refused([
            {
                path: '$',
                message: 'This is not a Groundrules project file: it is not JSON. Open the file that “Download your project” gave you.',
            },
        ]);
    }
    return readProject(data, known);
}
/** Reads parsed JSON as a project. */
function readProject(data, known) {
    const outer = (0, read_parts_1.validate)(outerSchema, data, '$');
    if (!outer.value)
        return refused(outer.problems);
    const founders = (0, read_parts_1.records)(outer.value.founders, schema_1.founder, '$.founders');
    const services = (0, read_parts_1.records)(outer.value.services, service_schema_1.service, '$.services');
    const answers = (0, read_parts_1.readAnswers)(outer.value.answers, known);
    const ledger = (0, read_parts_1.readLedger)(outer.value.ledger);
    const decided = (0, read_parts_1.readDecided)(outer.value.decided ?? {}, known);
    const wording = (0, read_parts_1.readWording)(outer.value.wording ?? {}, known);
    const decisions = (0, read_parts_1.readDecisions)(outer.value.decisions ?? [], known);
    const meetings = (0, read_parts_1.records)(outer.value.meetings ?? [], meeting_schema_1.meeting, '$.meetings');
    const motions = (0, read_parts_1.records)(outer.value.motions ?? [], motion_schema_1.motion, '$.motions');
    const joining = (0, read_membership_1.readMembership)(outer.value);
    const elections = (0, read_parts_1.records)(outer.value.elections ?? [], ballot_election_schema_1.ballotElection, '$.elections');
    const schools = (0, read_parts_1.records)(outer.value.schools ?? [], school_schema_1.school, '$.schools');
    const survey = (0, read_parts_1.records)(outer.value.survey ?? [], survey_schema_1.surveyAnswer, '$.survey');
    const offers = (0, read_parts_1.records)(outer.value.offers ?? [], offer_schema_1.offer, '$.offers');
    const own = outer.value.look === undefined ? undefined : (0, read_parts_1.validate)(look_1.look, outer.value.look, '$.look');
    const money = (0, read_parts_1.readMoneySettings)(outer.value.money);
    const registered = outer.value.registration && (0, read_parts_1.readRegistration)(outer.value.registration);
    const books = (0, read_parts_1.readRuleBooks)(outer.value.ruleBooks ?? [], known);
    const checks = (0, read_parts_1.records)(outer.value.principlesChecks ?? [], principles_1.principlesCheck, '$.principlesChecks');
    const years = (0, read_parts_1.records)(outer.value.years ?? [], year_schema_1.yearRecord, '$.years');
    const societys = (0, read_parts_1.validate)(society_books_schema_1.societyBooks, outer.value.books ?? {}, '$.books');
    const lists = [
        answers,
        founders,
        services,
        ledger,
        decided,
        wording,
        decisions,
        meetings,
        motions,
        elections,
    ];
    const sales = [schools, survey, offers, checks, societys, years];
    const parts = [
        ...lists,
        joining,
        ...sales,
        ...(own ? [own] : []),
        money,
        books,
        ...(registered ? [registered] : []),
    ];
    const problems = parts.flatMap((part) => part.problems);
    if (problems.length > 0)
        return refused(problems);
    const { name } = outer.value;
    const project = {
        name,
        answers: answers.value,
        founders: founders.value,
        services: services.value,
        ledger: ledger.value,
        ...present({
            decided: decided.value,
            wording: wording.value,
            decisions: decisions.value,
            meetings: meetings.value,
            elections: elections.value,
            motions: motions.value,
            ...joining.value,
            schools: schools.value,
            survey: survey.value,
            offers: offers.value,
            look: own?.value,
            money: money.value,
            registration: registered?.value,
            ruleBooks: books.value,
            books: societys.value,
            principlesChecks: checks.value,
            years: years.value,
            workshop: outer.value.workshop,
        }),
    };
    const crossed = crossProblems(project, known);
    return crossed.length > 0 ? { ok: false, problems: crossed, project } : { ok: true, project };
}
/** What is there: a project has no empty lists of what it may do without, so that it reads back the same. */
function present(parts) {
    const there = Object.entries(parts).filter(([, value]) => value !== undefined && Object.keys(value).length > 0);
    return Object.fromEntries(there);
}
/** The text of a project file, always with the same bytes for the same project. */
function projectText(project) {
    const { name, founders, services, ledger } = project;
    const answers = sorted(project.answers);
    const file = {
        format: exports.projectFileFormat,
        version: exports.projectFileVersion,
        name,
        answers,
        founders,
        services,
        ledger,
        ...(project.decided && { decided: sorted(project.decided) }),
        ...(project.wording && { wording: sorted(project.wording) }),
        ...(project.decisions && { decisions: project.decisions }),
        ...(project.meetings && { meetings: project.meetings }),
        ...(project.elections && { elections: project.elections }),
        ...(project.motions && { motions: project.motions }),
        ...(project.applications && { applications: project.applications }),
        ...(project.work && { work: project.work }),
        ...(project.leavings && { leavings: project.leavings }),
        ...(project.schools && { schools: project.schools }),
        ...(project.survey && { survey: project.survey }),
        ...(project.offers && { offers: project.offers }),
        ...(project.look && { look: project.look }),
        ...(project.money && { money: project.money }),
        ...(project.registration && { registration: project.registration }),
        ...(project.ruleBooks && { ruleBooks: project.ruleBooks }),
        ...(project.books && { books: project.books }),
        ...(project.principlesChecks && { principlesChecks: project.principlesChecks }),
        ...(project.years && { years: project.years }),
        ...(project.workshop && { workshop: project.workshop }),
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}
function sorted(record) {
    return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
const list = (name, most) => joi_1.default.array()
    .max(most)
    .required()
    .messages({
    'array.base': `${name} must be a list.`,
    'any.required': `${name} is missing. Add it, as an empty list if there are none.`,
    'array.max': `${name} may hold at most ${most.toLocaleString('en-GB')} entries.`,
});
const outerSchema = joi_1.default.object({
    format: joi_1.default.valid(exports.projectFileFormat)
        .required()
        .messages({ '*': `format must be "${exports.projectFileFormat}".` }),
    version: joi_1.default.valid(exports.projectFileVersion)
        .required()
        .messages({ '*': `version must be ${exports.projectFileVersion}, the only version that this release reads.` }),
    name: (0, fields_1.line)('Name of the co-op', 120).required(),
    answers: joi_1.default.object()
        .unknown()
        .required()
        .messages({ '*': 'answers must be an object of question ids and answers.' }),
    founders: list('founders', 20_000),
    services: list('services', 500),
    ledger: list('ledger', 400_000),
    decided: joi_1.default.object()
        .unknown()
        .messages({ '*': 'decided must be an object of question ids, each with by and on.' }),
    wording: joi_1.default.object().unknown().messages({
        '*': 'wording must be an object of clauses, such as "rules/meeting-quorum", and their words.',
    }),
    decisions: list('decisions', 5000).optional(),
    meetings: list('meetings', 2000).optional(),
    elections: list('elections', 2000).optional(),
    motions: list('motions', 5000).optional(),
    applications: list('applications', 5000).optional(),
    work: list('work', 20_000).optional(),
    leavings: list('leavings', 20_000).optional(),
    schools: list('schools', 5000).optional(),
    survey: list('survey', 5000).optional(),
    offers: list('offers', 5000).optional(),
    look: joi_1.default.object().unknown().messages({ '*': 'look must give colour, logo or both.' }),
    money: joi_1.default.any(),
    registration: joi_1.default.object().unknown().messages({ '*': 'registration must give name, number and on.' }),
    ruleBooks: list('ruleBooks', 200).optional(),
    books: joi_1.default.any(),
    principlesChecks: joi_1.default.array().max(200).unique('on').messages({
        'array.base': 'principlesChecks must be a list.',
        'array.max': 'principlesChecks may hold at most 200 entries.',
        'array.unique': 'principlesChecks holds two checks of the same day.',
    }),
    years: list('years', 200).optional(),
    workshop: table_record_1.tableRecord,
}).messages({ 'object.base': 'A project file must be one JSON object.' });
function crossProblems(project, known) {
    const faults = (0, ledger_problems_1.ledgerProblems)(project.ledger).map(({ index, message }) => ({
        path: index === undefined ? '$.ledger' : `$.ledger[${index}]`,
        message,
    }));
    const founders = new Set(project.founders.map((one) => one.id));
    return [
        ...(0, who_problems_1.whoProblems)(project, known.categories),
        ...faults,
        ...(0, meeting_schema_1.meetingProblems)(project.meetings ?? [], founders),
        ...(0, ballot_election_schema_1.ballotElectionProblems)(project.elections ?? [], founders),
        ...(0, motion_schema_1.motionProblems)(project.motions ?? [], { founders, meetings: project.meetings ?? [] }),
        ...(0, membership_schema_1.membershipProblems)(project, founders),
        ...(0, school_schema_1.schoolProblems)(project.schools ?? []),
        ...(0, survey_schema_1.surveyProblems)(project.survey ?? [], new Set((project.schools ?? []).map(({ id }) => id))),
        ...(0, offer_schema_1.offerProblems)(project.offers ?? [], {
            founders,
            services: new Set(project.services.map((one) => one.id)),
        }),
        ...(0, money_problems_1.moneyProblems)(project.money ?? {}, { founders, figures: new Set(known.figures) }),
        ...(0, registration_schema_1.registrationProblems)(project),
        ...(0, society_books_schema_1.booksProblems)(project),
        ...(0, year_schema_1.yearProblems)(project),
        ...(0, read_parts_1.changesProblems)(changesIn(project), known),
    ];
}
/** Everything that a resolution of a project changes, with where it stands. */
function changesIn({ motions = [], meetings = [] }) {
    return [
        ...motions.map(({ changes }, index) => ({ path: `$.motions[${index}]`, changes })),
        ...meetings.flatMap(({ resolutions }, at) => resolutions.map(({ changes }, index) => ({ path: `$.meetings[${at}].resolutions[${index}]`, changes }))),
    ];
}
function refused(problems) {
    return { ok: false, problems };
}
