"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.readWorkshops = readWorkshops;
/** Reads `documents/workshops/`: the words of workshops, each file checked for its shape. */
const joi_1 = __importDefault(require("joi"));
const signs_1 = require("../drawing/signs");
const content_1 = require("../workshop/content");
const read_files_1 = require("./read-files");
const id = joi_1.default.string()
    .pattern(/^[a-z][a-z0-9-]*$/)
    .required();
const sign = joi_1.default.valid(...Object.keys(signs_1.signs)).required();
const words = joi_1.default.string().trim().min(1);
const must = words.required();
const minutes = joi_1.default.number().integer().min(1).max(120).required();
const date = joi_1.default.string()
    .pattern(/^\d{4}-\d\d-\d\d$/)
    .required();
const list = (shape) => joi_1.default.array().items(shape).min(1).required();
const cards = (count) => {
    const some = list(joi_1.default.object({ id, heading: must, text: must })).unique('id');
    return count === undefined ? some : some.length(count);
};
const scale = { ask: must, low: must, high: must };
const shapes = {
    agendas: list(joi_1.default.object({ id, title: must, steps: list(joi_1.default.object({ step: id, minutes })).unique('step') })).unique('id'),
    steps: list(joi_1.default.object({
        id,
        title: must,
        tool: joi_1.default.valid(...content_1.workshopTools).required(),
        minutes,
        does: must,
        needs: must,
        say: joi_1.default.array().items(words).length(3).required(),
        trap: must,
        rescue: must,
        skip: joi_1.default.boolean().default(false),
    }))
        .unique('id')
        .unique('tool'),
    cards: joi_1.default.object({
        values: cards(16),
        decisions: list(joi_1.default.object({
            id,
            heading: must,
            ask: must,
            question: words,
            choices: joi_1.default.array()
                .items(joi_1.default.object({
                value: joi_1.default.alternatives(joi_1.default.string(), joi_1.default.number()).required(),
                label: must,
                means: must,
            }))
                .min(2),
        }).or('question', 'choices'))
            .unique('id')
            .length(6),
        scenarios: cards(8),
        roles: cards(4),
        principles: cards(7),
        'pre-mortem': cards(),
    }),
    forms: joi_1.default.object({
        temperature: joi_1.default.object(scale).required(),
        evaluation: list(joi_1.default.object({ id, ...scale })).unique('id'),
        freeText: must,
        price: joi_1.default.object({
            asAt: date,
            inputs: list(joi_1.default.object({ id, label: must, means: must, example: must }))
                .unique('id')
                .length(6),
            working: list(joi_1.default.object({ label: must, example: must })),
        }).required(),
        canvas: cards(),
        consent: list(joi_1.default.object({ id: sign, heading: must, text: must }))
            .unique('id')
            .length(Object.keys(signs_1.signs).length),
        easyRead: list(joi_1.default.object({ id: sign, heading: must, lines: list(words) }))
            .unique('id')
            .length(3),
        privacy: list(words),
    }),
    help: joi_1.default.object({
        checked: date,
        routes: list(joi_1.default.object({ nation: must, who: must, what: must })),
        next: list(joi_1.default.object({ when: must, do: must })),
    }),
};
/** The five files of `workshops/`; what does not fit its shape is noted as a fault. */
function readWorkshops(reader) {
    const read = (name) => (0, read_files_1.readYaml)(reader, `workshops/${name}.yml`, shapes[name]);
    return {
        agendas: read('agendas'),
        steps: read('steps'),
        cards: read('cards'),
        forms: read('forms'),
        help: read('help'),
    };
}
