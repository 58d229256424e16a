"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.roleItems = void 0;
exports.lacking = lacking;
exports.missingOf = missingOf;
exports.seatName = seatName;
exports.seatList = seatList;
exports.withoutSeat = withoutSeat;
const project_1 = require("../../engine/project/project");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const paths_1 = require("../../web/paths");
const who_may_1 = require("../../web/who-may");
/** What a founder's record still lacks for the papers, in a few words each. */
function lacking(founder) {
    return [
        founder.address ? '' : 'postal address',
        founder.email === undefined && founder.phone === undefined ? 'e-mail or phone' : '',
        founder.over18 ? '' : '18 or over',
        founder.profession === undefined ? 'profession or job' : '',
    ].filter((one) => one !== '');
}
/** What a person has not filled in or confirmed yet. */
function missingOf(seat, founders) {
    const founder = founders.find((one) => one.id === seat.founder);
    if (!founder)
        return [];
    return [...lacking(founder), ...(seat.confirmedAt === null ? ['to confirm their details'] : [])];
}
function seatName(seat, founders) {
    const founder = founders.find((one) => one.id === seat.founder);
    return founder ? (0, project_1.shortName)(founder) : seat.name;
}
/** The list of seats, and the founders who have none. */
function seatList(project, on) {
    const { seats, founders, sent } = on;
    return {
        seats: seats.map((seat) => {
            const missing = missingOf(seat, founders);
            const link = sent.get(seat.id);
            return {
                name: seatName(seat, founders),
                href: (0, paths_1.href)(paths_1.paths.seat, { project, seat: seat.id }),
                role: who_may_1.roleWords[seat.role].name,
                state: seat.seenAt !== null
                    ? `Last here ${(0, dates_1.longInstant)(new Date(seat.seenAt))}`
                    : link
                        ? `Invited ${(0, dates_1.longInstant)(new Date(link.at))}, not here yet`
                        : 'Not invited yet',
                missing: missing.length === 0 ? '' : `Still missing: ${(0, names_1.listed)(missing)}`,
                claim: claims(seat, founders),
                again: seat.seenAt === null ? (0, paths_1.href)(paths_1.paths.seatInvitation, { project, seat: seat.id }) : undefined,
                nudge: missing.length > 0 && seat.email !== null && seat.seenAt !== null
                    ? (0, paths_1.href)(paths_1.paths.nudge, { project, seat: seat.id })
                    : undefined,
            };
        }),
        unseated: withoutSeat(seats, founders).map(project_1.shortName),
        alone: seats.filter((seat) => seat.role === 'organiser').length < 2,
    };
}
/** Whether someone who came by the shared link typed the name of a founder: the organiser says if it is them. */
function claims(seat, founders) {
    if (seat.founder !== null || seat.role !== 'founder')
        return false;
    return founders.some((one) => [(0, names_1.slug)(one.legalName), (0, names_1.slug)((0, project_1.shortName)(one))].includes((0, names_1.slug)(seat.name)));
}
/** The founders who have no seat yet. */
function withoutSeat(seats, founders) {
    return founders.filter((founder) => !seats.some((seat) => seat.founder === founder.id));
}
exports.roleItems = who_may_1.seatRoles.map((role) => ({
    value: role,
    text: who_may_1.roleWords[role].name,
    hint: { text: who_may_1.roleWords[role].means },
}));
