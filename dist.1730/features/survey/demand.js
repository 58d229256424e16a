"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.expectedDemand = expectedDemand;
exports.daysOfWork = daysOfWork;
/**
 * What schools would buy, service by service: the units that each named, times how likely it said that is.
 * Source of the method: users.md C6. Source of the weights: `documents/reference/demand.yml`.
 */
const service_1 = require("../../engine/project/service");
/** The demand for each service, in the order of the services. */
function expectedDemand(services, answers, weights) {
    const wants = answers.flatMap((answer) => answer.wants);
    return services.map((service) => {
        const ours = wants.filter((want) => want.service === service.id);
        const said = { definite: 0, likely: 0, maybe: 0 };
        // In half units and hundredths, so that nothing is lost to rounding.
        let hundredths = 0;
        for (const { likelihood, units = 0 } of ours) {
            said[likelihood] += units;
            hundredths += units * 2 * weights[likelihood];
        }
        return {
            service: service.id,
            title: service.title,
            unit: service.unit,
            schools: ours.length,
            said,
            expected: hundredths / 200,
            capacity: yearlyCapacity(service),
        };
    });
}
/**
 * All of the demand in days of work, by the hours that a unit of each service takes. What nobody gave hours for is not
 * counted, and named.
 */
function daysOfWork(rows, services, hoursPerDay) {
    const hours = new Map(services.map((service) => [service.id, (0, service_1.unitHours)(service)]));
    const wanted = rows.filter(({ expected }) => expected > 0);
    const known = wanted.flatMap(({ service, expected }) => (hours.get(service) ?? 0) * expected);
    return {
        days: known.reduce((sum, one) => sum + one, 0) / hoursPerDay,
        uncounted: wanted.filter(({ service }) => hours.get(service) === undefined).map(({ title }) => title),
    };
}
/** The units of a year, where the team said for all three terms how many it can deliver. */
function yearlyCapacity({ termCapacity }) {
    const { autumn, spring, summer } = termCapacity ?? {};
    if (autumn === undefined || spring === undefined || summer === undefined)
        return undefined;
    return autumn + spring + summer;
}
