"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.daily = daily;
exports.startDaily = startDaily;
/** What is done once a day: reminders, and forgetting what is over. Safe to run twice, or late. */
const backup_1 = require("../db/backup");
const account_1 = require("../features/account");
const elections_1 = require("../features/elections");
const membership_1 = require("../features/membership");
const projects_1 = require("../features/projects");
const resolutions_1 = require("../features/resolutions");
const schools_1 = require("../features/schools");
const showcase_1 = require("../features/showcase");
const survey_1 = require("../features/survey");
const today_1 = require("../features/today");
const dates_1 = require("../lib/dates");
const workshops_1 = require("../features/workshops");
const limits_1 = require("../web/limits");
const session_store_1 = require("../web/session-store");
const day = 24 * 60 * 60 * 1000;
async function daily(deps) {
    const { db, now, config, log, library } = deps;
    await backUp(deps);
    const elections = await (0, elections_1.settleElections)(deps);
    const settled = await (0, resolutions_1.settleAll)(deps, now());
    const ended = await (0, membership_1.endDueMemberships)(deps, now());
    const reminders = await (0, projects_1.remind)(deps);
    const digests = await (0, today_1.postDigests)(deps);
    const { warned, deleted } = await (0, projects_1.sweepIdle)({ db, now: now(), baseUrl: config.baseUrl });
    const { consentMonths, applicationDays } = library.reference.consents;
    const consents = { now: now(), monthsKept: consentMonths };
    const contacts = (await (0, schools_1.sweepContacts)(db, consents)) + (await (0, survey_1.sweepAnswers)(db, consents));
    const workshops = await (0, workshops_1.sweepWorkshops)(deps);
    const enquiries = await (0, showcase_1.sweepEnquiries)(db, now());
    const applications = await (0, membership_1.sweepApplications)(db, { now: now(), days: applicationDays });
    await (0, account_1.accountStore)(db).sweepKeys(now().toISOString());
    await (0, limits_1.sweepLimits)(db, now());
    await (0, session_store_1.sweepSessions)(db, now());
    const done = { elections, settled, ended, reminders, digests };
    const erased = { warned, deleted, contacts, enquiries, applications, workshops };
    log.info({ ...done, ...erased }, 'daily work done');
}
/** A copy each night, where the database is a file; a failure is told and stops nothing else. */
async function backUp({ db, now, config, log }) {
    if (config.databaseUrl !== undefined)
        return;
    try {
        const file = await (0, backup_1.nightlyBackup)(db, config.dataDir, (0, dates_1.londonDate)(now()));
        if (file !== undefined)
            log.info({ file }, 'backed up');
    }
    catch (error) {
        log.error({ err: error }, 'the nightly backup failed: look whether the disk is full');
    }
}
/** Does the daily work soon after the start, and then each day. Returns how to stop. */
function startDaily(deps) {
    const work = () => void daily(deps).catch((error) => deps.log.error({ err: error }, 'daily work failed'));
    const soon = setTimeout(work, 60_000).unref();
    const each = setInterval(work, day).unref();
    return () => {
        clearTimeout(soon);
        clearInterval(each);
    };
}
