"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.voterOf = voterOf;
exports.personOf = personOf;
exports.rollOf = rollOf;
/** Who counts in a round: each founder once, with or without a seat of their own. */
const project_1 = require("../../engine/project/project");
const deciding = ['organiser', 'secretary', 'founder'];
/** Who a seat is: the founder that a seat is, so that two seats of one founder count once. */
function voterOf(seat) {
    return seat.founder === null ? `seat:${seat.id}` : `founder:${seat.founder}`;
}
/** Which person of the roll a seat is; undefined where its role does not found. */
function personOf(seat) {
    if (!deciding.includes(seat.role))
        return undefined;
    return voterOf(seat);
}
/**
 * Everyone who counts, by name: each founder of the list, and each organiser, secretary and founder seat that belongs
 * to none of them. A seat whose founder has withdrawn does not count.
 * @param present the founders who have not withdrawn
 */
function rollOf(present, seats) {
    const seated = new Set(seats.map(personOf));
    const founders = present.map((founder) => {
        const id = `founder:${founder.id}`;
        return { id, name: (0, project_1.shortName)(founder), seated: seated.has(id) };
    });
    const others = seats.flatMap((seat) => {
        const id = personOf(seat);
        return id === undefined || seat.founder !== null
            ? []
            : [{ id, name: seat.name, seated: true, seat: seat.id }];
    });
    return [...founders, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}
