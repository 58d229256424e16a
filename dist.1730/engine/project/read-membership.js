"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readMembership = readMembership;
const membership_schema_1 = require("./membership-schema");
const read_parts_1 = require("./read-parts");
function readMembership(typed) {
    const applications = (0, read_parts_1.records)(typed.applications ?? [], membership_schema_1.application, '$.applications');
    const work = (0, read_parts_1.records)(typed.work ?? [], membership_schema_1.workSpell, '$.work');
    const leavings = (0, read_parts_1.records)(typed.leavings ?? [], membership_schema_1.leaving, '$.leavings');
    return {
        value: { applications: applications.value, work: work.value, leavings: leavings.value },
        problems: [applications, work, leavings].flatMap((part) => part.problems),
    };
}
