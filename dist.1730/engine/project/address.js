"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addressLine = addressLine;
/** An address on one line, postcode last. */
function addressLine(address) {
    const lines = [address.line1, address.line2, address.line3, address.town, address.postcode];
    return lines.filter((line) => line !== undefined && line !== '').join(', ');
}
