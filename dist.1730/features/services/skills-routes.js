"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.skillsRoutes = skillsRoutes;
const facts_1 = require("../../engine/project/facts");
const ledger_1 = require("../../engine/project/ledger");
const dates_1 = require("../../lib/dates");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const table_files_1 = require("../../web/table-files");
const projects_1 = require("../projects");
const skills_map_1 = require("./skills-map");
const skills_pages_1 = require("./skills-pages");
/** The map of who can do what, as a page and as Excel and CSV. */
function skillsRoutes(router, { db, now }) {
    const load = async (id) => {
        const project = await (0, projects_1.projectStore)(db).load(id);
        const present = (0, facts_1.presentFounders)(project, (0, ledger_1.registerAt)(project.ledger, (0, dates_1.londonDate)(now())));
        return (0, skills_map_1.skillsMap)(present, project.services);
    };
    router.get(paths_1.paths.skillsMap, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        (0, render_1.render)(res, 'services/skills', {
            title: 'Who can do what',
            backLink: (0, paths_1.href)(paths_1.paths.services, { project: id }),
            ...(0, skills_pages_1.skillsPage)(await load(id)),
            files: table_files_1.tableFormats.map(({ format, label }) => ({
                text: label,
                href: (0, paths_1.href)(paths_1.paths.skillsFile, { project: id, format }),
            })),
        });
    });
    router.get(paths_1.paths.skillsFile, async (req, res) => {
        const { id, name } = (0, access_1.projectOf)(res);
        await (0, table_files_1.sendTables)(res, {
            name: `${(0, names_1.slug)(name)}-who-can-do-what`,
            format: req.params.format,
            tables: (0, skills_pages_1.skillsTables)(await load(id)),
        });
    });
}
