"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.unitsField = exports.wantField = void 0;
exports.readAnswer = readAnswer;
exports.settingsForm = settingsForm;
/** The form of eight questions, for schools on the web and for answers typed in from paper; and its settings. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const survey_answer_1 = require("../../engine/project/survey-answer");
const survey_schema_1 = require("../../engine/project/survey-schema");
const forms_1 = require("../../web/forms");
const typed_fields_1 = require("../../web/typed-fields");
/** The names of the two fields of a service. */
const wantField = (service) => `want-${service}`;
exports.wantField = wantField;
const unitsField = (service) => `units-${service}`;
exports.unitsField = unitsField;
/** Reads an answer; a person is kept only where they agreed. */
function readAnswer(body, of) {
    const form = (0, forms_1.readForm)(answerForm(of), body);
    if (!form.ok)
        return form;
    const { on = of.today, consent, name, role, email, ...rest } = form.value;
    const wants = of.services.flatMap((service) => {
        const likelihood = rest[(0, exports.wantField)(service.id)];
        const said = rest[(0, exports.unitsField)(service.id)];
        return likelihood === undefined
            ? []
            : [{ service: service.id, likelihood, ...(said !== undefined && { units: said }) }];
    });
    const { school, buysNow, ends, works, otherWants, paysNow, signs } = rest;
    const answer = filled({ on, school, buysNow, ends, works, wants, otherWants, paysNow, signs });
    if (consent !== 'yes' || name === undefined || email === undefined)
        return { ok: true, value: answer };
    const how = of.how === 'web' ? 'survey' : 'paper';
    const contact = {
        name,
        ...(role !== undefined && { role }),
        email,
        consent: { on, how, text: of.text },
    };
    return { ok: true, value: { ...answer, contact } };
}
function filled(record) {
    return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
function answerForm({ services, today, how }) {
    const person = { is: 'yes', then: joi_1.default.required(), otherwise: joi_1.default.forbidden() };
    const notAsked = { 'any.unknown': 'Tick the box if we may write to you. If not, leave this empty.' };
    return joi_1.default.object({
        school: survey_schema_1.surveyAnswer.school,
        ...(how === 'paper' && {
            on: (0, typed_fields_1.typedDay)('Date of the answer', field.date('Date of the answer', today)).required(),
        }),
        buysNow: survey_schema_1.surveyAnswer.buysNow,
        ends: survey_schema_1.surveyAnswer.ends,
        works: survey_schema_1.surveyAnswer.works,
        ...Object.fromEntries(services.flatMap(({ id, title }) => wantFields(id, title))),
        otherWants: survey_schema_1.surveyAnswer.otherWants,
        paysNow: survey_schema_1.surveyAnswer.paysNow,
        signs: survey_schema_1.surveyAnswer.signs,
        consent: joi_1.default.valid('yes'),
        name: field.line('Name', 120).when('consent', person).messages(notAsked),
        role: field
            .line('Role', 80)
            .when('consent', { is: 'yes', otherwise: joi_1.default.forbidden() })
            .messages(notAsked),
        email: field.email().when('consent', person).messages(notAsked),
    });
}
function wantFields(id, title) {
    return [
        [(0, exports.wantField)(id), joi_1.default.valid(...survey_answer_1.likelihoods).messages({ '*': `${title}: choose how likely it is.` })],
        [
            (0, exports.unitsField)(id),
            (0, typed_fields_1.typedNumber)(survey_schema_1.units)
                .when((0, exports.wantField)(id), { is: joi_1.default.exist(), otherwise: joi_1.default.forbidden() })
                .messages({ 'any.unknown': `${title}: choose how likely it is, or leave the number empty.` }),
        ],
    ];
}
/** @param latest a survey is open for a year at the most, so that none is forgotten */
function settingsForm(latest) {
    return joi_1.default.object({
        open: joi_1.default.valid('yes', 'no').required().messages({ '*': 'Choose whether schools can answer.' }),
        shownAs: field.line('Name that schools see', 120).required(),
        closesOn: (0, typed_fields_1.typedDay)('Last day', field.date('Last day', latest)).required(),
        newLink: joi_1.default.valid('yes'),
    });
}
