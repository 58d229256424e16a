"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.effectEntries = effectEntries;
const ledger_1 = require("./ledger");
const office_1 = require("./office");
const project_1 = require("./project");
/** The entries that a resolution makes on a day, from the ledger as it stands then. */
function effectEntries({ kind, founders }, book, on) {
    const register = (0, ledger_1.registerAt)(book.ledger, on);
    switch (kind) {
        case 'admission':
            return founders.reduce((made, id) => [...made, ...entered(id, { ...book, ledger: [...book.ledger, ...made] }, on, register)], []);
        case 'expulsion':
            return founders.flatMap((founder) => [
                ...leaving(register, founder, () => true, on),
                ...(register.memberOf.has(founder)
                    ? [{ on, kind: 'ceased', founder, reason: 'expelled' }]
                    : []),
            ]);
        case 'removal':
            return founders.flatMap((founder) => leaving(register, founder, (office) => office_1.statutoryOffices.includes(office), on));
        default:
            return [];
    }
}
function entered(id, book, on, register) {
    const founder = (0, project_1.founderById)(book, id);
    if (!founder?.address || register.memberOf.has(id))
        return [];
    const number = (0, ledger_1.nextMemberNumber)(book.ledger, id);
    return [{ on, kind: 'entered', founder: id, number, name: founder.legalName, address: founder.address }];
}
function leaving({ officers }, founder, leaves, on) {
    return officers
        .filter((term) => term.founder === founder && leaves(term.office))
        .map(({ office }) => ({ on, kind: 'office-left', founder, office }));
}
