"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.projectAccess = exports.permissions = exports.roleWords = exports.seatRoles = exports.roles = void 0;
exports.mayDo = mayDo;
exports.permissionFor = permissionFor;
exports.matched = matched;
/**
 * Who may do what: the one table. Routes are refused unless they are here; the README prints it; the tests walk it.
 * Roles come from a person's seat in a project. `visitor` is anyone who looks at a demonstration co-op.
 */
const paths_1 = require("./paths");
exports.roles = ['organiser', 'secretary', 'founder', 'member', 'adviser', 'visitor'];
/** The roles that a seat can have, with the words for choosing one. */
exports.seatRoles = ['organiser', 'secretary', 'founder', 'member', 'adviser'];
exports.roleWords = {
    organiser: { name: 'Organiser', means: 'Can do everything here, and decides who may open this co-op.' },
    secretary: {
        name: 'Secretary',
        means: 'Keeps the register and people’s details, and takes part like a founder.',
    },
    founder: {
        name: 'Founder',
        means: 'Answers questions, decides with the others, and keeps their own details.',
    },
    member: { name: 'Member', means: 'Reads, comments and decides. Does not change the founding answers.' },
    adviser: { name: 'Adviser', means: 'Reads and comments. Sees no private details and changes nothing.' },
};
exports.permissions = {
    read: {
        means: 'Read the journey, answers, services, decisions and open papers',
        roles: ['organiser', 'secretary', 'founder', 'member', 'adviser', 'visitor'],
    },
    inspect: {
        means: 'Open the registers that members may inspect: names, addresses, dates, offices',
        roles: ['organiser', 'secretary', 'founder', 'member', 'visitor'],
    },
    offers: {
        means: 'See offers to schools, orders and invoices',
        roles: ['organiser', 'secretary', 'founder', 'member', 'visitor'],
    },
    private: {
        means: 'See contact details, addresses, checks, shares, each person’s pay, and the papers that print them',
        roles: ['organiser', 'secretary', 'visitor'],
    },
    contacts: {
        means: 'See people at schools, their answers to the survey and to offers, and enquiries',
        roles: ['organiser', 'secretary', 'founder', 'visitor'],
    },
    answer: {
        means: 'Change answers, services, schools and wording; open a round; run a meeting',
        roles: ['organiser', 'secretary', 'founder'],
    },
    comment: { means: 'Comment', roles: ['organiser', 'secretary', 'founder', 'member', 'adviser'] },
    decide: {
        means: 'Take part in rounds, polls and votes',
        roles: ['organiser', 'secretary', 'founder', 'member'],
    },
    people: { means: 'Add people, change their details, send invitations', roles: ['organiser', 'secretary'] },
    register: { means: 'Write in the register', roles: ['organiser', 'secretary'] },
    seat: {
        means: 'Keep their own seat: what we hold, leave, erase',
        roles: ['organiser', 'secretary', 'founder', 'member', 'adviser'],
    },
    access: { means: 'Choose roles, stop links, ask an adviser, close the co-op', roles: ['organiser'] },
    publish: {
        means: 'Open the survey to schools; publish the public page, and take it down',
        roles: ['organiser', 'secretary'],
    },
    copy: {
        means: 'Make an own copy',
        roles: ['organiser', 'secretary', 'visitor'],
    },
};
/** Every address inside a project. First match counts, as in the routes. */
exports.projectAccess = [
    { path: paths_1.paths.project, get: 'read' },
    { path: paths_1.paths.projectName, get: 'answer', post: 'answer' },
    { path: paths_1.paths.projectCopy, post: 'copy' },
    { path: paths_1.paths.projectFile, get: 'private' },
    { path: paths_1.paths.projectRemoval, get: 'access', post: 'access' },
    { path: paths_1.paths.missing, get: 'read' },
    { path: paths_1.paths.history, get: 'read' },
    { path: paths_1.paths.workshopRecord, get: 'read' },
    { path: paths_1.paths.today, get: 'read' },
    { path: paths_1.paths.live, get: 'read' },
    { path: paths_1.paths.people, get: 'read' },
    { path: paths_1.paths.newFounder, get: 'people', post: 'people' },
    { path: paths_1.paths.pasteFounders, get: 'people', post: 'people' },
    { path: paths_1.paths.offices, get: 'read', post: 'people' },
    { path: paths_1.paths.seats, get: 'people' },
    { path: paths_1.paths.newSeat, get: 'people', post: 'people' },
    { path: paths_1.paths.joinLink, post: 'people' },
    { path: paths_1.paths.advice, get: 'access', post: 'access' },
    { path: paths_1.paths.ownSeat, get: 'seat', post: 'seat' },
    { path: paths_1.paths.keepLink, get: 'seat', post: 'seat' },
    { path: paths_1.paths.myData, get: 'seat' },
    { path: paths_1.paths.myDataFile, get: 'seat' },
    { path: paths_1.paths.eraseMe, get: 'seat', post: 'seat' },
    { path: paths_1.paths.seat, get: 'people', post: 'access' },
    { path: paths_1.paths.seatInvitation, post: 'people' },
    { path: paths_1.paths.nudge, post: 'people' },
    { path: paths_1.paths.seatEnd, post: 'access' },
    { path: paths_1.paths.founder, get: 'read' },
    { path: paths_1.paths.founderPart, get: 'people', post: 'people', own: true },
    { path: paths_1.paths.founderShows, get: 'people', post: 'people', own: true },
    { path: paths_1.paths.founderRemoval, get: 'people', post: 'people' },
    { path: paths_1.paths.interview, get: 'read' },
    { path: paths_1.paths.section, get: 'read' },
    { path: paths_1.paths.suggestions, get: 'answer', post: 'answer' },
    { path: paths_1.paths.question, get: 'read', post: 'answer' },
    { path: paths_1.paths.decisions, get: 'read' },
    { path: paths_1.paths.decisionSettings, get: 'access', post: 'access' },
    { path: paths_1.paths.decisionCards, get: 'read' },
    { path: paths_1.paths.newProposal, get: 'answer', post: 'answer' },
    { path: paths_1.paths.newPoll, get: 'answer', post: 'answer' },
    { path: paths_1.paths.poll, get: 'read' },
    { path: paths_1.paths.pollAnswer, get: 'read', post: 'decide' },
    { path: paths_1.paths.pollClose, post: 'answer' },
    { path: paths_1.paths.pollAgain, post: 'answer' },
    { path: paths_1.paths.proposal, get: 'read' },
    { path: paths_1.paths.position, get: 'read', post: 'decide' },
    { path: paths_1.paths.positionFor, get: 'access', post: 'access' },
    { path: paths_1.paths.roundClose, post: 'answer' },
    { path: paths_1.paths.nextRound, get: 'answer', post: 'answer' },
    { path: paths_1.paths.vote, post: 'answer' },
    { path: paths_1.paths.withdrawal, post: 'answer' },
    { path: paths_1.paths.comments, get: 'read', post: 'comment' },
    { path: paths_1.paths.commentSettled, post: 'comment' },
    { path: paths_1.paths.principlesCheck, get: 'read', post: 'answer' },
    { path: paths_1.paths.meetings, get: 'read' },
    { path: paths_1.paths.newMeeting, get: 'answer', post: 'answer' },
    { path: paths_1.paths.meeting, get: 'read' },
    { path: paths_1.paths.meetingPlan, get: 'answer', post: 'answer' },
    { path: paths_1.paths.meetingAgenda, get: 'answer', post: 'answer' },
    { path: paths_1.paths.meetingCancel, post: 'answer' },
    { path: paths_1.paths.meetingNotice, get: 'answer', post: 'answer' },
    { path: paths_1.paths.shortNotice, post: 'answer' },
    { path: paths_1.paths.meetingFile, get: 'read' },
    { path: paths_1.paths.meetingState, post: 'answer' },
    { path: paths_1.paths.meetingRoles, post: 'answer' },
    { path: paths_1.paths.attendance, post: 'answer' },
    { path: paths_1.paths.here, post: 'decide' },
    { path: paths_1.paths.itemNotes, post: 'answer' },
    { path: paths_1.paths.meetingInterests, post: 'answer' },
    { path: paths_1.paths.meetingActions, post: 'answer' },
    { path: paths_1.paths.nextMeeting, post: 'answer' },
    { path: paths_1.paths.newResolution, get: 'answer', post: 'answer' },
    { path: paths_1.paths.resolution, get: 'answer', post: 'answer' },
    { path: paths_1.paths.resolutionPut, post: 'answer' },
    { path: paths_1.paths.resolutionResult, post: 'answer' },
    { path: paths_1.paths.newElection, get: 'answer', post: 'answer' },
    { path: paths_1.paths.election, get: 'answer' },
    { path: paths_1.paths.electionPut, post: 'answer' },
    { path: paths_1.paths.electionResult, post: 'answer' },
    { path: paths_1.paths.electionLot, post: 'answer' },
    { path: paths_1.paths.ballot, get: 'decide', post: 'decide' },
    { path: paths_1.paths.minutes, get: 'read', post: 'answer' },
    { path: paths_1.paths.minutesFile, get: 'read' },
    { path: paths_1.paths.minutesApproval, post: 'answer' },
    { path: paths_1.paths.signedCopies, post: 'answer' },
    { path: paths_1.paths.signedCopy, get: 'decide' },
    { path: paths_1.paths.rulebook, get: 'read' },
    { path: paths_1.paths.rulesSent, post: 'register' },
    { path: paths_1.paths.rulesReturned, post: 'register' },
    { path: paths_1.paths.registration, post: 'register' },
    { path: paths_1.paths.ruleChange, get: 'read' },
    { path: paths_1.paths.ruleDraftFile, get: 'read' },
    { path: paths_1.paths.ruleBookFile, get: 'read' },
    { path: paths_1.paths.register, get: 'read' },
    { path: paths_1.paths.newEntry, get: 'register', post: 'register' },
    { path: paths_1.paths.registerFile, get: 'inspect' },
    { path: paths_1.paths.importRegister, get: 'register', post: 'register' },
    { path: paths_1.paths.importRows, post: 'register' },
    { path: paths_1.paths.importTemplate, get: 'register' },
    { path: paths_1.paths.nominations, get: 'private' },
    { path: paths_1.paths.correction, get: 'register', post: 'register' },
    { path: paths_1.paths.papers, get: 'read' },
    { path: paths_1.paths.foundingPack, get: 'private' },
    { path: paths_1.paths.calendarFile, get: 'read' },
    { path: paths_1.paths.paper, get: 'read' },
    { path: paths_1.paths.paperFile, get: 'read' },
    { path: paths_1.paths.issues, get: 'read' },
    { path: paths_1.paths.issueFile, get: 'read' },
    { path: paths_1.paths.changes, get: 'read' },
    { path: paths_1.paths.changesFile, get: 'read' },
    { path: paths_1.paths.wording, get: 'answer', post: 'answer' },
    { path: paths_1.paths.money, get: 'read' },
    { path: paths_1.paths.moneyPay, get: 'private' },
    { path: paths_1.paths.personPay, get: 'people', post: 'people' },
    { path: paths_1.paths.moneyPrice, get: 'read' },
    { path: paths_1.paths.quickPrice, get: 'read' },
    { path: paths_1.paths.moneyCash, get: 'read' },
    { path: paths_1.paths.moneyYears, get: 'read' },
    { path: paths_1.paths.moneyTerms, get: 'read' },
    { path: paths_1.paths.moneyScenarios, get: 'read' },
    { path: paths_1.paths.moneyFigures, get: 'read' },
    { path: paths_1.paths.moneyFigure, get: 'answer', post: 'answer' },
    { path: paths_1.paths.moneyPart, get: 'answer', post: 'answer' },
    { path: paths_1.paths.services, get: 'read' },
    { path: paths_1.paths.newService, get: 'answer', post: 'answer' },
    { path: paths_1.paths.skillsMap, get: 'read' },
    { path: paths_1.paths.skillsFile, get: 'read' },
    { path: paths_1.paths.service, get: 'read' },
    { path: paths_1.paths.serviceRemoval, get: 'answer', post: 'answer' },
    { path: paths_1.paths.servicePart, get: 'answer', post: 'answer' },
    { path: paths_1.paths.schools, get: 'read' },
    { path: paths_1.paths.newSchool, get: 'answer', post: 'answer' },
    { path: paths_1.paths.schoolsFile, get: 'read' },
    { path: paths_1.paths.importSchools, get: 'answer', post: 'answer' },
    { path: paths_1.paths.importSchoolRows, post: 'answer' },
    { path: paths_1.paths.schoolsTemplate, get: 'answer' },
    { path: paths_1.paths.school, get: 'read' },
    { path: paths_1.paths.schoolEdit, get: 'answer', post: 'answer' },
    { path: paths_1.paths.schoolStop, post: 'answer' },
    { path: paths_1.paths.schoolRemoval, get: 'answer', post: 'answer' },
    { path: paths_1.paths.newContact, get: 'answer', post: 'answer' },
    { path: paths_1.paths.schoolContact, get: 'answer', post: 'answer' },
    { path: paths_1.paths.contactWithdrawal, post: 'answer' },
    { path: paths_1.paths.contactData, get: 'contacts' },
    { path: paths_1.paths.contactErasure, get: 'answer', post: 'answer' },
    { path: paths_1.paths.survey, get: 'read' },
    { path: paths_1.paths.surveyFile, get: 'contacts' },
    { path: paths_1.paths.surveySettings, get: 'publish', post: 'publish' },
    { path: paths_1.paths.surveyAnswers, get: 'contacts' },
    { path: paths_1.paths.newSurveyAnswer, get: 'answer', post: 'answer' },
    { path: paths_1.paths.surveyAnswer, get: 'contacts' },
    { path: paths_1.paths.surveyAnswerSchool, post: 'answer' },
    { path: paths_1.paths.surveyAnswerRemoval, post: 'answer' },
    { path: paths_1.paths.showcase, get: 'read' },
    { path: paths_1.paths.showcaseEdit, get: 'publish', post: 'publish' },
    { path: paths_1.paths.showcasePublication, get: 'publish', post: 'publish' },
    { path: paths_1.paths.enquiries, get: 'contacts' },
    { path: paths_1.paths.enquiry, post: 'answer' },
    { path: paths_1.paths.offers, get: 'read' },
    { path: paths_1.paths.newOffer, get: 'answer', post: 'answer' },
    { path: paths_1.paths.offerLook, get: 'answer', post: 'answer' },
    { path: paths_1.paths.offerLogo, get: 'read' },
    { path: paths_1.paths.orders, get: 'offers' },
    { path: paths_1.paths.ordersFile, get: 'offers' },
    { path: paths_1.paths.offer, get: 'offers' },
    { path: paths_1.paths.offerDraft, get: 'answer', post: 'answer' },
    { path: paths_1.paths.offerSending, get: 'answer', post: 'answer' },
    { path: paths_1.paths.offerWithdrawal, post: 'answer' },
    { path: paths_1.paths.offerRemoval, post: 'answer' },
    { path: paths_1.paths.offerAgain, post: 'answer' },
    { path: paths_1.paths.offerReply, post: 'answer' },
    { path: paths_1.paths.offerLink, post: 'answer' },
    { path: paths_1.paths.offerLinkEnd, post: 'answer' },
    { path: paths_1.paths.offerChanges, get: 'offers' },
    { path: paths_1.paths.offerInvoices, get: 'offers' },
    { path: paths_1.paths.offerDates, get: 'offers' },
    { path: paths_1.paths.offerPaper, get: 'offers' },
    { path: paths_1.paths.offerCopy, get: 'offers' },
];
/** Whether a role has a permission. */
function mayDo(role, permission) {
    return exports.permissions[permission].roles.includes(role);
}
/** What an address asks for; undefined where the table does not know it, or not with this method. */
function permissionFor(method, address) {
    for (const { path, get, post, own } of behind.get(doorOf(address)) ?? []) {
        const params = matched(path, address);
        if (!params)
            continue;
        const permission = method === 'GET' || method === 'HEAD' ? get : method === 'POST' ? post : undefined;
        return permission && { permission, own: own ?? false, params };
    }
    return undefined;
}
/** The word after the project in an address: only what is behind the same door is looked through. */
function doorOf(address) {
    return address.split('/')[3] ?? '';
}
const behind = new Map();
for (const access of exports.projectAccess) {
    const door = doorOf(access.path);
    behind.set(door, [...(behind.get(door) ?? []), access]);
}
const patterns = new Map();
/** The parts of an address where it fits a path; undefined where it does not. */
function matched(path, address) {
    let pattern = patterns.get(path);
    if (!pattern) {
        const source = path.replace(/[.]/g, '\\.').replace(/:(\w+)/g, (_, name) => `(?<${name}>[^/]+?)`);
        pattern = new RegExp(`^${source}/?$`, 'i');
        patterns.set(path, pattern);
    }
    const found = pattern.exec(address);
    return found ? { ...found.groups } : undefined;
}
