"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadElection = loadElection;
const projects_1 = require("../projects");
const change_election_1 = require("./change-election");
/** An election as it stands now, for a page. */
async function loadElection({ db, library, now }, project, election) {
    const whole = await (0, projects_1.projectStore)(db).load(project);
    return (0, change_election_1.sceneOf)(whole, (0, change_election_1.electionIn)(whole, election), library, now());
}
