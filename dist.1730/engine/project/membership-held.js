"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.membershipAbout = membershipAbout;
exports.membershipErased = membershipErased;
const application_1 = require("./application");
/** The records about a person. */
function membershipAbout({ applications = [], work = [], leavings = [] }, founder) {
    const own = (records) => founder === null ? [] : records.filter((one) => one.founder === founder);
    return { applications: own(applications), work: own(work), leavings: own(leavings) };
}
/** A record of an end of membership without what was said about the person. */
function erasedLeaving(one) {
    if (one.kind !== 'expulsion')
        return one;
    const { answer: _answer, companion: _companion, ...rest } = one;
    return { ...rest, grounds: 'Erased' };
}
/** What is left of the records about a person: that and when they applied and left, and nothing in their own words. */
function membershipErased(records, on) {
    return {
        applications: records.applications.map((one) => (0, application_1.erasedApplication)(one, on)),
        work: [],
        leavings: records.leavings.map(erasedLeaving),
    };
}
