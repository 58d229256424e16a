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
exports.surveyAnswer = exports.units = void 0;
exports.surveyProblems = surveyProblems;
/** The shape of an answer to the survey of schools, in joi. The form and the project file both use it. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
const school_schema_1 = require("./school-schema");
const survey_answer_1 = require("./survey-answer");
/** Units of a service in a year: halves are allowed. */
exports.units = joi_1.default.number()
    .strict()
    .min(0)
    .max(100_000)
    .multiple(0.5)
    .messages({ '*': 'How many must be a number, such as 10 or 2.5.' });
/** The fields of an answer. */
exports.surveyAnswer = {
    id: field.recordId().required(),
    on: field.date('Date of the answer').required(),
    how: field.oneOf('how', survey_answer_1.surveyWays).required(),
    school: field.line('Name of the school', 120).required(),
    listed: field.recordId(),
    buysNow: field.paragraph('What you buy now', 1000),
    ends: field.paragraph('When agreements end', 500),
    works: field.paragraph('What works and what does not', 1000),
    wants: joi_1.default.array()
        .items(joi_1.default.object({
        service: field.recordId().required(),
        likelihood: field.oneOf('How likely', survey_answer_1.likelihoods).required(),
        units: exports.units,
    }))
        .unique('service')
        .max(500)
        .default([])
        .messages({
        'array.base': 'wants must be a list.',
        'array.unique': 'wants names the same service twice.',
    }),
    otherWants: field.paragraph('Something else', 500),
    paysNow: field.oneOf('What you pay now', survey_answer_1.payBands),
    signs: field.line('Who signs', 240),
    contact: joi_1.default.object({
        name: field.line('Name', 120).required(),
        role: field.line('Role', 80),
        email: field.email().required(),
        consent: school_schema_1.consent.required(),
    }).messages({ 'object.base': 'contact must give name, email and consent.' }),
};
/** Answers that name a school which is not in the list, or that have the id of another. */
function surveyProblems(answers, schools) {
    const ids = new Set();
    return answers.flatMap(({ id, listed }, index) => {
        const path = `$.survey[${index}]`;
        const twice = ids.has(id) ? [{ path: `${path}.id`, message: 'This id is used twice.' }] : [];
        ids.add(id);
        const stray = listed !== undefined && !schools.has(listed)
            ? [{ path: `${path}.listed`, message: 'No school has this id. Take it out, or check its spelling.' }]
            : [];
        return [...twice, ...stray];
    });
}
