"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.escape = escape;
/** Text made safe inside HTML and its attributes. */
function escape(text) {
    return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
