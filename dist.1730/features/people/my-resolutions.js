"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partInMotions = partInMotions;
/** What resolutions hold about one person: a line for each thing. */
const motion_1 = require("../../engine/project/motion");
const dates_1 = require("../../lib/dates");
/** Everything that a founder suggested, worded, supported or voted on by name, or that is about them. */
function partInMotions(motions, founder) {
    if (founder === null)
        return [];
    return motions.flatMap((one) => {
        const held = [
            ...(one.suggested.founder === founder ? [`suggested on ${(0, dates_1.longDate)(one.suggested.on)}`] : []),
            ...one.wordings
                .slice(1)
                .flatMap((wording) => (wording.founder === founder ? `worded anew on ${(0, dates_1.longDate)(wording.on)}` : [])),
            ...one.supporters.flatMap((by) => by.founder === founder ? `asked for a meeting on ${(0, dates_1.longDate)(by.on)}` : []),
            ...(one.vote?.voters.includes(founder) ? ['had a vote'] : []),
            ...(one.vote?.votes ?? []).flatMap((by) => by.founder === founder ? `voted on ${(0, dates_1.longDate)(by.on)}: ${motion_1.resultChoice[by.choice]}` : []),
            ...(one.founders.includes(founder) ? ['named in it'] : []),
        ];
        return held.length === 0 ? [] : [`${one.title}: ${held.join(', ')}`];
    });
}
