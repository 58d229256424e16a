"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedDate = typedDate;
/** A day as people type it: in a browser's date field, or as day, month and year. */
const joi_1 = __importDefault(require("joi"));
const dates_1 = require("../lib/dates");
const names_1 = require("../lib/names");
/**
 * A field for a day; its value is an ISO date. Required unless the caller makes it optional.
 * @param label starts its messages
 * @param latest the last day that is taken, where there is one
 */
function typedDate(label, latest) {
    return joi_1.default.string()
        .required()
        .custom((value, helpers) => {
        const day = (0, dates_1.readDay)(value);
        if (day === undefined)
            return helpers.error('day');
        return latest && day > latest.day ? helpers.error('late') : day;
    })
        .messages({
        'any.required': `Enter ${(0, names_1.lowerFirst)(label)}.`,
        day: `${label} must be a real date, such as 27 3 2027.`,
        late: latest?.message ?? '',
    });
}
