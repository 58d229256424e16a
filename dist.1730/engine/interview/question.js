"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stages = void 0;
exports.isEnumerated = isEnumerated;
exports.stages = ['idea', 'people', 'money', 'decide', 'rules', 'register', 'sell'];
/** Whether conditions may look at this question: its answers are a closed set. */
function isEnumerated(question) {
    return question.type === 'choice' || question.type === 'yes-no';
}
