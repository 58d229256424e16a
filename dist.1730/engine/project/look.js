"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.leastContrast = exports.look = exports.mostLogoPixels = void 0;
exports.isColour = isColour;
exports.contrastWithWhite = contrastWithWhite;
exports.nearestReadable = nearestReadable;
/** A group's own logo and colour, for the papers and pages that schools see. */
const joi_1 = __importDefault(require("joi"));
const pngjs_1 = require("pngjs");
/** The longest side of a logo as we keep it, in pixels. */
exports.mostLogoPixels = 480;
exports.look = joi_1.default.object({
    colour: joi_1.default.string()
        .custom((value, helpers) => {
        if (!isColour(value))
            return helpers.error('colour');
        const readable = nearestReadable(value);
        return readable === value ? value : helpers.error('contrast', { readable });
    })
        .messages({
        '*': 'Colour must be a # and six letters or digits, such as #1d6f6a.',
        contrast: 'This colour is too light to read on white. The nearest that can be read is {#readable}.',
    }),
    logo: joi_1.default.object({
        png: joi_1.default.string()
            .base64()
            .max(1_400_000)
            .pattern(/^iVBORw0KGgo/)
            .required(),
        width: joi_1.default.number().integer().min(1).max(exports.mostLogoPixels).required(),
        height: joi_1.default.number().integer().min(1).max(exports.mostLogoPixels).required(),
    })
        .custom((value, helpers) => (isSound(value) ? value : helpers.error('png')))
        .messages({ '*': 'logo must hold a PNG in base64, with its width and height of 480 pixels or less.' }),
});
/** Whether a logo is a whole PNG of the size that it says, in the plain order of rows, which bounds what is unpacked. */
function isSound({ png, width, height }) {
    const file = Buffer.from(png, 'base64');
    if (file.length < 33 || file.readUInt32BE(16) !== width || file.readUInt32BE(20) !== height)
        return false;
    if (file[28] !== 0)
        return false;
    try {
        return pngjs_1.PNG.sync.read(file).data.length === width * height * 4;
    }
    catch {
        return false;
    }
}
function isColour(text) {
    return /^#[0-9a-f]{6}$/.test(text);
}
/** The least contrast of text with what is behind it. Source: WCAG 2.2, success criterion 1.4.3 (AA). */
exports.leastContrast = 4.5;
/** Contrast of a colour with white, from 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
function contrastWithWhite(colour) {
    const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) => {
        const part = channel / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
/** The colour itself where it can be read on white, else the same colour, darkened no more than is needed. */
function nearestReadable(colour) {
    const from = channels(colour);
    for (let step = 0; step <= 255; step++) {
        const darker = hex(from.map((channel) => Math.round(channel * (1 - step / 255))));
        if (contrastWithWhite(darker) >= exports.leastContrast)
            return darker;
    }
    return '#000000';
}
function channels(colour) {
    return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
function hex(parts) {
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
