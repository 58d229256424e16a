"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.journeyStages = journeyStages;
/**
 * The journey of nine stages, each a list of tasks with a status. Worked out from the project each time;
 * nobody ticks anything.
 */
const journey_1 = require("../../engine/interview/journey");
const meeting_1 = require("../../engine/project/meeting");
const in_force_1 = require("../../engine/project/in-force");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const mend_links_1 = require("./mend-links");
/** The nine stages, in the order of the movement's own guides: idea, people, services, money, decide, rules, register, sell, run. */
function journeyStages(on) {
    const stages = [
        {
            title: 'Idea and need',
            what: 'Say what you will do together, and for whom.',
            tasks: questions(on, 'idea'),
        },
        {
            title: 'People',
            what: 'Gather the founders, and agree who may join later.',
            tasks: [founders(on), ...inviting(on), offices(on), ...questions(on, 'people')],
        },
        { title: 'Services and market', what: 'Set out what schools can buy from you.', tasks: [services(on)] },
        {
            title: 'Money',
            what: 'Agree shares, borrowing and what happens to a surplus.',
            tasks: [...questions(on, 'money'), cost()],
        },
        {
            title: 'How we decide',
            what: 'Agree how meetings, votes and the committee work.',
            tasks: [...questions(on, 'decide'), deciding(on)],
        },
        {
            title: 'Rules',
            what: 'Finish the last choices, check them, and read your draft.',
            tasks: [...questions(on, 'rules'), ...draft(on)],
        },
        {
            title: 'Register',
            what: 'Get ready to apply to the FCA. We send nothing for you.',
            tasks: [...questions(on, 'register'), foundingMeeting(on), signing(on), ...registering(on)],
        },
        {
            title: 'Sell',
            what: 'Make an offer that a school can say yes to.',
            tasks: [...questions(on, 'sell'), offer(on)],
        },
        {
            title: 'Run',
            what: 'Keep the register right from the first member on.',
            tasks: [members(on), ...shares(on), principles(on), ...keepCopy(on)],
        },
    ];
    return stages.map((stage) => ({ ...stage, done: stage.tasks.every((task) => task.status === 'Completed') }));
}
function questions(on, stage) {
    const file = on.library.stages.find((one) => one.stage === stage);
    return (file?.sections ?? []).map((section) => sectionTask(on, section));
}
function sectionTask(on, section) {
    const { answers } = on.project;
    const inSection = (0, journey_1.asked)(on.library.questions, answers).filter((question) => question.section === section.id);
    const open = inSection.filter((question) => (0, journey_1.isUnanswered)(question, answers));
    const wrong = on.problems.some((problem) => inSection.some((question) => problem.path.includes(`"${question.id}"`)));
    const answeredCount = inSection.length - open.length;
    return {
        title: section.title,
        hint: open.length === 0
            ? (0, names_1.counted)(inSection.length, 'question')
            : `${answeredCount} of ${(0, names_1.counted)(inSection.length, 'question')} answered`,
        href: (0, paths_1.href)(paths_1.paths.section, { project: on.id, section: section.id }),
        status: wrong ? 'There is a problem' : open.length === 0 ? 'Completed' : 'Incomplete',
    };
}
function founders({ id, project, problems }) {
    const wrong = problems.some((problem) => problem.path.startsWith('$.founders['));
    const count = project.founders.length;
    const addressed = project.founders.every((founder) => founder.address !== undefined);
    return {
        title: 'Founders',
        hint: count === 0
            ? 'You need at least three'
            : `${(0, names_1.counted)(count, 'founder')}${addressed ? '' : ', some without an address yet'}`,
        href: (0, paths_1.href)(paths_1.paths.people, { project: id }),
        status: wrong ? 'There is a problem' : count >= 3 && addressed ? 'Completed' : 'Incomplete',
    };
}
/** Letting the others in, and a second organiser, so that one person who leaves locks nobody out. */
function inviting({ id, seats, may }) {
    if (!may('people'))
        return [];
    const alone = seats.organisers < 2;
    return [
        {
            title: 'Invite the others',
            hint: seats.here + seats.invited < 2
                ? 'So that each answers and decides on their own phone'
                : `${(0, names_1.counted)(seats.here, 'person', 'people')} here, ${seats.invited} invited${alone ? '. Make a second organiser' : ''}`,
            href: (0, paths_1.href)(paths_1.paths.seats, { project: id }),
            status: seats.here >= 3 && seats.invited === 0 && !alone ? 'Completed' : 'Incomplete',
        },
    ];
}
function offices({ id, project }) {
    const held = (office) => project.founders.some((founder) => founder.offices.some((one) => one === office));
    const open = ['secretary', 'chair', 'treasurer'].filter((office) => !held(office));
    return {
        title: 'Who does what',
        hint: open.length === 0 ? 'Chair, secretary and treasurer chosen' : `Still to choose: ${open.join(', ')}`,
        ...(project.founders.length > 0 && { href: (0, paths_1.href)(paths_1.paths.offices, { project: id }) }),
        status: project.founders.length === 0 ? 'Cannot start yet' : open.length === 0 ? 'Completed' : 'Incomplete',
    };
}
function services({ id, project, problems }) {
    const wrong = problems.some((problem) => problem.path.startsWith('$.services'));
    const count = project.services.length;
    return {
        title: 'Services you offer',
        hint: count === 0
            ? project.founders.length === 0
                ? 'Add a founder first, to say who delivers'
                : 'None yet'
            : (0, names_1.counted)(count, 'service'),
        ...(project.founders.length > 0 && { href: (0, paths_1.href)(paths_1.paths.services, { project: id }) }),
        status: wrong
            ? 'There is a problem'
            : count > 0
                ? 'Completed'
                : project.founders.length === 0
                    ? 'Cannot start yet'
                    : 'Incomplete',
    };
}
/** Reading, not doing: nothing to tick, so it never holds a stage back. */
function cost() {
    return {
        title: 'What registering will cost',
        hint: 'And why: read this before you choose your route',
        href: paths_1.paths.registrationCost,
        status: 'Completed',
    };
}
/** Rounds that the founders held together: done once one has passed and none was left after failing. */
function deciding({ id, project }) {
    const decisions = project.decisions ?? [];
    const last = new Map(decisions.map((one) => [one.proposal, one.outcome]));
    const passed = [...last.values()].filter((outcome) => outcome === 'passed').length;
    const stuck = last.size - passed;
    return {
        title: 'Decide together',
        hint: last.size === 0
            ? 'Take the big choices by consent, on everyone’s phone'
            : `${passed} decided${stuck > 0 ? `, ${stuck} to ask again` : ''}`,
        href: (0, paths_1.href)(paths_1.paths.decisions, { project: id }),
        status: passed > 0 && stuck === 0 ? 'Completed' : 'Incomplete',
    };
}
function draft(on) {
    const open = (0, journey_1.unanswered)(rulesQuestions(on.library), on.project.answers).length;
    return [
        {
            title: 'Check your answers',
            hint: open === 0
                ? 'Every question about your rules is answered'
                : `${(0, names_1.counted)(open, 'question')} about your rules still open`,
            href: (0, paths_1.href)(paths_1.paths.interview, { project: on.id }),
            status: on.problems.some((problem) => problem.path.startsWith('$.answers'))
                ? 'There is a problem'
                : open === 0
                    ? 'Completed'
                    : 'Incomplete',
        },
        {
            title: 'Read your draft rules',
            hint: open === 0 ? 'On a page, or as a PDF' : 'You can read them now; gaps are marked',
            href: (0, paths_1.href)(paths_1.paths.paper, { project: on.id, document: 'rules' }),
            status: open === 0 ? 'Completed' : 'Incomplete',
        },
    ];
}
/** Questions that feed the rules: all but those about offers to schools. */
function rulesQuestions(library) {
    return library.questions.filter((question) => question.stage !== 'sell');
}
function foundingMeeting({ id, project }) {
    const held = (0, meeting_1.heldMeeting)(project, 'founding');
    const planned = project.meetings?.find((meeting) => meeting.kind === 'founding');
    return {
        title: 'Founding meeting',
        hint: held?.state === 'closed'
            ? `Held on ${(0, dates_1.longDate)(held.on)}; its minutes are drafted`
            : planned
                ? `Planned for ${(0, dates_1.longDate)(planned.on)}`
                : 'Plan it, tell everyone in time, and keep the count while you meet',
        ...(project.founders.length > 0 && { href: (0, paths_1.href)(paths_1.paths.meetings, { project: id }) }),
        status: project.founders.length === 0
            ? 'Cannot start yet'
            : held?.state === 'closed'
                ? 'Completed'
                : 'Incomplete',
    };
}
/** CCBSA 2014 s.3(1): the application is signed by the secretary and three members; we ask for four people. */
function signing({ id, project, register }) {
    const signed = project.founders.filter((founder) => {
        const standing = register.standings.get(founder.id)?.standing;
        return standing === 'signed' || register.members.some((member) => member.founder === founder.id);
    }).length;
    return {
        title: 'Founders’ book: who has signed',
        hint: signed >= 4
            ? `${(0, names_1.counted)(signed, 'founder')} have signed`
            : `${signed} of 4 signed: the secretary and three more`,
        ...(project.founders.length > 0 && { href: (0, paths_1.href)(paths_1.paths.register, { project: id }) }),
        status: project.founders.length === 0 ? 'Cannot start yet' : signed >= 4 ? 'Completed' : 'Incomplete',
    };
}
/** Keeping what goes to the registrar, and what comes back. Companies register elsewhere. */
function registering({ id, project }) {
    if (project.answers['legal.form'] === 'company')
        return [];
    const { registration } = project;
    const waiting = (0, in_force_1.waitingBook)(project);
    return [
        {
            title: 'Registration and rules',
            hint: registration
                ? `Registered on ${(0, dates_1.longDate)(registration.on)}, number ${registration.number}`
                : waiting
                    ? `Sent on ${(0, dates_1.longDate)(waiting.submitted)}. Record what comes back`
                    : 'Keep the rules as you send them, then record the number',
            href: (0, paths_1.href)(paths_1.paths.rulebook, { project: id }),
            status: registration ? 'Completed' : 'Incomplete',
        },
    ];
}
function offer({ id, project }) {
    const ready = project.services.length > 0;
    return {
        title: 'Your service offer',
        hint: ready ? 'Read it, or download it as a PDF' : 'Add a service first',
        ...(ready && { href: (0, paths_1.href)(paths_1.paths.paper, { project: id, document: 'service-offer' }) }),
        status: ready ? 'Completed' : 'Cannot start yet',
    };
}
function members({ id, project, register, problems }) {
    const wrong = problems.find((problem) => problem.path.startsWith('$.ledger'));
    const count = register.members.length;
    return {
        title: 'Registers of members and officers',
        hint: count === 0 ? 'No one entered yet' : `${(0, names_1.counted)(count, 'member')} on the register`,
        ...(project.founders.length > 0 && {
            href: wrong ? (0, mend_links_1.problemLink)(id, wrong.path) : (0, paths_1.href)(paths_1.paths.register, { project: id }),
        }),
        status: wrong
            ? 'There is a problem'
            : count > 0
                ? 'Completed'
                : project.founders.length === 0
                    ? 'Cannot start yet'
                    : 'Incomplete',
    };
}
/** Shares and loans, from the day there is a society to have them. */
function shares({ id, project }) {
    if (!project.registration)
        return [];
    return [
        {
            title: 'Shares and loans from members',
            hint: 'Ask for shares, pay them, withdraw them, and see your statement',
            href: (0, paths_1.href)(paths_1.paths.shares, { project: id }),
            status: 'Completed',
        },
    ];
}
/** Once a year, from the day there is a co-op to look at. */
function principles({ id, project, register }) {
    const last = project.principlesChecks?.at(-1);
    return {
        title: 'The seven principles, once a year',
        hint: last ? `Last looked at on ${(0, dates_1.longDate)(last.on)}` : 'Are you still a co-op at heart?',
        href: (0, paths_1.href)(paths_1.paths.principlesCheck, { project: id }),
        status: last || register.members.length === 0 ? 'Completed' : 'Incomplete',
    };
}
function keepCopy({ id, may }) {
    if (!may('private'))
        return [];
    return [
        {
            title: 'Keep a copy of your project',
            hint: 'One file that opens again on any machine',
            href: (0, paths_1.href)(paths_1.paths.projectFile, { project: id }),
            status: 'Completed',
        },
    ];
}
