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
exports.sentForm = void 0;
exports.registeredForm = registeredForm;
/** The forms of rules that go to the registrar and come back. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const registration_schema_1 = require("../../engine/project/registration-schema");
const typed_date_1 = require("../../web/typed-date");
exports.sentForm = joi_1.default.object({
    on: (0, typed_date_1.typedDate)('Day on which you send it'),
    decidedOn: (0, typed_date_1.typedDate)('Day of the decision').optional(),
    minutes: field.line('Which minutes say so', 300),
})
    .and('decidedOn', 'minutes')
    .messages({ 'object.and': 'Give both: the day of the decision, and which minutes say so.' });
/** @param first whether these are the first rules, which bring the name and the number */
function registeredForm(first) {
    return joi_1.default.object({
        on: (0, typed_date_1.typedDate)('Date of registration'),
        ...(first && { name: field.line('Registered name', 120).required(), number: registration_schema_1.registration.number }),
    });
}
