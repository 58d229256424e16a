"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadScene = loadScene;
const projects_1 = require("../projects");
const change_meeting_1 = require("./change-meeting");
/** Loads a meeting with everything that decides what may happen in it. */
async function loadScene({ db, library, now }, project, id) {
    const loaded = await (0, projects_1.projectStore)(db).load(project);
    const meeting = loaded.meetings?.find((one) => one.id === id);
    if (!meeting)
        throw (0, change_meeting_1.missingMeeting)();
    return (0, change_meeting_1.sceneOf)(loaded, meeting, library, now());
}
