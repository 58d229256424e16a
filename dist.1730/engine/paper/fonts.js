"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.fonts = fonts;
exports.printable = printable;
/** The fonts of our papers: opened once for the process, shared by every document. */
const node_path_1 = __importDefault(require("node:path"));
const fontkit = __importStar(require("fontkit"));
const folder = node_path_1.default.join(__dirname, '..', '..', '..', 'documents', 'fonts');
const fontFiles = {
    regular: node_path_1.default.join(folder, 'NotoSans-Regular.ttf'),
    bold: node_path_1.default.join(folder, 'NotoSans-Bold.ttf'),
};
/**
 * Opens a font that lays out one letter as one shape. Left alone, fontkit takes letters such as ị apart and joins
 * others, and then remembers the wrong letter for a shape: text copied from the paper would say Thi for Thị.
 */
function open(file) {
    const font = fontkit.openSync(file);
    const layout = font.layout.bind(font);
    const apart = { ccmp: false, liga: false, clig: false, dlig: false };
    font.layout = (text) => layout(text, apart);
    return font;
}
let opened;
/** Noto Sans in its two weights. */
function fonts() {
    opened ??= { regular: open(fontFiles.regular), bold: open(fontFiles.bold) };
    return opened;
}
// Scripts whose letters join or change order: the font has some of them, but a line of them would print wrong.
const shaped = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Malayalam}\p{Script=Thai}]/u;
/**
 * Whether the paper can print a line of text exactly: undefined where it can, otherwise the first character
 * that it cannot, or 'shape' where the letters are there but do not fit together.
 */
function printable(text) {
    // Both fonts have all of ASCII, and its letters always fit: a long list of names need not be laid out.
    if (/^[\x20-\x7e]*$/.test(text))
        return undefined;
    const { regular, bold } = fonts();
    for (const character of text.normalize('NFC')) {
        const code = character.codePointAt(0) ?? 0;
        const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character);
        if (unseen || shaped.test(character))
            return character;
        if (!regular.hasGlyphForCodePoint(code) || !bold.hasGlyphForCodePoint(code))
            return character;
    }
    try {
        regular.layout(text.normalize('NFC'));
        return undefined;
    }
    catch {
        return 'shape';
    }
}
