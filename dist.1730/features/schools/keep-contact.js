"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.keepContact = keepContact;
exports.withContact = withContact;
exports.endedConsent = endedConsent;
exports.withdrawConsent = withdrawConsent;
exports.eraseContact = eraseContact;
exports.contactData = contactData;
exports.sweepContacts = sweepContacts;
const enquiry_1 = require("../../engine/project/enquiry");
const school_1 = require("../../engine/project/school");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const mail_1 = require("../mail");
const projects_1 = require("../projects");
const keep_school_1 = require("./keep-school");
/** Adds a person to a school, or puts a changed one in their place. Gives false where someone else changed the school. */
function keepContact(db, doing, change) {
    const { school: id, contact, seen } = change;
    return (0, keep_school_1.changeSchool)(db, doing, {
        id,
        seen,
        what: change.id === undefined ? 'added a contact' : 'changed a contact',
        with: (school) => withContact(school, contact, change.id),
    });
}
/**
 * A school with this person in it. Whoever took their agreement back stays so, unless they agreed anew on a later day.
 * @throws Expected where the school has too many contacts, or the agreement is not newer than its end
 */
function withContact(school, contact, id) {
    const { contacts } = school;
    const kept = { id: id ?? (0, keep_school_1.schoolId)(contact.name, contacts), ...contact };
    const ended = endedConsent(school, contact, id);
    if (ended && contact.consent && contact.consent.on <= ended.withdrawnOn)
        throw stillWithdrawn();
    if (ended && !contact.consent)
        kept.consent = ended;
    const place = contacts.findIndex((one) => one.id === id);
    if (place >= 0)
        return { ...school, contacts: contacts.with(place, kept) };
    if (contacts.length >= 20)
        throw new expected_1.Expected('too-large', 'A school can have 20 contacts here', 'Remove one who has left first.');
    // A person who agreed anew takes the place of the note that they had not.
    const others = contacts.filter((one) => !((0, school_1.hasWithdrawn)(one) && sameEmail(one, contact)));
    return { ...school, contacts: [...others, kept] };
}
/** The agreement that this person took back at this school, if they did. */
function endedConsent(school, contact, id) {
    const ended = school.contacts.find((one) => (0, school_1.hasWithdrawn)(one) && (one.id === id || sameEmail(one, contact)))?.consent;
    return ended?.withdrawnOn === undefined ? undefined : { ...ended, withdrawnOn: ended.withdrawnOn };
}
function sameEmail(one, other) {
    return one.email !== undefined && (0, school_1.plainEmail)(one.email) === (0, school_1.plainEmail)(other.email);
}
function stillWithdrawn() {
    return new expected_1.Expected('conflict', 'This person took their agreement back', 'We do not write to them. If they have agreed again since, give the date on which they did.');
}
/** Notes that a person is not to be written to any more. */
function withdrawConsent(db, doing, of) {
    const today = (0, dates_1.londonDate)(doing.now);
    return (0, keep_school_1.changeSchool)(db, doing, {
        id: of.school,
        what: 'noted that a contact does not want to be written to',
        with: (school) => ({
            ...school,
            contacts: school.contacts.map((one) => (one.id === of.contact ? withdrawn(one, today) : one)),
        }),
    });
}
/** What stays of a person who took their agreement back: enough that nobody adds or writes to them again. */
function withdrawn({ id, name, email, consent }, on) {
    const given = consent ?? { on, how: 'email', text: 'none' };
    return { id, name, ...(email !== undefined && { email }), consent: { ...given, withdrawnOn: on } };
}
/**
 * Takes everything about a person at a school out: their record, their enquiries, what stands with an answer to the
 * survey, and mail to them. An offer that went to them keeps what was sent: it is an agreement's evidence.
 */
function eraseContact(db, doing, of) {
    const { project } = doing;
    return (0, projects_1.changeProject)(db, doing, async (store, trx) => {
        const school = await (0, keep_school_1.schoolThere)(store, project, of.school);
        const contact = school.contacts.find(({ id }) => id === of.contact);
        const contacts = school.contacts.filter(({ id }) => id !== of.contact);
        await store.putSchool(project, { ...school, contacts });
        if (contact?.email !== undefined) {
            for (const { id } of await enquiriesOf(store, project, contact)) {
                await store.removeEnquiry(project, id);
                await (0, mail_1.dropMail)(trx, (0, enquiry_1.enquiryMail)(id));
            }
            for (const { contact: person, ...answer } of await store.surveyAnswers(project))
                if (person && sameEmail(person, contact))
                    await store.putSurveyAnswer(project, answer);
            await (0, mail_1.forgetMail)(trx, project, contact.email);
        }
        return { deed: { what: 'erased a contact', about: `school:${of.school}` }, result: undefined };
    });
}
/** Everything that the group holds about a person at a school, for them to have when they ask. */
async function contactData(store, project, of) {
    const { school, contact } = of;
    const enquiries = await enquiriesOf(store, project, contact);
    return {
        school: school.name,
        person: contact,
        enquiries: enquiries.map(({ receivedAt, keptUntil, enquiry }) => ({ receivedAt, keptUntil, ...enquiry })),
    };
}
async function enquiriesOf(store, project, contact) {
    return (await store.enquiries(project)).filter(({ enquiry }) => sameEmail(enquiry, contact));
}
/**
 * Takes out the people whose agreement is older than the months that its words say. Those who took it back stay, as
 * the note that they are not to be written to. Safe to run twice.
 */
async function sweepContacts(db, at) {
    const oldest = (0, dates_1.addMonths)((0, dates_1.londonDate)(at.now), -at.monthsKept);
    const isOver = (contact) => contact.consent !== undefined && !(0, school_1.hasWithdrawn)(contact) && contact.consent.on < oldest;
    let swept = 0;
    for (const { id: project } of await (0, projects_1.projectStore)(db).all()) {
        const schools = (await (0, projects_1.projectStore)(db).schools(project)).filter(({ contacts }) => contacts.some(isOver));
        for (const { id } of schools) {
            await (0, keep_school_1.changeSchool)(db, { project, seat: null, now: at.now }, {
                id,
                what: 'took out contacts whose agreement had run out',
                with: (school) => ({ ...school, contacts: school.contacts.filter((one) => !isOver(one)) }),
            });
            swept++;
        }
    }
    return swept;
}
