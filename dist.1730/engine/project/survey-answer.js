"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.payBands = exports.surveyWays = exports.likelihoods = void 0;
exports.likelihoods = ['definite', 'likely', 'maybe'];
exports.surveyWays = ['web', 'paper'];
/** What a school pays now in a year for such services; what each band means is a dated figure (`engine/lists/survey.ts`). */
exports.payBands = ['nothing', 'low', 'medium', 'high', 'unsure'];
