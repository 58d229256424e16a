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
exports.principlesCheck = exports.longestNote = exports.principleMarks = exports.principleIds = void 0;
exports.checkBefore = checkBefore;
/** The yearly check of a group against the co-operative principles: what it thought of itself, and when. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("./fields"));
/** The seven principles of the ICA Statement on the Co-operative Identity (1995), and the values beneath them. */
exports.principleIds = [
    'open-membership',
    'democratic-control',
    'economic-participation',
    'independence',
    'education',
    'co-operation',
    'community',
    'values',
];
exports.principleMarks = ['well', 'partly', 'not-yet'];
/** The longest note on a principle, in characters. */
exports.longestNote = 600;
/** A check as the project file holds it: each principle once at most. */
exports.principlesCheck = {
    on: field.date('Date of the check').required(),
    marks: joi_1.default.array()
        .items(joi_1.default.object({
        principle: field.oneOf('principle', exports.principleIds).required(),
        mark: field.oneOf('mark', exports.principleMarks).required(),
        note: field.paragraph('Note', exports.longestNote),
    }))
        .min(1)
        .unique('principle')
        .required()
        .messages({
        'array.base': 'marks must be a list.',
        'array.min': 'marks must hold one mark or more.',
        'array.unique': 'marks names the same principle twice.',
    }),
};
/** The last check before a day, to set beside that of the day; undefined where there is none. */
function checkBefore(checks, on) {
    return checks.filter((check) => check.on < on).toSorted((a, b) => (a.on < b.on ? 1 : -1))[0];
}
