"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.officeDoubts = officeDoubts;
const office_1 = require("../../engine/project/office");
/** Each office that one person should hold and several do, and each that a former member still holds. */
function officeDoubts({ officers, memberOf, left }) {
    const several = office_1.singleOffices.flatMap((office) => {
        const holders = officers.filter((term) => term.office === office).map((term) => term.founder);
        return holders.length > 1 ? [{ office, holders, why: 'held by several' }] : [];
    });
    const gone = ({ founder }) => left.has(founder) && !memberOf.has(founder);
    const ended = officers
        .filter(gone)
        .map(({ founder, office }) => ({ office, holders: [founder], why: 'membership ended' }));
    return [...several, ...ended];
}
