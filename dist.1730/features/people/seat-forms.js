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
exports.adviceForm = exports.showsForm = exports.joinForm = void 0;
exports.invitationForm = invitationForm;
exports.seatForm = seatForm;
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const showable_1 = require("../../engine/project/showable");
const schema_1 = require("../../engine/project/schema");
const who_may_1 = require("../../web/who-may");
const role = joi_1.default.valid(...who_may_1.seatRoles)
    .required()
    .messages({ '*': 'Choose what this person may do.' });
/** @param founders ids of the founders who have no seat yet */
function invitationForm(founders) {
    return joi_1.default.object({
        founder: joi_1.default.valid('other', ...founders)
            .required()
            .messages({ '*': 'Choose who it is.' }),
        name: joi_1.default.when('founder', {
            is: 'other',
            then: field.line('Name', 80).required().messages({ 'any.required': 'Enter their name.' }),
            otherwise: joi_1.default.any().strip(),
        }),
        email: field.email(),
        role,
    });
}
function seatForm(founders) {
    return joi_1.default.object({
        role,
        founder: joi_1.default.valid(...founders).messages({ '*': 'Choose one of the founders, or nobody.' }),
        email: field.email(),
    });
}
exports.joinForm = joi_1.default.object({
    name: schema_1.founder.legalName.messages({ 'any.required': 'Enter your name.' }),
});
exports.showsForm = joi_1.default.object({
    shows: joi_1.default.array()
        .items(joi_1.default.valid(...showable_1.showableKeys))
        .single()
        .default([])
        .messages({ '*': 'Choose from the list.' }),
});
exports.adviceForm = joi_1.default.object({
    email: field.email('Adviser’s e-mail address'),
    name: field.line('Adviser’s name', 80),
    state: joi_1.default.valid('draft', 'ready').required().messages({ '*': 'Choose how far you are.' }),
});
