"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.projectStore = void 0;
/** The SQL of projects: a project is kept in rows, and read back as the one value that papers are made from. */
const node_crypto_1 = require("node:crypto");
const one_per_1 = require("../../db/one-per");
const book_queries_1 = require("./book-queries");
const meeting_queries_1 = require("./meeting-queries");
const election_queries_1 = require("./election-queries");
const motion_queries_1 = require("./motion-queries");
const membership_queries_1 = require("./membership-queries");
const enquiry_queries_1 = require("./enquiry-queries");
const school_queries_1 = require("./school-queries");
const survey_queries_1 = require("./survey-queries");
const offer_queries_1 = require("./offer-queries");
const rows_1 = require("./rows");
const service_queries_1 = require("./service-queries");
const money_queries_1 = require("./money-queries");
const aside_queries_1 = require("./aside-queries");
const year_queries_1 = require("./year-queries");
const principles_queries_1 = require("./principles-queries");
const audit_1 = require("./audit");
const kept_projects_1 = require("./kept-projects");
const ledger_store_1 = require("./ledger-store");
const rule_book_queries_1 = require("./rule-book-queries");
/** Fields of a founder that are kept as JSON text. */
const founderJson = ['address', 'check', 'offices', 'languages', 'skills', 'shows'];
exports.projectStore = (0, one_per_1.onePer)((db) => {
    const parts = projectParts(db);
    return {
        ...parts,
        /** The whole project, as papers and the project file need it; outside of transactions it is shared and frozen. */
        load: (id) => (0, kept_projects_1.keptProject)(db, id, (from) => (0, exports.projectStore)(from).read(id)),
    };
});
function projectParts(db) {
    const answers = answerQueries(db);
    const founders = founderQueries(db);
    const services = (0, service_queries_1.serviceQueries)(db);
    const ledger = (0, ledger_store_1.ledgerQueries)(db);
    const words = wordingQueries(db);
    const log = decisionQueries(db);
    const meetings = (0, meeting_queries_1.meetingQueries)(db);
    const elections = (0, election_queries_1.electionQueries)(db);
    const moved = (0, motion_queries_1.motionQueries)(db);
    const joining = (0, membership_queries_1.membershipQueries)(db);
    const books = (0, rule_book_queries_1.ruleBookQueries)(db);
    const schools = (0, school_queries_1.schoolQueries)(db);
    const survey = (0, survey_queries_1.surveyQueries)(db);
    const offers = (0, offer_queries_1.offerQueries)(db);
    const plan = (0, money_queries_1.moneyQueries)(db);
    const checked = (0, principles_queries_1.principlesQueries)(db);
    const societys = (0, book_queries_1.bookQueries)(db);
    const yearly = (0, year_queries_1.yearQueries)(db);
    return {
        ...headQueries(db),
        ...answers,
        ...founders,
        ...services,
        ...ledger,
        ...words,
        ...log,
        ...meetings,
        ...elections,
        ...moved,
        ...joining,
        ...books,
        ...schools,
        ...survey,
        ...(0, enquiry_queries_1.enquiryQueries)(db),
        ...(0, aside_queries_1.asideQueries)(db),
        ...offers,
        ...plan,
        ...checked,
        ...societys,
        ...yearly,
        ...traceQueries(db),
        /** Reads every part of a project, one after the other. */
        async read(id) {
            const [head] = (await db('projects').where({ id }).select('name', 'workshop'));
            const decided = await answers.decided(id);
            const wording = await words.wording(id);
            const decisions = await log.decisions(id);
            const met = await meetings.meetings(id);
            const called = await elections.elections(id);
            const motions = await moved.motions(id);
            const membership = await joining.membership(id);
            const buyers = await schools.schools(id);
            const answered = await survey.surveyAnswers(id);
            const offered = await offers.offers(id);
            const look = await offers.look(id);
            const money = await plan.money(id);
            const registration = await books.registration(id);
            const ruleBooks = await books.ruleBooks(id);
            const principlesChecks = await checked.principlesChecks(id);
            const societyBooks = await societys.books(id);
            const years = await yearly.years(id);
            return {
                name: String(head?.['name']),
                answers: await answers.answers(id),
                founders: await founders.founders(id),
                services: await services.services(id),
                ledger: await ledger.ledger(id),
                ...(Object.keys(decided).length > 0 && { decided }),
                ...(Object.keys(wording).length > 0 && { wording }),
                ...(decisions.length > 0 && { decisions }),
                ...(met.length > 0 && { meetings: met }),
                ...(called.length > 0 && { elections: called }),
                ...(motions.length > 0 && { motions }),
                ...membership,
                ...(registration && { registration }),
                ...(ruleBooks.length > 0 && { ruleBooks }),
                ...(buyers.length > 0 && { schools: buyers }),
                ...(answered.length > 0 && { survey: answered }),
                ...(offered.length > 0 && { offers: offered }),
                ...(look && { look }),
                ...(money && { money }),
                ...(societyBooks && { books: societyBooks }),
                ...(principlesChecks.length > 0 && { principlesChecks }),
                ...(years.length > 0 && { years }),
                ...(typeof head?.['workshop'] === 'string' && {
                    workshop: JSON.parse(head['workshop']),
                }),
            };
        },
    };
}
function headQueries(db) {
    return {
        demos: () => heads(db).where({ demo: true }).orderBy('createdAt').then(asHeads),
        /** Every project of people, without the demonstrations. */
        all: () => heads(db).where({ demo: false }).orderBy('createdAt').then(asHeads),
        /** Projects that nobody changed or opened since an instant, with when they were warned about. */
        async idleSince(before) {
            const visited = db('seats').where('seenAt', '>=', before).select('project');
            return (await db('projects')
                .where({ demo: false })
                .where('changedAt', '<', before)
                .whereNotIn('id', visited)
                .select('id', 'name', 'warnedAt'));
        },
        async warn(id, at) {
            await db('projects').where({ id }).update({ warnedAt: at });
        },
        async head(id) {
            return asHeads(await heads(db).where({ id }))[0];
        },
        /** How many founders and services a project has, for its card on the home page. */
        async counts(id) {
            const count = async (table) => {
                const [row] = (await db(table).where({ project: id }).count({ n: '*' }));
                return Number(row?.n ?? 0);
            };
            return { founders: await count('founders'), services: await count('services') };
        },
        /** Keeps a project from other changes until this transaction ends. Children may still be added to it. */
        async hold(id) {
            await db('projects').where({ id }).forNoKeyUpdate().select('id');
        },
        async create(project) {
            const { id, name, demo, now } = project;
            await db('projects').insert({ id, name, demo, createdAt: now, changedAt: now, version: (0, node_crypto_1.randomUUID)() });
        },
        async rename(id, name) {
            await db('projects').where({ id }).update({ name });
        },
        /** Keeps what the group made at a workshop. */
        async putWorkshop(id, record) {
            await db('projects')
                .where({ id })
                .update({ workshop: JSON.stringify(record) });
        },
        /** Notes that the group asked for advice, and how far it is. */
        async askAdvice(id, state, at) {
            await db('projects').where({ id }).update({ adviceState: state, adviceAskedAt: at });
        },
        async remove(id) {
            await db('projects').where({ id }).delete();
            (0, ledger_store_1.forgetLedger)(db, id);
            (0, kept_projects_1.forgetProject)(db, id);
        },
    };
}
function answerQueries(db) {
    return {
        async answers(project) {
            const rows = (await db('answers')
                .where({ project })
                .orderBy('question')
                .select('question', 'value'));
            return Object.fromEntries(rows.map((row) => [row.question, JSON.parse(row.value)]));
        },
        /** Who settled each answer and when, by question. */
        async decided(project) {
            const rows = (await db('answers')
                .where({ project })
                .whereNotNull('decidedBy')
                .orderBy('question')
                .select('question', 'decidedBy', 'decidedOn'));
            return Object.fromEntries(rows.map((row) => [row.question, { by: row.decidedBy, on: row.decidedOn }]));
        },
        /** @param decided who settled it and when, where that is known */
        async putAnswer(project, question, answer, at) {
            const row = {
                project,
                question,
                value: JSON.stringify(answer),
                answeredAt: at.now,
                decidedBy: at.decided?.by ?? null,
                decidedOn: at.decided?.on ?? null,
            };
            await db('answers').insert(row).onConflict(['project', 'question']).merge();
        },
        async dropAnswer(project, question) {
            await db('answers').where({ project, question }).delete();
        },
    };
}
function wordingQueries(db) {
    return {
        /** The group's own wording, by `document/clause`; empty words leave the clause out. */
        async wording(project) {
            const rows = (await db('wording')
                .where({ project })
                .orderBy('clause')
                .select('clause', 'words'));
            return Object.fromEntries(rows.map((row) => [row.clause, row.words]));
        },
        async putWording(project, clause, words, now) {
            const row = { project, clause, words, changedAt: now };
            await db('wording').insert(row).onConflict(['project', 'clause']).merge();
        },
        async dropWording(project, clause) {
            await db('wording').where({ project, clause }).delete();
        },
    };
}
function decisionQueries(db) {
    return {
        /** The decision log, in the order decided. */
        decisions: (project) => db('decisions')
            .where({ project })
            .orderBy('place')
            .pluck('entry')
            .then((rows) => rows.map((row) => JSON.parse(row))),
        async addDecision(project, decision, now) {
            const place = await (0, rows_1.next)(db, 'decisions', project, 'place');
            await db('decisions').insert({ project, place, entry: JSON.stringify(decision), recordedAt: now });
        },
    };
}
function founderQueries(db) {
    return {
        founders: (project) => db('founders')
            .where({ project })
            .orderBy('position')
            .then((rows) => rows.map((row) => (0, rows_1.fromRow)(row, founderJson))),
        async addFounder(project, founder) {
            await db('founders').insert({
                ...(0, rows_1.toRow)(founder, founderJson),
                project,
                position: await (0, rows_1.next)(db, 'founders', project),
            });
        },
        /** Adds many at once, in this order. */
        async addFounders(project, founders) {
            const first = await (0, rows_1.next)(db, 'founders', project);
            const rows = founders.map((founder, index) => ({
                ...emptyFounder,
                ...(0, rows_1.toRow)(founder, founderJson),
                project,
                position: first + index,
            }));
            if (rows.length > 0)
                await db.batchInsert('founders', rows, 40);
        },
        async putFounder(project, founder) {
            const { id, ...rest } = founder;
            await db('founders')
                .where({ project, id })
                .update({ ...emptyFounder, ...(0, rows_1.toRow)(rest, founderJson) });
        },
        async removeFounder(project, id) {
            await db('founders').where({ project, id }).delete();
        },
    };
}
function traceQueries(db) {
    const trail = (project) => db('audit').where({ project }).select('place', 'at', 'seat', 'what', 'about', 'before', 'hash');
    return {
        /** The whole audit trail, oldest first. */
        trail: (project) => trail(project).orderBy('place'),
        /** The latest entries, of one part or of all, newest first. */
        traces: (project, of) => trail(project)
            .where(of.about === undefined ? {} : { about: of.about })
            .orderBy('place', 'desc')
            .limit(of.limit),
        /** The number of the last entry; 0 where there is none. */
        async lastPlace(project) {
            const [last] = (await trail(project).orderBy('place', 'desc').limit(1));
            return last?.place ?? 0;
        },
        /** The head of the trail as the project keeps it. */
        async auditHead(project) {
            const [row] = (await db('projects').where({ id: project }).select('auditHead'));
            return String(row?.['auditHead'] ?? '');
        },
        /** Adds an entry to the audit trail, and notes when the project was changed. */
        async trace(doing, deed) {
            const { project, seat } = doing;
            const at = doing.now.toISOString();
            const [last] = (await trail(project).orderBy('place', 'desc').limit(1));
            const entry = { place: (last?.place ?? 0) + 1, at, seat, ...deed, before: last?.hash ?? '' };
            const hash = (0, audit_1.traceHash)(project, entry);
            await db('audit').insert({ project, ...entry, hash });
            await db('projects').where({ id: project }).update({ changedAt: at, auditHead: hash, warnedAt: null });
        },
    };
}
function heads(db) {
    return db('projects').select('id', 'name', 'demo', 'changedAt');
}
function asHeads(rows) {
    return rows.map((row) => ({ ...row, demo: Boolean(row['demo']) }));
}
const emptyFounder = (0, rows_1.empties)([
    'knownAs',
    'email',
    'phone',
    'address',
    'profession',
    'hcpc',
    'check',
    'safeguardingTrainedOn',
    'over18',
    'notDisqualified',
    'fte',
    'languages',
    'skills',
    'shows',
]);
