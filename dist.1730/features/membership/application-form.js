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
exports.readApplication = readApplication;
/** The form to apply, for people on the web and for what is typed in from paper. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const membership_schema_1 = require("../../engine/project/membership-schema");
const forms_1 = require("../../web/forms");
const typed_fields_1 = require("../../web/typed-fields");
/** Reads an application, from the web or typed in from paper. */
function readApplication(body, of) {
    const form = (0, forms_1.readForm)(applicationForm(of), body);
    if (!form.ok)
        return form.errors[''] === undefined ? form : reachable(form);
    const { line1, line2, line3, town, postcode, received, notices, committee, age, rules, ...rest } = form.value;
    const address = { line1, ...(line2 && { line2 }), ...(line3 && { line3 }), town, postcode };
    void [age, rules];
    return {
        ok: true,
        value: {
            ...rest,
            ...(of.basis !== 'both' && { basis: of.basis === 'employees' ? 'employed' : 'self-employed' }),
            received: received ?? of.today,
            shares: rest.shares ?? 1,
            address,
            ...(notices === 'yes' && rest.email !== undefined && { notices: true }),
            ...(committee === 'yes' && { committee: true }),
        },
    };
}
/** A message about two fields together stands at the first of them. */
function reachable(form) {
    const { '': both = '', ...errors } = form.errors;
    return { ...form, errors: { ...errors, email: errors['email'] ?? both } };
}
function applicationForm({ basis, promises, electronic, collective, how, today }) {
    const must = (message) => joi_1.default.valid('yes').required().messages({ '*': message });
    const most = promises.oneShare ? 1 : Math.max(1, Math.floor(promises.shareLimit / promises.shareNominal));
    return joi_1.default.object({
        name: membership_schema_1.applicationFields.name.required(),
        knownAs: membership_schema_1.applicationFields.knownAs,
        line1: field.line('Address line 1', 80).required(),
        line2: field.line('Address line 2', 80),
        line3: field.line('Address line 3', 80),
        town: field.line('Town or city', 80).required(),
        postcode: field.postcode().required(),
        email: membership_schema_1.applicationFields.email,
        phone: membership_schema_1.applicationFields.phone,
        ...(basis === 'both' && {
            basis: joi_1.default.valid('employed', 'self-employed')
                .required()
                .messages({ '*': 'Choose how you work for the co-op.' }),
        }),
        worksSince: (0, typed_fields_1.typedDay)('First day of work', field.date('First day of work', today)),
        ...(promises.minimumHours > 0 && {
            hours: (0, typed_fields_1.typedNumber)(membership_schema_1.applicationFields.hours)
                .required()
                .messages({ 'any.required': 'Enter the usual hours of work a week, such as 18.5.' }),
        }),
        ...(!promises.oneShare && {
            shares: (0, typed_fields_1.typedNumber)(field.whole('Number of shares', 1, most))
                .required()
                .messages({ 'any.required': 'Enter the number of shares, such as 1.' }),
        }),
        ...(electronic && { notices: joi_1.default.valid('yes') }),
        ...(collective && { committee: joi_1.default.valid('yes') }),
        ...(how === 'paper'
            ? {
                received: (0, typed_fields_1.typedDay)('Date it came', field.date('Date it came', today)).required(),
                age: must('Tick the box if the form says so. If not, ask for a new one.'),
            }
            : {
                age: must(`Tick the box if you are ${promises.minimumAge} or over. Younger people cannot be members yet.`),
                rules: must('Read the rules, and tick the box if you agree to them.'),
            }),
    })
        .or('email', 'phone')
        .messages({ 'object.missing': 'Enter an e-mail address or a phone number, so that we can answer.' });
}
