"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.metadata = metadata;
const escape_1 = require("./escape");
const pdf_file_1 = require("./pdf-file");
/** Writes both; returns their object numbers. The day is the paper's own, so that the bytes are always the same. */
function metadata(file, tree) {
    const day = tree.asAt.replaceAll('-', '');
    const info = file.object(file.reserve(), `<<\n/Title ${(0, pdf_file_1.textString)(tree.title)}\n/Author ${(0, pdf_file_1.textString)(tree.society)}\n/Subject ${(0, pdf_file_1.textString)(tree.subtitle)}\n/Creator (Groundrules)\n/Producer (Groundrules)\n/CreationDate (D:${day}000000Z)\n/ModDate (D:${day}000000Z)\n>>`);
    const number = file.reserve();
    const data = Buffer.from(xmp(tree), 'utf8');
    // Not compressed: programs that look for this must be able to read it without opening the rest.
    file.object(number, `<<\n/Type /Metadata\n/Subtype /XML\n/Length ${data.length}\n>>\nstream\n${data.toString('latin1')}\nendstream`);
    return { info, xmp: number };
}
function xmp(tree) {
    const at = `${tree.asAt}T00:00:00Z`;
    const text = (words) => `<rdf:Alt><rdf:li xml:lang="x-default">${(0, escape_1.escape)(words)}</rdf:li></rdf:Alt>`;
    return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title>${text(tree.title)}</dc:title>
<dc:description>${text(tree.subtitle)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${(0, escape_1.escape)(tree.society)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>${tree.language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Groundrules</xmp:CreatorTool>
<xmp:CreateDate>${at}</xmp:CreateDate>
<xmp:ModifyDate>${at}</xmp:ModifyDate>
<pdf:Producer>Groundrules</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}
