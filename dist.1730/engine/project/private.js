"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.schoolShown = schoolShown;
exports.answerShown = answerShown;
exports.offerShown = offerShown;
exports.founderShown = founderShown;
exports.booksShown = booksShown;
exports.projectShown = projectShown;
const showable_1 = require("./showable");
/** Never shown to other founders. */
const hidden = ['over18', 'notDisqualified', 'check', 'safeguardingTrainedOn'];
/** A school as those see it who may not see the people there, nor what the group wrote down about it. */
function schoolShown(school) {
    const shown = { ...school, contacts: [] };
    delete shown.notes;
    return shown;
}
/** An answer of a school as those see it who may not see who gave it, nor its own words. */
function answerShown({ id, on, how, school, listed, wants }) {
    return { id, on, how, school, ...(listed !== undefined && { listed }), wants };
}
/** An offer as those see it who may not see the people there: what is offered, to which school, and how it stands. */
function offerShown(offer) {
    const { draft, messages: _messages, ...rest } = offer;
    return {
        ...rest,
        ...(draft && { draft: termsShown(draft) }),
        versions: offer.versions.map(({ end, ...version }) => ({
            ...version,
            terms: termsShown(version.terms),
            ...(end && { end: 'name' in end ? { how: end.how, on: end.on, name: '', role: end.role } : end }),
        })),
    };
}
function termsShown(terms) {
    const { contact: _contact, email: _email, ...to } = terms.to;
    return { ...terms, to };
}
/** A founder's record as those see it who may not see private details. */
function founderShown(founder) {
    const shows = founder.shows ?? [];
    const isShown = (field) => shows.includes(field) || !(hidden.includes(field) || showable_1.showableKeys.includes(field));
    return Object.fromEntries(Object.entries(founder).filter(([field]) => isShown(field)));
}
/** The books that any member may read: charges, interests and gifts. What members hold, ask for and lend is theirs. */
function booksShown({ charges, interests, gifts }) {
    return { ...(charges && { charges }), ...(interests && { interests }), ...(gifts && { gifts }) };
}
/**
 * A project as a person sees it who may not see private details of others.
 * @param own the founder that they are themselves, whose record they see whole
 */
function projectShown(project, own) {
    const founders = project.founders.map((founder) => (founder.id === own ? founder : founderShown(founder)));
    return {
        ...project,
        founders,
        // Who applied, and why someone may be asked to leave, is for those who keep the register, and for themselves.
        ...(project.applications && { applications: ofOwn(project.applications, own) }),
        ...(project.leavings && { leavings: ofOwn(project.leavings, own) }),
        ...(project.schools && { schools: project.schools.map(schoolShown) }),
        ...(project.survey && { survey: project.survey.map(answerShown) }),
        ...(project.books && { books: booksShown(project.books) }),
        ...(project.offers && { offers: project.offers.map(offerShown) }),
    };
}
function ofOwn(records, own) {
    return records.filter(({ founder }) => founder !== undefined && founder === own);
}
