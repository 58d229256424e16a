"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.relations = void 0;
/**
 * The relations by which an officer or employee of the society may be nominated (CCBSA 2014 s.37). Anyone else
 * may be nominated whatever they are to the member.
 */
exports.relations = ['spouse', 'civil-partner', 'parent', 'child', 'sibling', 'nephew-or-niece'];
