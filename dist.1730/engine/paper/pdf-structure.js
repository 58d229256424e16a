"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PdfStructure = void 0;
/**
 * The structure tree of a PDF: what each stretch of text is, for readers that speak a page. Elements are written as
 * soon as nothing more can come to them, so a long table does not pile up in memory.
 */
const pdf_file_1 = require("./pdf-file");
class PdfStructure {
    root;
    file;
    made = new Map();
    /** Rows of the number tree from a page or a link to its elements: key and object number, in order of the key. */
    parents = [];
    nextKey = 0;
    constructor(file) {
        this.file = file;
        this.root = file.reserve();
    }
    /** The element for a node, made when it is first met, so that reading order is writing order. */
    element(node) {
        const known = this.made.get(node);
        if (known)
            return known;
        const parent = node.parent ? this.element(node.parent) : undefined;
        const element = { number: this.file.reserve(), parent: parent?.number ?? this.root, kids: [] };
        this.made.set(node, element);
        parent?.kids.push(`${element.number} 0 R`);
        return element;
    }
    /** Says that marked content `mcid` of a page belongs to the node; returns the element's object number. */
    content(node, page, mcid) {
        const element = this.element(node);
        element.page ??= page;
        element.kids.push(element.page === page ? String(mcid) : `<</Type /MCR /Pg ${page} 0 R /MCID ${mcid}>>`);
        return element.number;
    }
    /** Says that a link on a page belongs to the node; returns its key in the parent tree. */
    link(node, page, annotation) {
        const element = this.element(node);
        element.kids.push(`<</Type /OBJR /Obj ${annotation} 0 R /Pg ${page} 0 R>>`);
        return this.key(`${element.number} 0 R`);
    }
    /** A new key of the parent tree, for a page (a list of elements) or a link (one element). */
    key(value) {
        this.parents.push(`${this.nextKey} ${value}`);
        return this.nextKey++;
    }
    /** Writes a node with all that is in it, and forgets it: nothing more comes to it. */
    finish(node, inner) {
        for (const one of [...inner, node]) {
            const made = this.made.get(one);
            if (!made)
                continue;
            this.write(one, made);
            this.made.delete(one);
        }
    }
    /** Writes what is left, the root and the parent tree. */
    end(root) {
        const document = this.element(root).number;
        for (const [node, made] of this.made)
            this.write(node, made);
        const parents = this.file.object(this.file.reserve(), `<<\n/Nums [\n${this.parents.join('\n')}\n]\n>>`);
        this.file.object(this.root, `<<\n/Type /StructTreeRoot\n/K [${document} 0 R]\n/ParentTree ${parents} 0 R\n/ParentTreeNextKey ${this.nextKey}\n>>`);
    }
    write(node, { number, parent, kids, page }) {
        this.file.object(number, `<<\n/Type /StructElem\n/S /${node.type}\n/P ${parent} 0 R${page === undefined ? '' : `\n/Pg ${page} 0 R`}${attributesOf(node)}\n/K [${kids.join(' ')}]\n>>`);
    }
}
exports.PdfStructure = PdfStructure;
/** What more an element says of itself: how a list counts, what a heading cell heads, what a figure shows and where. */
function attributesOf({ scope, numbering, alt, box }) {
    if (scope !== undefined)
        return `\n/A <</O /Table /Scope /${scope}>>`;
    if (numbering !== undefined)
        return `\n/A <</O /List /ListNumbering /${numbering}>>`;
    if (alt === undefined || box === undefined)
        return '';
    return `\n/Alt ${(0, pdf_file_1.textString)(alt)}\n/A <</O /Layout /Placement /Block /BBox [${box.map(pdf_file_1.num).join(' ')}]>>`;
}
