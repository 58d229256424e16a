"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fillParts = fillParts;
exports.gapRun = gapRun;
/**
 * The runs of a sentence.
 * @param anchor the anchor that a gap in this sentence is reached by
 * @param line the line of a list answer, where the sentence is one of its repeats
 * @returns undefined where the sentence names an optional answer that was not given: it is left out
 */
function fillParts(filler, parts, anchor, line) {
    const runs = [];
    for (const part of parts) {
        const look = lookOf(part);
        if (part.kind === 'text')
            runs.push({ text: part.text, ...look });
        else if (part.kind === 'reference') {
            const target = filler.targets.get(part.to);
            runs.push(target
                ? { text: target.words, to: target.anchor, ...look }
                : gapRun(filler, `wording:${part.to}`, 'a clause that was left out', anchor));
        }
        else if (part.kind === 'rules') {
            const words = filler.rules(part.topic);
            runs.push(words === undefined
                ? gapRun(filler, `rules:${part.topic}`, 'which rule this is', anchor)
                : { text: words, ...look });
        }
        else {
            const filling = part.kind === 'each' && line !== undefined ? { known: true, text: line } : filler.value(part.id);
            if (!filling.known && filling.optional)
                return undefined;
            runs.push(filling.known
                ? { text: oneLine(filling.text), ...look }
                : gapRun(filler, part.id, filling.label, anchor));
        }
    }
    return joined(runs);
}
/** A marked gap, which also goes on the list of what is left to decide. */
function gapRun(filler, id, label, anchor, more = '') {
    if (!filler.gaps.some((gap) => gap.id === id)) {
        filler.gaps.push(anchor === undefined ? { id, label } : { id, label, anchor });
    }
    return { text: filler.frame.notDecided(label + more), gap: id };
}
function lookOf(part) {
    return {
        ...(part.bold && { bold: part.bold }),
        ...(part.italic && { italic: part.italic }),
        ...(part.href !== undefined && { href: part.href }),
    };
}
function oneLine(text) {
    return text.replace(/\s*\n\s*/g, ' ');
}
/** Neighbours that look the same become one run, so that a word is never cut in two by chance. */
function joined(runs) {
    const out = [];
    for (const run of runs) {
        const last = out.at(-1);
        const same = last &&
            last.bold === run.bold &&
            last.italic === run.italic &&
            last.gap === run.gap &&
            last.to === run.to &&
            last.href === run.href;
        if (same && run.gap === undefined && run.to === undefined)
            out[out.length - 1] = { ...last, text: last.text + run.text };
        else if (run.text !== '')
            out.push(run);
    }
    return out;
}
