"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.statementRoutes = statementRoutes;
const express_1 = require("express");
const multer_1 = __importDefault(require("multer"));
const amendments_1 = require("../../engine/clauses/amendments");
const dates_1 = require("../../lib/dates");
const money_1 = require("../../lib/money");
const paths_1 = require("../../web/paths");
const forms_1 = require("../../web/forms");
const render_1 = require("../../web/render");
const session_1 = require("../../web/session");
const forms_2 = require("./forms");
/** What registering costs and why, and the statements about this site. */
function statementRoutes({ config, library }) {
    const router = (0, express_1.Router)();
    const statements = {
        privacy: 'Privacy',
        accessibility: 'Accessibility',
        cookies: 'Cookies',
        terms: 'Terms and conditions',
    };
    router.get(paths_1.paths.registrationCost, (_req, res) => {
        const fees = library.reference.registrationFees;
        (0, render_1.render)(res, 'guide/registration-cost', {
            title: 'What registering will cost, and why',
            backLink: paths_1.paths.home,
            bands: fees.bands.map((band) => ({ ...band, fee: (0, money_1.pounds)(band.pence) })),
            free: (0, money_1.pounds)(fees.bands.find((band) => band.id === 'free-draft')?.pence ?? 0),
            model: (0, money_1.pounds)(fees.bands.find((band) => band.id === 'model-unamended')?.pence ?? 0),
            fees: { ...fees, asAt: (0, dates_1.longDate)(fees.asAt), checked: (0, dates_1.longDate)(fees.checked) },
        });
    });
    modelRulesRoutes(router, library);
    router.get(paths_1.paths.guidePage, (req, res, next) => {
        const title = Object.hasOwn(statements, req.params.page) ? statements[req.params.page] : undefined;
        if (title === undefined) {
            next();
            return;
        }
        (0, render_1.render)(res, `guide/${req.params.page}`, {
            title,
            backLink: paths_1.paths.home,
            cookie: (0, session_1.cookieName)(config.baseUrl),
            consentMonths: library.reference.consents.consentMonths,
            enquiryMonths: library.reference.consents.enquiryMonths,
        });
    });
    return router;
}
/** Counts what a group changed in a sponsor's model rules. Both texts are looked at and not kept. */
function modelRulesRoutes(router, library) {
    const texts = (0, multer_1.default)({ limits: { fieldSize: 500_000, fields: 4, files: 0, parts: 6 } }).none();
    const fees = library.reference.registrationFees;
    const page = {
        title: 'Count your changes to model rules',
        backLink: paths_1.paths.registrationCost,
        fees: { source: fees.source, asAt: (0, dates_1.longDate)(fees.asAt) },
    };
    router.get(paths_1.paths.modelRules, (_req, res) => {
        (0, render_1.render)(res, 'guide/model-rules', { ...page, typed: {}, fieldErrors: {}, result: undefined });
    });
    router.post(paths_1.paths.modelRules, texts, (req, res) => {
        const form = (0, forms_1.readForm)(forms_2.modelRulesForm, req.body);
        if (!form.ok) {
            const { typed, errors } = form;
            (0, render_1.render)(res, 'guide/model-rules', {
                ...page,
                typed,
                fieldErrors: errors,
                errors: (0, forms_1.summary)(errors),
                result: undefined,
            });
            return;
        }
        const { model, ours } = form.value;
        const counted = (0, amendments_1.countAmendments)(model, ours, fees);
        const result = { ...counted, fee: (0, money_1.pounds)(counted.band.pence) };
        (0, render_1.render)(res, 'guide/model-rules', { ...page, typed: form.value, fieldErrors: {}, result });
    });
}
