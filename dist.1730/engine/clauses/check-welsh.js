"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.welshFaults = welshFaults;
const template_1 = require("./template");
/** Faults of the Welsh clauses of one document. */
function welshFaults(template) {
    return (0, template_1.clausesOf)(template).flatMap((clause) => {
        if (!clause.welsh)
            return [];
        const missing = differences(marks(clause.nodes), marks(clause.welsh));
        const extra = differences(marks(clause.welsh), marks(clause.nodes));
        if (missing.length + extra.length === 0)
            return [];
        const message = [
            missing.length > 0 ? `lacks ${missing.join(', ')}` : '',
            extra.length > 0 ? `has ${extra.join(', ')}, which the English has not` : '',
        ]
            .filter((part) => part !== '')
            .join('; ');
        return [
            { rule: 'welsh-differs', file: welshFile(clause), line: 1, message: `the Welsh clause ${message}.` },
        ];
    });
}
function welshFile(clause) {
    return clause.file.replace(/\.md$/, '.cy.md');
}
/** Everything in a clause that must be in both languages. */
function marks(nodes) {
    const items = (0, template_1.itemsOf)(nodes);
    return [
        ...(0, template_1.partsOf)(nodes).flatMap((part) => {
            if (part.kind === 'text')
                return [];
            if (part.kind === 'reference')
                return `{@${part.to}}`;
            return part.kind === 'rules' ? `{{rules: ${part.topic}}}` : `{{ ${part.id} }}`;
        }),
        ...items.flatMap((item) => (item.anchor === undefined ? [] : `{#${item.anchor}}`)),
        ...places(nodes),
        ...(items.length > 0 ? [`${items.length} items`] : []),
    ];
}
function places(nodes) {
    return nodes.flatMap((node) => {
        if (node.type === 'list')
            return node.items.flatMap((item) => places(item.nodes));
        return node.type === 'place' ? `{{${node.what}: ${node.name}}}` : [];
    });
}
function differences(from, to) {
    return [...new Set(from)].filter((mark) => !to.includes(mark));
}
