"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addNamedSchool = addNamedSchool;
exports.addAgreedContact = addAgreedContact;
const school_1 = require("../../engine/project/school");
const keep_contact_1 = require("./keep-contact");
const keep_school_1 = require("./keep-school");
const words_1 = require("./words");
/** Adds a school by its name alone. To be called inside the transaction of the verb. */
async function addNamedSchool(store, project, name) {
    const present = await store.schools(project);
    (0, keep_school_1.tooManySchools)(present.length + 1);
    const id = (0, keep_school_1.schoolId)(name, present);
    const nation = (0, words_1.usualNation)(await store.answers(project));
    const school = { id, name, nation, contacts: [] };
    await store.addSchools(project, [school]);
    return school;
}
/**
 * Puts a person who agreed to be written to at their school. Nothing is kept of one who took it back on that day or
 * later: the group cannot tell who really typed the address, so only a later day counts as agreeing anew.
 */
async function addAgreedContact(store, project, school, contact) {
    const ended = (0, keep_contact_1.endedConsent)(school, contact);
    if (ended && contact.consent.on <= ended.withdrawnOn)
        return;
    const known = school.contacts.find(({ email }) => email !== undefined && (0, school_1.plainEmail)(email) === (0, school_1.plainEmail)(contact.email));
    await store.putSchool(project, (0, keep_contact_1.withContact)(school, contact, known?.id));
}
