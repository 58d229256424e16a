"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendEnquiry = sendEnquiry;
exports.markAnswered = markAnswered;
exports.removeEnquiry = removeEnquiry;
exports.listSchool = listSchool;
exports.enquiryThere = enquiryThere;
exports.sweepEnquiries = sweepEnquiries;
const enquiry_1 = require("../../engine/project/enquiry");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const paths_1 = require("../../web/paths");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const schools_1 = require("../schools");
/** Keeps an enquiry and mails it to the group, both or neither. The same form sent twice is one enquiry. */
function sendEnquiry(db, to, sent) {
    const { showcase, now, months, baseUrl } = to;
    const { project } = showcase;
    const { id, enquiry } = sent;
    return (0, projects_1.changeProject)(db, { project, seat: null, now }, async (store, trx) => {
        const keptUntil = (0, dates_1.addMonths)((0, dates_1.londonDate)(now), months);
        const row = { id, project, receivedAt: now.toISOString(), enquiry, answeredAt: null, keptUntil };
        if (!(await store.addEnquiry(row)))
            return { deed: undefined, result: undefined };
        const head = await store.head(project);
        await (0, mail_1.postMail)(trx, {
            key: (0, enquiry_1.enquiryMail)(id),
            to: showcase.page.contactEmail,
            template: 'enquiry',
            values: {
                coop: head?.name ?? '',
                lines: linesOf(enquiry),
                link: baseUrl + (0, paths_1.href)(paths_1.paths.enquiries, { project }),
            },
            project,
            now,
        });
        return { deed: { what: 'an enquiry came in', about: `enquiry:${id}` }, result: undefined };
    });
}
function linesOf({ name, school, role, email, phone, message }) {
    const from = [name, role, school, email, phone].filter((one) => one !== undefined).join(', ');
    return [from, ...message.split('\n').filter((line) => line.trim() !== '')];
}
/** Notes that somebody has answered. */
function markAnswered(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        await store.markEnquiryAnswered(doing.project, id, doing.now.toISOString());
        return { deed: { what: 'answered an enquiry', about: `enquiry:${id}` }, result: undefined };
    });
}
function removeEnquiry(db, doing, id) {
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        await store.removeEnquiry(doing.project, id);
        await (0, mail_1.dropMail)(trx, (0, enquiry_1.enquiryMail)(id));
        return { deed: { what: 'deleted an enquiry', about: `enquiry:${id}` }, result: undefined };
    });
}
/** Puts the school of an enquiry into the list, with the person where they agreed to be written to later. */
function listSchool(db, doing, id) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store) => {
        const { enquiry } = await enquiryThere(store, project, id);
        const found = (0, schools_1.findSchool)(await store.schools(project), enquiry.school);
        const school = found ?? (await (0, schools_1.addNamedSchool)(store, project, enquiry.school));
        const { name, role, email, phone, consent } = enquiry;
        if (consent) {
            const more = { ...(role !== undefined && { role }), ...(phone !== undefined && { phone }) };
            await (0, schools_1.addAgreedContact)(store, project, school, { name, email, ...more, consent });
        }
        const what = 'put the school of an enquiry into the list';
        return { deed: { what, about: `enquiry:${id}` }, result: school.id };
    });
}
/** @throws Expected where there is none */
async function enquiryThere(store, project, id) {
    const row = await store.enquiry(project, id);
    if (!row)
        throw new expected_1.Expected('missing', 'We cannot find this enquiry', 'Go back to the list of enquiries.');
    return row;
}
/** Deletes the enquiries whose months are over. Safe to run twice. */
function sweepEnquiries(db, now) {
    return (0, projects_1.projectStore)(db).sweepEnquiries((0, dates_1.londonDate)(now));
}
