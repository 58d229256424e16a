"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PdfPictures = void 0;
/** Pictures of one PDF: each is written once, however often it is shown. */
const pngjs_1 = require("pngjs");
class PdfPictures {
    file;
    /** Object numbers by the picture's bytes in base64. */
    written = new Map();
    constructor(file) {
        this.file = file;
    }
    /** The name in page content of a PNG (base64), which is written when it is first met. */
    name(png) {
        const number = this.written.get(png) ?? this.write(png);
        this.written.set(png, number);
        return `P${number}`;
    }
    /** The rows of the resource dictionary that name every picture. */
    resources() {
        return [...this.written.values()].map((number) => ` /P${number} ${number} 0 R`).join('');
    }
    write(png) {
        const { width, height, data } = pngjs_1.PNG.sync.read(Buffer.from(png, 'base64'));
        const size = `\n/Type /XObject\n/Subtype /Image\n/Width ${width}\n/Height ${height}\n/BitsPerComponent 8`;
        const colours = Buffer.alloc(width * height * 3);
        const clear = Buffer.alloc(width * height);
        for (let pixel = 0; pixel < width * height; pixel++) {
            data.copy(colours, pixel * 3, pixel * 4, pixel * 4 + 3);
            clear[pixel] = data[pixel * 4 + 3] ?? 255;
        }
        const mask = clear.some((value) => value < 255)
            ? `\n/SMask ${this.file.stream(this.file.reserve(), `${size}\n/ColorSpace /DeviceGray`, clear)} 0 R`
            : '';
        return this.file.stream(this.file.reserve(), `${size}\n/ColorSpace /DeviceRGB${mask}`, colours);
    }
}
exports.PdfPictures = PdfPictures;
