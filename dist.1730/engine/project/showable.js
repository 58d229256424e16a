"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.showableKeys = exports.showable = void 0;
/** What a founder may choose to show to the others, with its words. */
exports.showable = {
    email: 'E-mail address',
    phone: 'Phone number',
    address: 'Postal address',
};
exports.showableKeys = Object.keys(exports.showable);
