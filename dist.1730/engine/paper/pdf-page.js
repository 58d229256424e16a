"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PdfPage = void 0;
/** One page of a PDF: its content, its links, and its place in the structure tree. */
const pdf_drawing_1 = require("./pdf-drawing");
const pdf_file_1 = require("./pdf-file");
class PdfPage {
    number;
    context;
    sheets;
    content = [];
    annotations = [];
    /** The element of each piece of marked content, by its number. */
    owners = [];
    /** What is open: an element, furniture, or nothing. */
    open;
    font = '';
    colour = '';
    constructor(context, sheets) {
        this.context = context;
        this.sheets = sheets;
        this.number = context.file.reserve();
    }
    mark(mark) {
        if (mark.kind === 'box') {
            this.artifact();
            this.box(mark);
        }
        else if (mark.kind === 'empty')
            this.context.structure.element(mark.element);
        else if (mark.kind === 'drawing')
            this.drawing(mark);
        else if (mark.kind === 'picture')
            this.picture(mark);
        else if (mark.element) {
            this.begin(mark.element);
            this.words(mark);
            if (mark.width > 0)
                this.link(mark, mark.element);
        }
        else {
            this.artifact();
            this.words(mark);
        }
    }
    /** Starts what is not read aloud: lines, grounds, headers and footers. */
    artifact(type = 'Layout') {
        if (this.open === 'artifact' && type === 'Layout')
            return;
        this.close();
        this.content.push(`/Artifact <</Type /${type}>> BDC`);
        this.open = 'artifact';
    }
    words(mark) {
        const font = this.context.fonts[mark.bold ? 'bold' : 'regular'];
        const chosen = `/${font.name} ${(0, pdf_file_1.num)(mark.size)} Tf`;
        const colour = chosen === this.font && mark.colour === this.colour ? '' : `${(0, pdf_file_1.rgb)(mark.colour)} rg `;
        const look = chosen === this.font ? '' : `${chosen} `;
        this.font = chosen;
        this.colour = mark.colour;
        const at = `${(0, pdf_file_1.num)(mark.x)} ${(0, pdf_file_1.num)(this.sheets.paper.height - mark.y)} Td`;
        this.content.push(`BT ${look}${colour}${at} ${font.show(mark.text, mark.size)} ET`);
    }
    /** Draws the number of all pages here; it is filled in at the end. */
    total(x, y) {
        this.content.push(`q 1 0 0 1 ${(0, pdf_file_1.num)(x)} ${(0, pdf_file_1.num)(this.sheets.paper.height - y)} cm /Total Do Q`);
    }
    /** Writes the page; returns its object number. */
    end(parent, resources) {
        const { file, structure } = this.context;
        this.close();
        const { width, height, zoom } = this.sheets.paper;
        // A poster is laid out small, and painted larger.
        const painted = zoom === 1 ? this.content : [`${(0, pdf_file_1.num)(zoom)} 0 0 ${(0, pdf_file_1.num)(zoom)} 0 0 cm`, ...this.content];
        const content = file.stream(file.reserve(), '', Buffer.from(painted.join('\n'), 'latin1'));
        const list = file.object(file.reserve(), `[${this.owners.map((owner) => `${owner} 0 R`).join(' ')}]`);
        const annotations = this.annotations.length === 0
            ? ''
            : `\n/Annots [${this.annotations.map((one) => `${one} 0 R`).join(' ')}]`;
        return file.object(this.number, `<<\n/Type /Page\n/Parent ${parent} 0 R\n/MediaBox [0 0 ${(0, pdf_file_1.num)(width * zoom)} ${(0, pdf_file_1.num)(height * zoom)}]\n/Resources ${resources} 0 R\n/Contents ${content} 0 R\n/StructParents ${structure.key(`${list} 0 R`)}\n/Tabs /S${annotations}\n>>`);
    }
    begin(element) {
        if (this.open === element)
            return;
        this.close();
        const mcid = this.owners.length;
        this.owners.push(this.context.structure.content(element, this.number, mcid));
        this.content.push(`/${element.type} <</MCID ${mcid}>> BDC`);
        this.open = element;
    }
    close() {
        if (this.open !== undefined)
            this.content.push('EMC');
        this.open = undefined;
    }
    box(mark) {
        const { height } = this.sheets.paper;
        const area = `${(0, pdf_file_1.num)(mark.x)} ${(0, pdf_file_1.num)(height - mark.y - mark.height)} ${(0, pdf_file_1.num)(mark.width)} ${(0, pdf_file_1.num)(mark.height)} re`;
        if (mark.fill === undefined) {
            this.content.push(`${(0, pdf_file_1.num)(mark.weight ?? 1)} w ${(0, pdf_file_1.rgb)(mark.stroke ?? '#000000')} RG ${area} S`);
            return;
        }
        // Text and boxes share the colour for filling.
        const colour = mark.fill === this.colour ? '' : `${(0, pdf_file_1.rgb)(mark.fill)} rg `;
        this.colour = mark.fill;
        this.content.push(`${colour}${area} f`);
    }
    drawing({ sketch, x, y, scale, element }) {
        const { height } = this.sheets.paper;
        this.begin(element);
        this.apart(() => {
            for (const shape of sketch.shapes) {
                if (shape.kind === 'text')
                    this.words((0, pdf_drawing_1.placedWords)(shape, { x, y, scale }));
                else
                    this.content.push((0, pdf_drawing_1.shapeOperators)(shape, { x, top: height - y, scale }));
            }
        });
    }
    picture({ png, x, y, width, height, element }) {
        if (element)
            this.begin(element);
        else
            this.artifact();
        const place = [width, 0, 0, height, x, this.sheets.paper.height - y - height].map(pdf_file_1.num).join(' ');
        this.content.push(`q ${place} cm /${this.context.pictures.name(png)} Do Q`);
    }
    /** Paints with looks of its own: the font and colour before are those after. */
    apart(paint) {
        const before = { font: this.font, colour: this.colour };
        this.content.push('q');
        // What is set inside is not known, as shapes set colours too.
        this.colour = '';
        paint();
        this.content.push('Q');
        this.font = before.font;
        this.colour = before.colour;
    }
    link(mark, element) {
        const target = mark.to !== undefined && this.sheets.mayPointTo(mark.to)
            ? `/A <</S /GoTo /D ${(0, pdf_file_1.textString)(mark.to)}>>`
            : mark.href === undefined
                ? undefined
                : `/A <</S /URI /URI ${(0, pdf_file_1.textString)(mark.href)}>>`;
        if (target === undefined)
            return;
        const { file, structure } = this.context;
        const annotation = file.reserve();
        const top = this.sheets.paper.height - mark.y + mark.size;
        const { zoom } = this.sheets.paper;
        const area = [mark.x, top - mark.size * 1.35, mark.x + mark.width, top]
            .map((one) => (0, pdf_file_1.num)(one * zoom))
            .join(' ');
        const key = structure.link(element, this.number, annotation);
        file.object(annotation, `<<\n/Type /Annot\n/Subtype /Link\n/Rect [${area}]\n/Border [0 0 0]\n/F 4\n/Contents ${(0, pdf_file_1.textString)(mark.text.trim())}\n/StructParent ${key}\n${target}\n>>`);
        this.annotations.push(annotation);
    }
}
exports.PdfPage = PdfPage;
