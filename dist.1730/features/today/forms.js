"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.digestForm = exports.asideForm = void 0;
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../../engine/project/fields");
const projects_1 = require("../projects");
exports.asideForm = joi_1.default.object({
    how: (0, fields_1.oneOf)('If it is done', ['done', 'later']).default('later'),
    reason: (0, fields_1.line)('Why', 240).when('how', {
        is: 'later',
        // oxlint-disable-next-line unicorn/no-thenable -- joi's own word
        then: joi_1.default.required().messages({ 'any.required': 'Write why it can wait. Your group reads it.' }),
    }),
    knows: joi_1.default.valid('yes'),
});
exports.digestForm = joi_1.default.object({
    digest: (0, fields_1.oneOf)('How often', projects_1.digests).required().messages({ 'any.required': 'Choose weekly or never.' }),
});
