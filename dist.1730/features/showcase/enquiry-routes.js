"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enquiryRoutes = enquiryRoutes;
const access_1 = require("../../web/access");
const forms_1 = require("../../web/forms");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const projects_1 = require("../projects");
const keep_enquiry_1 = require("./keep-enquiry");
const pages_1 = require("./pages");
/** What visitors of the public page asked, and what was done about it. */
function enquiryRoutes(router, { db, now, library }) {
    router.get(paths_1.paths.enquiries, async (_req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        (0, render_1.render)(res, 'showcase/enquiries', {
            title: 'Enquiries',
            backLink: (0, paths_1.href)(paths_1.paths.showcase, { project: id }),
            enquiries: (0, pages_1.enquiryList)(id, await (0, projects_1.projectStore)(db).enquiries(id)),
            months: library.reference.consents.enquiryMonths,
        });
    });
    router.post(paths_1.paths.enquiry, async (req, res) => {
        const { id } = (0, access_1.projectOf)(res);
        const row = await (0, keep_enquiry_1.enquiryThere)((0, projects_1.projectStore)(db), id, req.params.enquiry);
        const { what } = (0, forms_1.plainFields)(req.body);
        if (what === 'list') {
            const school = await (0, keep_enquiry_1.listSchool)(db, (0, access_1.doingOf)(res, now), row.id);
            res.redirect(303, (0, paths_1.href)(paths_1.paths.school, { project: id, school }));
            return;
        }
        if (what === 'delete')
            await (0, keep_enquiry_1.removeEnquiry)(db, (0, access_1.doingOf)(res, now), row.id);
        else if (what === 'answered')
            await (0, keep_enquiry_1.markAnswered)(db, (0, access_1.doingOf)(res, now), row.id);
        res.redirect(303, (0, paths_1.href)(paths_1.paths.enquiries, { project: id }));
    });
}
