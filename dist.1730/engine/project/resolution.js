"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.resolutionKinds = void 0;
exports.resolutionKinds = [
    'ordinary',
    'rule-change',
    'core-rule-change',
    'admission',
    'expulsion',
    'removal',
    'office',
    'name',
    'audit',
    'ratify',
    'amalgamate',
    'transfer',
    'convert',
];
