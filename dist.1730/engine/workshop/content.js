"use strict";
/**
 * What a workshop is made of: agendas, steps, cards, forms and routes to help, as `documents/workshops/` says them.
 * Screens and papers take their words and numbers from here, so that a card has the same number on both.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopTools = void 0;
/** What phones and the wall show while a step is open. */
exports.workshopTools = [
    'join',
    'talk',
    'poll',
    'values',
    'skills',
    'board',
    'break',
    'canvas',
    'price',
    'money',
    'consent',
    'scenarios',
    'principles',
    'pre-mortem',
    'actions',
    'evaluation',
];
