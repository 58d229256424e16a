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
exports.readPage = readPage;
exports.typedPage = typedPage;
exports.readEnquiry = readEnquiry;
/** The forms of the public page: what the group writes, and what a visitor asks. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const school_1 = require("../../engine/project/school");
const forms_1 = require("../../web/forms");
const pageForm = joi_1.default.object({
    intro: field.paragraph('Who you are', 800).required(),
    area: field.line('Where you work', 160).required(),
    phases: field.someOf('Phases', school_1.schoolPhases).single().default([]),
    howToBuy: field.paragraph('How to buy', 800).required(),
    contactEmail: field.email().required(),
    registered: joi_1.default.valid('yes', 'no')
        .required()
        .messages({ '*': 'Choose whether the society is registered.' }),
});
function readPage(body) {
    const form = (0, forms_1.readForm)(pageForm, body);
    if (!form.ok)
        return form;
    return { ok: true, value: { ...form.value, registered: form.value.registered === 'yes' } };
}
function typedPage({ registered, ...page }) {
    return { ...page, registered: registered ? 'yes' : 'no' };
}
const enquiryForm = joi_1.default.object({
    school: field.line('Name of your school', 120).required(),
    name: field.line('Your name', 120).required(),
    role: field.line('Your role', 80),
    email: field.email().required(),
    phone: field.phone(),
    message: field.paragraph('What you need', 1500).required(),
    consent: joi_1.default.valid('yes'),
});
/** @param text the words that they agree to, by id */
function readEnquiry(body, at) {
    const form = (0, forms_1.readForm)(enquiryForm, body);
    if (!form.ok)
        return form;
    const { consent, ...enquiry } = form.value;
    const agreed = { on: at.today, how: 'enquiry', text: at.text };
    return { ok: true, value: { ...enquiry, ...(consent === 'yes' && { consent: agreed }) } };
}
