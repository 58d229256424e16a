"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.enquiryMail = enquiryMail;
/** The key of the mail that tells the group of an enquiry. */
function enquiryMail(id) {
    return `enquiry:${id}`;
}
