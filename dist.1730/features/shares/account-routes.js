"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accountRoutes = accountRoutes;
const ledger_1 = require("../../engine/project/ledger");
const statement_1 = require("../../engine/project/statement");
const dates_1 = require("../../lib/dates");
const expected_1 = require("../../lib/expected");
const money_1 = require("../../lib/money");
const names_1 = require("../../lib/names");
const access_1 = require("../../web/access");
const paths_1 = require("../../web/paths");
const render_1 = require("../../web/render");
const register_1 = require("../register");
const pages_1 = require("./pages");
const frame_routes_1 = require("./frame-routes");
/** A member's statement, and whether the books agree: pages to read, as at any day. */
function accountRoutes(router, deps) {
    router.get(paths_1.paths.shareStatement, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const { id, project, today } = reading;
        const { founder } = req.params;
        if (!project.founders.some((one) => one.id === founder))
            throw new expected_1.Expected('missing', 'We cannot find this person', 'Go back to the page of shares.');
        const asAt = (0, register_1.dayAsked)(req.query['as-at'], today);
        const { shares = 0, paidPence = 0, loanPence = 0 } = (0, ledger_1.holdingsAt)(project.ledger, asAt).get(founder) ?? {};
        (0, render_1.render)(res, 'shares/statement', {
            title: `Statement of ${(0, pages_1.namesIn)(project, asAt)(founder)}`,
            tab: 'Statement',
            backLink: (0, paths_1.href)(paths_1.paths.shares, { project: id }),
            asAt,
            asAtWords: (0, dates_1.longDate)(asAt),
            standing: `${(0, names_1.counted)(shares, 'share')}, ${(0, money_1.pounds)(paidPence)} paid, ${loanPence === 0 ? 'no loan' : `${(0, money_1.pounds)(loanPence)} on loan to the co-op`}`,
            rows: (0, statement_1.statementOf)(project.ledger, founder, asAt).map((line) => [
                { text: (0, dates_1.longDate)(line.on) },
                { text: (0, statement_1.moneyWords)(line.entry) },
                { text: line.shares.toLocaleString('en-GB'), format: 'numeric' },
                { text: (0, money_1.exactPounds)(line.paidPence), format: 'numeric' },
                { text: (0, money_1.exactPounds)(line.propertyPence), format: 'numeric' },
            ]),
            dues: (0, pages_1.accountOf)({ ...reading, today: asAt }, founder).dues,
            files: (0, access_1.may)(res, 'private') ? statementFiles(id, asAt) : [],
        });
    });
    router.get(paths_1.paths.booksAgree, async (req, res) => {
        const reading = await (0, frame_routes_1.readingOf)(deps, res);
        const asAt = (0, register_1.dayAsked)(req.query['as-at'], reading.today);
        (0, render_1.render)(res, 'shares/agree', {
            title: 'Do the books agree?',
            backLink: (0, paths_1.href)(paths_1.paths.shares, { project: reading.id }),
            asAt,
            asAtWords: (0, dates_1.longDate)(asAt),
            ...(0, pages_1.agreePage)(reading, asAt),
        });
    });
}
/** The statements of all members as one paper. */
function statementFiles(project, asAt) {
    return ['pdf', 'docx'].map((format) => ({
        text: format === 'pdf' ? 'PDF' : 'Word',
        href: `${(0, paths_1.href)(paths_1.paths.paperFile, { project, document: 'member-statements', format })}?as-at=${asAt}`,
    }));
}
