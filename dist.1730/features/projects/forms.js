"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.nameForm = void 0;
const joi_1 = __importDefault(require("joi"));
const fields_1 = require("../../engine/project/fields");
/** The name of a co-op, with or without "Limited". */
exports.nameForm = joi_1.default.object({
    name: (0, fields_1.line)('Name of your co-op', 100).required().messages({
        'any.required': 'Enter a name for your co-op. You can change it later.',
        'string.empty': 'Enter a name for your co-op. You can change it later.',
    }),
});
