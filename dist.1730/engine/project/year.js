"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.auditWays = void 0;
/** How the accounts of a year are looked at: by a qualified auditor, by lay auditors, or by none after the vote of s.84. */
exports.auditWays = ['auditor', 'lay', 'none'];
