"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.toXlsx = toXlsx;
/**
 * The workbook of a paper. The writer puts in formulas alone; what each comes to is added here, since a phone or a
 * preview shows what stands in the file and works nothing out. A spreadsheet program still recalculates on opening.
 */
const jszip_1 = __importDefault(require("jszip"));
const node_1 = __importDefault(require("write-excel-file/node"));
const escape_1 = require("./escape");
const same_bytes_1 = require("./same-bytes");
const formats = {
    money: '#,##0.00;-#,##0.00',
    percent: '0.00%',
    decimal: '#,##0.00',
    whole: '#,##0',
    year: '0',
    month: 'mmm yyyy',
};
/** Room for three lines, in points: not every program makes a row as high as its words need. */
const headHeight = 42;
/** The bytes of the workbook, always the same for the same tree; an empty one where the paper has no sheets. */
async function toXlsx({ workbook = [], asAt }) {
    const sheets = workbook.map(({ name, rows, widths, frozen = 0 }) => ({
        sheet: name,
        data: rows.map((row) => row.map(written)),
        columns: widths.map((width) => ({ width })),
        orientation: 'landscape',
        ...(frozen > 0 && { stickyRowsCount: frozen }),
    }));
    const bytes = await (0, node_1.default)(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBuffer();
    const zip = await jszip_1.default.loadAsync(bytes);
    let charts = 0;
    for (const [index, sheet] of workbook.entries()) {
        const file = `xl/worksheets/sheet${index + 1}.xml`;
        const text = (await zip.file(file)?.async('string')) ?? '';
        zip.file(file, withResults(text, sheet));
        if (sheet.chart)
            await addChart(zip, { sheet: index + 1, number: ++charts, chart: sheet.chart });
    }
    const book = (await zip.file('xl/workbook.xml')?.async('string')) ?? '';
    zip.file('xl/workbook.xml', book.replace('<calcPr/>', '<calcPr calcId="191029" fullCalcOnLoad="1"/>'));
    return (0, same_bytes_1.sameBytes)(await zip.generateAsync({ type: 'nodebuffer' }), asAt);
}
function written(cell) {
    if (cell === null)
        return null;
    if ('text' in cell) {
        if (cell.text === '')
            return null;
        const look = cell.bold ? { fontWeight: 'bold' } : {};
        return {
            value: cell.text,
            type: String,
            alignVertical: 'top',
            ...look,
            ...(cell.wrap && { wrap: true, height: headHeight }),
        };
    }
    const look = { format: formats[cell.format], alignVertical: 'top' };
    if ('formula' in cell)
        return { value: cell.formula, type: 'Formula', ...look };
    return { value: cell.number, type: Number, ...look, ...(cell.input && { backgroundColor: '#fdf3d8' }) };
}
/** Puts beside each formula what it comes to. */
function withResults(xml, { rows }) {
    return xml.replace(/(<c r="([A-Z]+)(\d+)"[^>]*><f>[^<]*<\/f>)(<\/c>)/g, (whole, start, letters, row, end) => {
        const column = [...letters].reduce((all, letter) => all * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const cell = rows[Number(row) - 1]?.[column];
        return cell && 'formula' in cell ? `${start}<v>${cell.comesTo}</v>${end}` : whole;
    });
}
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** A native chart (ECMA-376 part 1, 21.2), so that it follows the cells when they change. */
async function addChart(zip, on) {
    const { sheet, number, chart } = on;
    const read = async (file) => (await zip.file(file)?.async('string')) ?? '';
    const xml = await read(`xl/worksheets/sheet${sheet}.xml`);
    zip.file(`xl/worksheets/sheet${sheet}.xml`, xml.replace('</worksheet>', `<drawing xmlns:r="${relationships}" r:id="rIdChart"/></worksheet>`));
    zip.file(`xl/worksheets/_rels/sheet${sheet}.xml.rels`, relations(`<Relationship Id="rIdChart" Type="${relationships}/drawing" Target="../drawings/drawing${number}.xml"/>`));
    zip.file(`xl/drawings/drawing${number}.xml`, drawingXml(chart));
    zip.file(`xl/drawings/_rels/drawing${number}.xml.rels`, relations(`<Relationship Id="rId1" Type="${relationships}/chart" Target="../charts/chart${number}.xml"/>`));
    zip.file(`xl/charts/chart${number}.xml`, chartXml(chart));
    const types = await read('[Content_Types].xml');
    const added = `<Override PartName="/xl/drawings/drawing${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>` +
        `<Override PartName="/xl/charts/chart${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`;
    zip.file('[Content_Types].xml', types.replace('</Types>', `${added}</Types>`));
}
function relations(inner) {
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const drawingMain = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const chartMain = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
function drawingXml({ below, title }) {
    const corner = (name, column, row) => `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (`${declaration}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="${drawingMain}"><xdr:twoCellAnchor>` +
        corner('from', 0, below + 1) +
        corner('to', 10, below + 22) +
        `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1" descr="${(0, escape_1.escape)(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
        `<a:graphic><a:graphicData uri="${chartMain}"><c:chart xmlns:c="${chartMain}" xmlns:r="${relationships}" r:id="rId1"/></a:graphicData></a:graphic>` +
        '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>');
}
function chartXml({ title, labels, values }) {
    const axis = (id, cross, at) => `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${at}"/>` +
        (at === 'l'
            ? '<c:majorGridlines/><c:numFmt formatCode="#,##0" sourceLinked="0"/>'
            : '<c:numFmt formatCode="mmm yy" sourceLinked="0"/>') +
        `<c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/>`;
    return (`${declaration}<c:chartSpace xmlns:c="${chartMain}" xmlns:a="${drawingMain}"><c:chart>` +
        `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${(0, escape_1.escape)(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>` +
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>' +
        `<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="12545A"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="5"/></c:marker>` +
        `<c:cat><c:numRef><c:f>${(0, escape_1.escape)(labels)}</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>${(0, escape_1.escape)(values)}</c:f></c:numRef></c:val><c:smooth val="0"/></c:ser>` +
        '<c:marker val="1"/><c:axId val="111"/><c:axId val="112"/></c:lineChart>' +
        `<c:catAx>${axis(111, 112, 'b')}</c:catAx><c:valAx>${axis(112, 111, 'l')}</c:valAx>` +
        '</c:plotArea><c:plotVisOnly val="1"/></c:chart></c:chartSpace>');
}
