"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.createApp = createApp;
exports.startWork = startWork;
/** The table of contents of the app: middleware in order, then one line a feature. It never listens. */
const node_crypto_1 = require("node:crypto");
const node_path_1 = __importDefault(require("node:path"));
const compression_1 = __importDefault(require("compression"));
const express_1 = __importDefault(require("express"));
const daily_1 = require("./commands/daily");
const open_1 = require("./db/open");
const account_1 = require("./features/account");
const comments_1 = require("./features/comments");
const decisions_1 = require("./features/decisions");
const elections_1 = require("./features/elections");
const guide_1 = require("./features/guide");
const interview_1 = require("./features/interview");
const mail_1 = require("./features/mail");
const meetings_1 = require("./features/meetings");
const offers_1 = require("./features/offers");
const membership_1 = require("./features/membership");
const money_1 = require("./features/money");
const papers_1 = require("./features/papers");
const people_1 = require("./features/people");
const principles_1 = require("./features/principles");
const projects_1 = require("./features/projects");
const register_1 = require("./features/register");
const resolutions_1 = require("./features/resolutions");
const schools_1 = require("./features/schools");
const rulebook_1 = require("./features/rulebook");
const services_1 = require("./features/services");
const showcase_1 = require("./features/showcase");
const shares_1 = require("./features/shares");
const survey_1 = require("./features/survey");
const today_1 = require("./features/today");
const year_1 = require("./features/year");
const workshops_1 = require("./features/workshops");
const expected_1 = require("./lib/expected");
const error_pages_1 = require("./web/error-pages");
const log_1 = require("./web/log");
const paths_1 = require("./web/paths");
const render_1 = require("./web/render");
const same_origin_1 = require("./web/same-origin");
const security_1 = require("./web/security");
const session_1 = require("./web/session");
/** Where `npm run build` puts the style sheet, the script and the pictures. */
const assetsFolder = node_path_1.default.join(__dirname, '..', 'dist', 'assets');
function createApp(deps) {
    const app = (0, express_1.default)();
    (0, render_1.useViews)(app);
    app.set('trust proxy', deps.config.trustProxy);
    app.set('query parser', 'simple');
    // Pages are not to be kept by anyone, so nobody asks whether they have changed.
    app.set('etag', false);
    app.use((_req, res, next) => {
        res.locals['requestId'] = (0, node_crypto_1.randomUUID)();
        next();
    });
    app.use((0, log_1.observe)(deps.log, deps.metrics));
    app.get(paths_1.paths.health, (_req, res) => {
        res.json({ status: 'up' });
    });
    app.get(paths_1.paths.ready, async (_req, res) => {
        const ready = await (0, open_1.isReady)(deps.db).catch(() => false);
        res.status(ready ? 200 : 503).json({ status: ready ? 'ready' : 'not ready' });
    });
    app.use((0, compression_1.default)());
    app.use('/assets', express_1.default.static(assetsFolder, { maxAge: '1h', index: false }));
    app.use((0, security_1.securityHeaders)(deps.config.baseUrl));
    app.use((0, security_1.readableAddress)());
    app.use((0, same_origin_1.sameOrigin)());
    app.use((0, session_1.session)(deps));
    app.use(express_1.default.urlencoded({ extended: false, limit: '100kb', parameterLimit: 400 }));
    app.use((0, mail_1.mailRoutes)(deps));
    // Before the others, as they guard everything inside a project, and whole halls of phones ask for workshops at once.
    app.use((0, resolutions_1.dueRoutes)(deps));
    app.use((0, membership_1.dueMemberships)(deps));
    app.use((0, projects_1.projectRoutes)(deps));
    app.use((0, workshops_1.workshopRoutes)(deps));
    app.use((0, guide_1.guideRoutes)(deps));
    app.use((0, account_1.accountRoutes)(deps));
    app.use((0, people_1.joinRoutes)(deps));
    app.use((0, today_1.todayRoutes)(deps));
    app.use((0, people_1.peopleRoutes)(deps));
    app.use((0, interview_1.interviewRoutes)(deps));
    app.use((0, decisions_1.decisionRoutes)(deps));
    app.use((0, comments_1.commentRoutes)(deps));
    app.use((0, principles_1.principlesRoutes)(deps));
    app.use((0, services_1.serviceRoutes)(deps));
    app.use((0, schools_1.schoolRoutes)(deps));
    app.use((0, survey_1.surveyRoutes)(deps));
    app.use((0, showcase_1.showcaseRoutes)(deps));
    app.use((0, offers_1.offerRoutes)(deps));
    app.use((0, money_1.moneyRoutes)(deps));
    app.use((0, meetings_1.meetingRoutes)(deps));
    app.use((0, elections_1.electionRoutes)(deps));
    app.use((0, resolutions_1.resolutionRoutes)(deps));
    app.use((0, year_1.yearRoutes)(deps));
    app.use((0, rulebook_1.rulebookRoutes)(deps));
    app.use((0, register_1.registerRoutes)(deps));
    app.use((0, shares_1.shareRoutes)(deps));
    app.use((0, membership_1.membershipRoutes)(deps));
    app.use((0, papers_1.paperRoutes)(deps));
    app.use(() => {
        throw new expected_1.Expected('missing', 'We cannot find this page', 'Check the address, or go to the start page.');
    });
    app.use((0, error_pages_1.errorPages)(deps.log));
    return app;
}
/** Starts what works beside the pages. Stopping waits for what is under way. */
function startWork(deps) {
    const sender = (0, mail_1.startSender)(deps);
    const stopDaily = (0, daily_1.startDaily)(deps);
    return {
        stop: () => {
            stopDaily();
            return sender.stop();
        },
    };
}
