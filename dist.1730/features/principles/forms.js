"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkForm = void 0;
exports.markField = markField;
exports.noteField = noteField;
exports.marksIn = marksIn;
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../../engine/project/fields");
const principles_1 = require("../../engine/project/principles");
/** A mark and a note for each principle, all optional: a group may take the check in parts on one day. */
exports.checkForm = joi_1.default.object(Object.fromEntries(principles_1.principleIds.flatMap((id) => [
    [markField(id), (0, fields_1.oneOf)('How you do', principles_1.principleMarks)],
    [noteField(id), (0, fields_1.paragraph)('Your note', principles_1.longestNote)],
])));
function markField(id) {
    return `mark-${id}`;
}
function noteField(id) {
    return `note-${id}`;
}
/** The marks in a form that fits; a note without a mark is a fault, so that it is not lost. */
function marksIn(value) {
    const errors = {};
    const marks = principles_1.principleIds.flatMap((principle) => {
        const mark = value[markField(principle)];
        const note = value[noteField(principle)];
        if (mark === undefined && note !== undefined)
            errors[markField(principle)] = 'Choose how you do, so that your note is kept.';
        return mark === undefined ? [] : [{ principle, mark, ...(note !== undefined && { note }) }];
    });
    if (marks.length === 0 && Object.keys(errors).length === 0)
        errors[markField(principles_1.principleIds[0])] = 'Choose how you do on at least one principle.';
    return { marks, errors };
}
