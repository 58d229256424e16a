"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.releaseFaults = releaseFaults;
const template_1 = require("./template");
/** Faults of ids that vanished since the release written down in `documents/released.yml`. */
function releaseFaults(template, library) {
    const now = new Set((0, template_1.clausesOf)(template).map((clause) => clause.id));
    const file = `${template.folder}/document.yml`;
    return (library.released[template.id] ?? []).flatMap((id) => {
        if (now.has(id))
            return [];
        const alias = template.aliases[id];
        if (alias !== undefined && (now.has(alias) || alias === 'removed'))
            return [];
        const message = `the clause ${id} of the last release is gone. Say where it went: aliases: { ${id}: its-new-id }, or removed.`;
        return [{ rule: 'id-renamed', file, line: 1, message }];
    });
}
