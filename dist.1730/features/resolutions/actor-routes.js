"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actorOf = actorOf;
exports.motionAt = motionAt;
const access_1 = require("../../web/access");
/** Who this person is to a resolution. */
function actorOf(res) {
    return { founder: (0, access_1.projectOf)(res).seat?.founder, forAll: (0, access_1.may)(res, 'answer') };
}
/** The address of a resolution in the project of this page. */
function motionAt(res, motion) {
    return { project: (0, access_1.projectOf)(res).id, motion };
}
