"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.qrCode = qrCode;
/** A QR code as shapes: what a phone's camera reads from paper or a screen. */
const qrcode_generator_1 = __importDefault(require("qrcode-generator"));
/** Clear space round the code, in modules: a camera needs it to find the code (ISO/IEC 18004 asks for 4). */
const quiet = 4;
/**
 * @param text what the code says, most often an address
 * @param alt what it is for, in words that also give the address
 * @param size its width and height in points, with the clear space
 */
function qrCode(text, alt, size = 110) {
    const code = (0, qrcode_generator_1.default)(0, 'M');
    // The library takes the low byte of each letter, so it is given the bytes of UTF-8 as letters.
    code.addData(Buffer.from(text, 'utf8').toString('latin1'));
    code.make();
    const count = code.getModuleCount();
    const module = size / (count + 2 * quiet);
    const shapes = [{ kind: 'rect', x: 0, y: 0, width: size, height: size, fill: 'white' }];
    for (let row = 0; row < count; row++) {
        for (let column = 0; column < count; column++) {
            const start = column;
            while (column < count && code.isDark(row, column))
                column++;
            if (column === start)
                continue;
            shapes.push({
                kind: 'rect',
                x: (quiet + start) * module,
                y: (quiet + row) * module,
                width: (column - start) * module,
                // A little over the row below: two edges that meet may show as a hairline.
                height: module * 1.02,
                fill: 'black',
            });
        }
    }
    return { alt, width: size, height: size, shapes };
}
