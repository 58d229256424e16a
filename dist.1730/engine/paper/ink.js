"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ink = void 0;
/** The colours of our papers. Body text has a contrast of 15 to 1; the words of a gap 7 to 1 on its tint. */
exports.ink = {
    body: '#1a1a1a',
    heading: '#12545a',
    soft: '#4a5252',
    line: '#9fb0ae',
    tint: '#e8f0ee',
    gap: '#8a3300',
    gapTint: '#fdf0e6',
};
