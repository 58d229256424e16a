"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.figureById = figureById;
exports.numberOf = numberOf;
exports.readReference = readReference;
/** Dated figures: fees, thresholds, lists. Each table says from when it is, and where it comes from. */
const joi_1 = __importDefault(require("joi"));
const schema_1 = require("../money/schema");
const money_1 = require("../../lib/money");
const meeting_1 = require("../project/meeting");
const survey_answer_1 = require("../project/survey-answer");
const read_files_1 = require("./read-files");
const figureUnits = ['pounds', 'percent', 'days', 'hours', 'weeks'];
const words = joi_1.default.string().min(1).required();
const date = joi_1.default.string()
    .pattern(/^\d{4}-\d\d-\d\d$/)
    .required();
const heading = {
    id: words,
    title: words,
    asAt: date,
    checked: date,
    source: words,
    confidence: words,
    note: joi_1.default.string(),
};
const shapes = {
    'registration-fees': joi_1.default.object({
        ...heading,
        bands: joi_1.default.array()
            .items(joi_1.default.object({ id: words, label: words, pence: joi_1.default.number().integer().required(), means: words }))
            .required(),
    }),
    figures: joi_1.default.object({
        ...heading,
        figures: joi_1.default.array()
            .items(joi_1.default.object({
            id: words,
            words,
            means: words,
            asAt: date,
            source: words,
            confidence: joi_1.default.valid('high', 'medium', 'low').required(),
            amount: joi_1.default.number().integer().min(0),
        }))
            .required(),
    }),
    'money-figures': joi_1.default.object({
        ...heading,
        figures: joi_1.default.array()
            .items(joi_1.default.object({
            id: words,
            value: joi_1.default.number().min(0).required(),
            unit: joi_1.default.valid(...figureUnits).required(),
            means: words,
            asAt: date,
            source: words,
            confidence: words,
            note: joi_1.default.string(),
        }))
            .unique('id')
            .required(),
    }),
    'money-start': joi_1.default.object({
        ...heading,
        suggestions: schema_1.moneySchema
            .fork(['pension', 'days', 'price', 'sales', 'growth', 'terms'], (part) => part.required())
            .required(),
    }),
    'pay-scales': joi_1.default.object({
        ...heading,
        scales: joi_1.default.array()
            .items(joi_1.default.object({
            id: words,
            title: words,
            asAt: date,
            source: words,
            confidence: words,
            note: joi_1.default.string(),
            points: joi_1.default.object()
                .pattern(/^\d{1,2}$/, joi_1.default.number().integer().min(1))
                .min(1)
                .required(),
        }))
            .unique('id')
            .required(),
    }),
    agendas: joi_1.default.object({
        ...heading,
        agendas: joi_1.default.array()
            .items(joi_1.default.object({
            kind: joi_1.default.valid(...meeting_1.meetingKinds).required(),
            items: joi_1.default.array()
                .items(joi_1.default.object({
                title: words,
                minutes: joi_1.default.number().integer().min(1).required(),
                resolution: joi_1.default.string(),
            }))
                .min(1)
                .required(),
        }))
            .length(meeting_1.meetingKinds.length)
            .unique('kind')
            .required(),
    }),
    consents: joi_1.default.object({
        ...heading,
        consentMonths: joi_1.default.number().integer().min(1).required(),
        enquiryMonths: joi_1.default.number().integer().min(1).required(),
        applicationDays: joi_1.default.number().integer().min(1).required(),
        texts: joi_1.default.array()
            .items(joi_1.default.object({ id: words, from: date, words }))
            .min(1)
            .unique('id')
            .required(),
    }),
    demand: joi_1.default.object({
        ...heading,
        likelihoods: joi_1.default.array()
            .items(joi_1.default.object({
            id: joi_1.default.valid(...survey_answer_1.likelihoods).required(),
            label: words,
            percent: joi_1.default.number().integer().min(0).max(100).required(),
        }))
            .length(survey_answer_1.likelihoods.length)
            .unique('id')
            .required(),
    }),
    'cpv-codes': joi_1.default.object({
        ...heading,
        codes: joi_1.default.array()
            .items(joi_1.default.object({
            code: joi_1.default.string()
                .pattern(/^\d{8}$/)
                .required(),
            title: words,
            reservable: joi_1.default.boolean().required(),
            fits: joi_1.default.array().items(joi_1.default.object({ category: words, functions: joi_1.default.array().items(words) })),
        }))
            .unique('code')
            .required(),
    }),
    'service-categories': joi_1.default.object({
        ...heading,
        categories: joi_1.default.array()
            .items(joi_1.default.object({
            code: words,
            title: words,
            examples: words,
            functions: joi_1.default.array().items(joi_1.default.object({ id: words, title: words, examples: words })),
        }))
            .required(),
    }),
};
/** The figure with this id; the fees for registering are there too, as `fee-` and the id of their band. */
function figureById(reference, id) {
    const figure = reference.figures.figures.find((one) => one.id === id);
    const fees = reference.registrationFees;
    const band = fees.bands.find((one) => `fee-${one.id}` === id);
    if (figure || !band)
        return figure;
    const { asAt, source } = fees;
    return {
        id,
        words: (0, money_1.pounds)(band.pence),
        amount: band.pence,
        means: band.label,
        asAt,
        source,
        confidence: 'high',
    };
}
/**
 * A number of a figure that something is worked out from.
 * @throws Error where the figure has none, which the check of `documents/` would have said
 */
function numberOf(reference, id) {
    const figure = figureById(reference, id);
    if (figure?.amount === undefined)
        throw new Error(`The figure ${id} has no amount.`);
    return figure.amount;
}
/** Reads `documents/reference/`; a file that nothing reads is a fault, so that no figure is kept unused. */
function readReference(reader) {
    for (const name of (0, read_files_1.namesIn)(reader, 'reference', '.yml')) {
        if (!(name.replace('.yml', '') in shapes)) {
            reader.faults.push({
                rule: 'reference-unused',
                file: `reference/${name}`,
                line: 1,
                message: 'nothing reads this file.',
            });
        }
    }
    return {
        agendas: table(reader, 'agendas'),
        consents: table(reader, 'consents'),
        cpvCodes: table(reader, 'cpv-codes'),
        demand: table(reader, 'demand'),
        figures: table(reader, 'figures'),
        moneyFigures: table(reader, 'money-figures'),
        moneyStart: table(reader, 'money-start'),
        payScales: payScales(reader),
        registrationFees: table(reader, 'registration-fees'),
        serviceCategories: table(reader, 'service-categories'),
    };
}
function table(reader, id) {
    return (0, read_files_1.readYaml)(reader, `reference/${id}.yml`, shapes[id]);
}
/** The points of a scale are written as a list of point and pay, which is short to write and easy to check. */
function payScales(reader) {
    const read = table(reader, 'pay-scales');
    const scales = (read?.scales ?? []).map((scale) => ({
        ...scale,
        points: Object.entries(scale.points).map(([point, pounds]) => ({ point: Number(point), pounds })),
    }));
    return { ...read, scales };
}
