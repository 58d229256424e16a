"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostLogoBytes = void 0;
exports.readLogo = readLogo;
exports.shrunk = shrunk;
/**
 * A logo as anyone may send it: PNG or JPEG by its content, never by its name. It is decoded, made smaller and written
 * anew as PNG, so that nothing of the file itself is kept: no hidden words, no place, no script.
 */
const jpeg_js_1 = __importDefault(require("jpeg-js"));
const pngjs_1 = require("pngjs");
const look_1 = require("../../engine/project/look");
/** The largest file, in bytes. */
exports.mostLogoBytes = 1024 * 1024;
/** The most pixels that are decoded: 4 million, which is 16 MB in memory. */
const mostPixels = 4_000_000;
/** Reads a file as a logo, or says what to do instead. */
function readLogo(file) {
    if (file.length > exports.mostLogoBytes)
        return refused('This picture is too large. Save it smaller than 1 MB.');
    const pixels = decode(file);
    if (typeof pixels === 'string')
        return refused(pixels);
    const small = shrunk(pixels, look_1.mostLogoPixels);
    const png = new pngjs_1.PNG({ width: small.width, height: small.height });
    png.data = Buffer.from(small.data);
    const { width, height } = small;
    return { ok: true, logo: { png: pngjs_1.PNG.sync.write(png).toString('base64'), width, height } };
}
function refused(message) {
    return { ok: false, message };
}
const otherKind = 'This is not a PNG or a JPEG. Save your logo as one of these. A drawing (SVG) can hold a program, so we do not take it.';
const broken = 'We could not read this picture. Open it in a picture program, and save it again as PNG.';
const tooManyPixels = 'This picture has more than 4 million pixels. Save it smaller, such as 800 pixels wide.';
function decode(file) {
    try {
        if (file.subarray(0, 8).equals(pngStart))
            return decodePng(file);
        if (file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff)
            return decodeJpeg(file);
        return otherKind;
    }
    catch {
        return broken;
    }
}
const pngStart = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The size stands in the first chunk, before anything is unpacked (PNG, 11.2.1). */
function decodePng(file) {
    if (file.length < 33 || file.toString('latin1', 12, 16) !== 'IHDR')
        return broken;
    const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)];
    if (width === 0 || height === 0)
        return broken;
    if (width * height > mostPixels)
        return tooManyPixels;
    // The decoder bounds what it unpacks only where the rows are in order.
    if (file[28] !== 0)
        return 'This PNG is interlaced. Save it again without “interlaced” or “progressive”.';
    const { data } = pngjs_1.PNG.sync.read(file);
    return { width, height, data };
}
function decodeJpeg(file) {
    try {
        const { width, height, data } = jpeg_js_1.default.decode(file, {
            useTArray: true,
            formatAsRGBA: true,
            maxResolutionInMP: mostPixels / 1_000_000,
            maxMemoryUsageInMB: 128,
        });
        return { width, height, data };
    }
    catch (error) {
        return /maxResolutionInMP|maxMemoryUsageInMB/.test(String(error)) ? tooManyPixels : broken;
    }
}
/** The picture with its longest side of at most `most` pixels: each new pixel is the mean of those that it covers. */
function shrunk(from, most) {
    const scale = Math.min(1, most / Math.max(from.width, from.height));
    if (scale === 1)
        return from;
    const width = Math.max(1, Math.round(from.width * scale));
    const height = Math.max(1, Math.round(from.height * scale));
    const data = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y++) {
        const rows = span(y, height, from.height);
        for (let x = 0; x < width; x++)
            data.set(mean(from, span(x, width, from.width), rows), (y * width + x) * 4);
    }
    return { width, height, data };
}
/** The first and the last pixel of the old side that a pixel of the new side covers. */
function span(at, side, before) {
    const first = Math.floor((at * before) / side);
    return [first, Math.max(first, Math.ceil(((at + 1) * before) / side) - 1)];
}
/** The mean colour of a block. Pixels count by their opacity, so that what is seen through does not darken an edge. */
function mean({ data, width }, columns, rows) {
    let [red, green, blue, opacity, count] = [0, 0, 0, 0, 0];
    for (let y = rows[0]; y <= rows[1]; y++) {
        for (let x = columns[0]; x <= columns[1]; x++) {
            const at = (y * width + x) * 4;
            const weight = data[at + 3] ?? 0;
            red += (data[at] ?? 0) * weight;
            green += (data[at + 1] ?? 0) * weight;
            blue += (data[at + 2] ?? 0) * weight;
            opacity += weight;
            count++;
        }
    }
    if (opacity === 0)
        return [0, 0, 0, 0];
    return [red / opacity, green / opacity, blue / opacity, opacity / count].map(Math.round);
}
