"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.drawings = void 0;
/** Every drawing that documents place: what it shows is worked out from the project, as the rows of lists are. */
const drawing_1 = require("../drawing/drawing");
const qr_code_1 = require("../drawing/qr-code");
const words_1 = require("../drawing/words");
const facts_1 = require("../workshop/facts");
const names_1 = require("../../lib/names");
const money_1 = require("./money");
/** Undefined where the project has nothing to draw yet. */
exports.drawings = {
    'society.votes': votes,
    'workshop.join': join,
    'workshop.joinPoster': joinPoster,
    ...money_1.moneyDrawings,
};
/** The code that a phone scans to join a workshop. */
function join({ workshop }) {
    if (!workshop)
        return undefined;
    const alt = `QR code. It opens ${(0, facts_1.typedAddress)(workshop.joinAddress)}, where you join with the code ${workshop.code}.`;
    return (0, qr_code_1.qrCode)(workshop.joinAddress, alt, 130);
}
/** The same for a wall: code and address large enough to be read across a room. */
function joinPoster(source) {
    const { workshop } = source;
    const code = join(source);
    if (!workshop || !code)
        return undefined;
    const [width, size] = [264, 210];
    const address = (0, facts_1.typedAddress)(workshop.joinAddress);
    const type = Math.min(16, (width / (0, words_1.labelWidth)(address, 1, true)) * 0.98);
    const middle = { x: width / 2, anchor: 'middle', bold: true };
    return {
        alt: code.alt,
        width,
        height: 52 + type * 1.5 + size,
        shapes: [
            { kind: 'text', text: workshop.code, y: 42, size: 46, ink: 'teal', ...middle },
            { kind: 'text', text: address, y: 52 + type, size: type, ...middle },
            ...(0, drawing_1.moved)((0, qr_code_1.qrCode)(workshop.joinAddress, code.alt, size).shapes, [(width - size) / 2, 52 + type * 1.5]),
        ],
    };
}
const box = { width: 138, height: 92 };
const between = 28;
/** Who decides: members, the general meeting, the committee, and an arrow from each to the next. */
function votes({ present, project, register }) {
    if (present.length === 0)
        return undefined;
    // Most papers are made before anyone is a member.
    const members = (0, names_1.counted)(present.length, register.memberOf.size > 0 ? 'member' : 'founder');
    const everyone = project.answers['committee.mode'] !== 'elected';
    const steps = [
        { heading: members, lines: ['One vote each,', 'whatever they hold'] },
        { heading: 'General meeting', lines: ['Decides the rules', 'and the surplus'] },
        {
            heading: 'Committee',
            lines: everyone
                ? ['All members.', 'Runs the daily work']
                : ['Elected by members.', 'Runs the daily work'],
        },
    ];
    const committee = everyone
        ? 'All members are the committee, which'
        : 'The members elect the committee, which';
    return {
        alt: `Diagram of who decides. ${members} with one vote each, whatever they hold. Together they are the general meeting, which decides the rules and the surplus. ${committee} runs the daily work.`,
        width: 3 * box.width + 2 * between,
        height: box.height,
        shapes: steps.flatMap((step, index) => [
            ...panel(step, index * (box.width + between)),
            ...(index === 0 ? [] : arrow(index * (box.width + between))),
        ]),
    };
}
function panel({ heading, lines }, x) {
    const middle = x + box.width / 2;
    return [
        {
            kind: 'rect',
            x: x + 1,
            y: 1,
            width: box.width - 2,
            height: box.height - 2,
            fill: 'mist',
            stroke: 'teal',
            weight: 1.5,
        },
        { kind: 'text', text: heading, x: middle, y: 34, size: 13, anchor: 'middle', bold: true, ink: 'teal' },
        ...lines.map((text, index) => ({
            kind: 'text',
            text,
            x: middle,
            y: 56 + index * 14,
            size: 10,
            anchor: 'middle',
        })),
    ];
}
/** An arrow that ends at `x`. */
function arrow(x) {
    const y = box.height / 2;
    return [
        { kind: 'line', from: [x - between + 4, y], to: [x - 10, y], stroke: 'teal', weight: 2 },
        {
            kind: 'path',
            points: [
                [x - 11, y - 5],
                [x - 3, y],
                [x - 11, y + 5],
            ],
            closed: true,
            fill: 'teal',
        },
    ];
}
