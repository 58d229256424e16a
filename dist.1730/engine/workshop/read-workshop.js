"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopFileFormat = void 0;
exports.isWorkshopFile = isWorkshopFile;
exports.readWorkshop = readWorkshop;
/** Reads a workshop file, such as `seeds/workshop.json`: unknown fields are refused by name. */
const joi_1 = __importDefault(require("joi"));
const dates_1 = require("../../lib/dates");
const fonts_1 = require("../paper/fonts");
exports.workshopFileFormat = 'groundrules-workshop';
const line = joi_1.default.string()
    .trim()
    .min(1)
    .max(200)
    .custom((text, helpers) => ((0, fonts_1.printable)(text) === undefined ? text : helpers.error('line.letters')))
    .messages({ 'line.letters': 'has a letter that our papers cannot print. Take it out' })
    .required();
const schema = joi_1.default.object({
    format: joi_1.default.valid(exports.workshopFileFormat).required(),
    version: joi_1.default.valid(1).required(),
    title: line,
    place: line,
    date: joi_1.default.string()
        .custom((text, helpers) => ((0, dates_1.isIsoDate)(text) ? text : helpers.error('date.real')))
        .messages({ 'date.real': 'must be a real date such as 2026-11-23' })
        .required(),
    start: joi_1.default.string()
        .pattern(/^([01]\d|2[0-3]):[0-5]\d$/)
        .messages({ 'string.pattern.base': 'must be a time such as 13:30' })
        .required(),
    steps: joi_1.default.array()
        .items(joi_1.default.object({ step: line, title: line, minutes: joi_1.default.number().integer().min(1).max(240).required() }))
        .min(1)
        .max(40)
        .required(),
    code: joi_1.default.string()
        .pattern(/^[A-Z0-9]{6}$/)
        .messages({ 'string.pattern.base': 'must be six capital letters or digits' })
        .required(),
    joinAddress: joi_1.default.string()
        .uri({ scheme: ['http', 'https'] })
        .max(200)
        .required(),
    tables: joi_1.default.number().integer().min(1).max(60).required(),
    privacy: joi_1.default.array().items(line).max(8).required(),
});
/** Whether data is meant as a workshop file, and not as a project. */
function isWorkshopFile(data) {
    return typeof data === 'object' && data !== null && 'format' in data && data.format === exports.workshopFileFormat;
}
/** Reads the data of a workshop file; each problem says where it is and what is expected. */
function readWorkshop(data, library) {
    const { value, error } = schema.validate(data, {
        abortEarly: false,
        errors: { label: false },
        messages: { 'object.unknown': 'is no field of a workshop file. Take it out' },
    });
    const problems = (error?.details ?? []).map(({ path, message }) => ({
        path: jsonPath(path),
        message: `${message}.`,
    }));
    if (problems.length > 0)
        return { ok: false, problems };
    const { format: _format, version: _version, ...workshop } = value;
    const known = library.workshops.steps.map((step) => step.id);
    const unknown = workshop.steps.flatMap(({ step }, index) => known.includes(step)
        ? []
        : [{ path: `$.steps[${index}].step`, message: `is ${step}; there is: ${known.join(', ')}.` }]);
    return unknown.length > 0 ? { ok: false, problems: unknown } : { ok: true, workshop };
}
function jsonPath(path) {
    return `$${path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')}`;
}
