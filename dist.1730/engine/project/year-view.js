"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditLimits = auditLimits;
exports.yearViews = yearViews;
exports.isSettled = isSettled;
exports.endedYear = endedYear;
/** Everything about the years of a co-op on a day, put together once: for pages, papers, the calendar and reminders. */
const dates_1 = require("../../lib/dates");
const audit_1 = require("./audit");
const facts_1 = require("./facts");
const in_force_1 = require("./in-force");
const promises_1 = require("./promises");
const ledger_1 = require("./ledger");
const financial_years_1 = require("./financial-years");
const year_steps_1 = require("./year-steps");
/** The limits of the Act on audits, as the dated figures have them. @throws Error where one is not there */
function auditLimits(library) {
    const amount = (id) => {
        const found = library.reference.figures.figures.find((one) => one.id === id)?.amount;
        if (found === undefined)
            throw new Error(`documents/reference/figures.yml has no amount for ${id}.`);
        return found;
    };
    return {
        assets: amount('audit-assets'),
        turnover: amount('audit-turnover'),
        report: amount('audit-report'),
        lay: amount('lay-audit'),
        layMembers: amount('lay-members'),
    };
}
/** Each year from the first to the one that holds this day; none before a year end is chosen. */
function yearViews(project, today, library) {
    const registered = (0, facts_1.plannedRegistration)({ project, asAt: today });
    const years = (0, financial_years_1.financialYears)(project, registered, { through: today, least: 1 });
    const limits = auditLimits(library);
    const views = [];
    for (const year of years) {
        const day = year.ends < today ? year.ends : today;
        const rules = (0, promises_1.promisesOf)(library.questions, (0, in_force_1.inForce)(project, day).answers);
        const dates = (0, year_steps_1.yearDates)(year, rules, registered);
        const record = (0, financial_years_1.recordOf)(project, year.number);
        const audit = auditFacts(project, year, record);
        const report = (0, audit_1.needsReport)(audit, limits);
        const steps = (0, year_steps_1.yearSteps)({
            year,
            dates,
            record,
            meetings: project.meetings ?? [],
            checks: project.principlesChecks ?? [],
            report,
            noticeDays: rules.noticeDays,
            checksFrom: views.at(-1)?.dates.agm ?? (0, dates_1.addMonths)(registered, -1),
            today,
        });
        const found = { vote: (0, audit_1.voteFindings)(audit, limits), lay: (0, audit_1.layFindings)(audit, limits) };
        views.push({ year, record, rules, dates, audit, report, steps, ...found });
    }
    return views;
}
function auditFacts(project, year, record) {
    return {
        before: year.number === 1 ? 'first' : (0, financial_years_1.recordOf)(project, year.number - 1)?.figures,
        members: (0, ledger_1.registerAt)(project.ledger, year.begins).members.length,
        deposits: (0, audit_1.everHeldDeposit)(project.ledger, year.ends),
        group: record?.audit?.group,
    };
}
/** Whether a step of a year needs nothing more: it is done, or not needed. */
function isSettled(views, step) {
    const found = views.find(({ year }) => year.number === step?.year)?.steps.find(({ id }) => id === step?.id);
    return found?.state === 'done' || found?.state === 'none';
}
/** The last year that was over by the end of the day before; undefined during the first. */
function endedYear(views, today) {
    return views.findLast(({ year }) => year.ends < today);
}
