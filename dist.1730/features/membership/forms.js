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
exports.settingsForm = exports.voteForm = exports.answerForm = exports.sentForm = exports.groundsForm = exports.noticeForm = exports.workEndForm = exports.workForm = exports.entryForm = exports.dayForm = exports.reasonForm = exports.forwardForm = void 0;
exports.decisionForm = decisionForm;
exports.resultForm = resultForm;
/** The forms of decisions, entries, work and leaving. */
const joi_1 = __importDefault(require("joi"));
const field = __importStar(require("../../engine/project/fields"));
const membership_1 = require("../../engine/project/membership");
const membership_schema_1 = require("../../engine/project/membership-schema");
const money_1 = require("../../lib/money");
const typed_fields_1 = require("../../web/typed-fields");
const minutes = membership_schema_1.applicationFields.minutes
    .required()
    .messages({ 'any.required': 'Enter where the minutes are, such as “Committee, 3 May 2027, item 4”.' });
const day = (label, latest) => (0, typed_fields_1.typedDay)(label, field.date(label, latest)).required();
function decisionForm(people, today) {
    return joi_1.default.object({
        result: joi_1.default.valid('admitted', 'refused').required().messages({ '*': 'Choose what was decided.' }),
        by: joi_1.default.valid('committee', 'meeting').required().messages({ '*': 'Choose who decided.' }),
        on: day('Date of the decision', today),
        minutes,
        reason: membership_schema_1.applicationFields.reason.when('result', {
            is: 'refused',
            then: joi_1.default.required().messages({
                'any.required': 'Enter the reason. It must have to do with the rules, and the person gets it in writing.',
            }),
            otherwise: joi_1.default.any().strip(),
        }),
        told: (0, typed_fields_1.typedDay)('Day on which they were told', field.date('Day on which they were told', today)).when('result', { is: 'refused', otherwise: joi_1.default.any().strip() }),
        person: personField(people),
    });
}
const personField = (people) => joi_1.default.valid('new', ...people)
    .default('new')
    .messages({ '*': 'Choose who it is.' });
const forwardForm = (people) => joi_1.default.object({ person: personField(people) });
exports.forwardForm = forwardForm;
const reasonForm = (today) => joi_1.default.object({
    reason: membership_schema_1.applicationFields.reason.required().messages({ 'any.required': 'Enter the reason that they were given.' }),
    told: day('Day on which they were told', today),
});
exports.reasonForm = reasonForm;
const dayForm = (label, today) => joi_1.default.object({ on: day(label, today) });
exports.dayForm = dayForm;
function resultForm(results, today) {
    return joi_1.default.object({
        on: day('Date of the meeting', today),
        result: joi_1.default.valid(...results)
            .required()
            .messages({ '*': 'Choose what the meeting decided.' }),
        minutes,
    });
}
const entryForm = (promises, today) => joi_1.default.object({
    on: day('Date of entry', today),
    shares: (0, typed_fields_1.typedNumber)(membership_schema_1.applicationFields.shares)
        .required()
        .messages({ 'any.required': 'Enter the number of shares, such as 1.' }),
    paid: (0, typed_fields_1.typedMoney)('Amount paid')
        .required()
        .messages({
        'any.required': `Enter the amount paid, such as ${(0, money_1.pounds)(promises.shareNominal).slice(1)}.`,
    }),
    instalments: joi_1.default.valid('yes'),
});
exports.entryForm = entryForm;
const workForm = (today) => joi_1.default.object({ from: day('First day of work', today) });
exports.workForm = workForm;
/** @param latest the end of work is known some time ahead, and not years */
const workEndForm = (latest) => joi_1.default.object({
    lastDay: day('Last day of work', latest),
    why: joi_1.default.valid(...membership_1.workEnds)
        .required()
        .messages({ '*': 'Choose why the work ends.' }),
});
exports.workEndForm = workEndForm;
const noticeForm = (today) => joi_1.default.object({
    given: day('Date of the notice', today),
    ends: (0, typed_fields_1.typedDay)('Last day of membership', field.date('Last day of membership')),
    shorter: membership_schema_1.applicationFields.minutes,
});
exports.noticeForm = noticeForm;
exports.groundsForm = joi_1.default.object({
    grounds: membership_schema_1.applicationFields.grounds
        .required()
        .messages({ 'any.required': 'Write the grounds, as the member will read them.' }),
});
const sentForm = (today) => joi_1.default.object({
    on: day('Date they were sent', today),
    how: joi_1.default.valid(...membership_1.sentWays)
        .required()
        .messages({ '*': 'Choose how they were sent.' }),
    meeting: day('Date of the meeting'),
});
exports.sentForm = sentForm;
const answerForm = (today) => joi_1.default.object({
    heard: (0, typed_fields_1.typedDay)('Date they could speak', field.date('Date they could speak', today)),
    companion: membership_schema_1.applicationFields.companion,
    answered: (0, typed_fields_1.typedDay)('Date of the written answer', field.date('Date of the written answer', today)).when('answer', {
        is: joi_1.default.exist(),
        then: joi_1.default.required().messages({ 'any.required': 'Enter the day on which the answer came.' }),
    }),
    answer: membership_schema_1.applicationFields.answer,
});
exports.answerForm = answerForm;
const voteForm = (today) => joi_1.default.object({
    on: day('Date of the vote', today),
    for: (0, typed_fields_1.typedNumber)(field.whole('Votes for', 0, 20_000))
        .required()
        .messages({ 'any.required': 'Enter the votes for.' }),
    against: (0, typed_fields_1.typedNumber)(field.whole('Votes against', 0, 20_000))
        .required()
        .messages({ 'any.required': 'Enter the votes against.' }),
    minutes,
});
exports.voteForm = voteForm;
exports.settingsForm = joi_1.default.object({
    open: joi_1.default.valid('yes', 'no').required().messages({ '*': 'Choose whether people can apply.' }),
    newLink: joi_1.default.valid('yes'),
});
