"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.compareDrafts = compareDrafts;
exports.tellingChanges = tellingChanges;
exports.wordPieces = wordPieces;
/**
 * What changed between two drafts of a document, clause by clause. Clauses are matched by id, never by place, so a
 * new clause in the middle is one addition and not a rewriting of all that follows.
 */
const diff_1 = require("diff");
/** Every clause of either draft, in the order of the new one; what was removed stands where it was. */
function compareDrafts(before, after) {
    const old = new Map(before.map((clause) => [clause.id, clause]));
    const now = new Map(after.map((clause) => [clause.id, clause]));
    const stayed = inOrder(before.flatMap((clause) => (now.has(clause.id) ? clause.id : [])), after.flatMap((clause) => (old.has(clause.id) ? clause.id : [])));
    const changes = after.map((clause) => {
        const earlier = old.get(clause.id);
        return earlier ? changed(earlier, clause, !stayed.has(clause.id)) : whole('added', clause);
    });
    return withRemoved(changes, before, now);
}
/** The changes that a person needs to know of: all but those that are the same or only have a new number. */
function tellingChanges(changes) {
    return changes.filter(({ kind }) => kind !== 'same' && kind !== 'renumbered');
}
function changed(before, after, moved) {
    const common = { id: after.id, title: after.title, before, after, moved };
    if (words(before) === words(after)) {
        const number = before.number === after.number && text(before) === text(after) ? 'same' : 'renumbered';
        return { ...common, kind: moved ? 'moved' : number, lines: plain(after, 'same') };
    }
    return { ...common, kind: 'reworded', lines: linePairs(before, after) };
}
function whole(kind, clause) {
    const { id, title } = clause;
    const side = kind === 'added' ? { after: clause } : { before: clause };
    return { kind, id, title, ...side, moved: false, lines: plain(clause, kind) };
}
function plain(clause, kind) {
    return clause.lines.map(({ label, text: line }) => ({ label, pieces: [{ kind, text: line }] }));
}
function text(clause) {
    return clause.lines.map((line) => line.text).join('\n');
}
/** The words without the numbers of other clauses: those move by themselves when a clause comes or goes. */
function words(clause) {
    return text(clause).replace(/\b(rules?|articles?|clauses?) \d[\d.]*(?:\([a-z]+\))*/g, '$1');
}
/** Lines that are alike are paired in order; a line without a partner is added or removed whole. */
function linePairs(before, after) {
    const count = Math.max(before.lines.length, after.lines.length);
    return Array.from({ length: count }, (_, index) => {
        const from = before.lines[index];
        const to = after.lines[index];
        return { label: to?.label ?? from?.label ?? '', pieces: wordPieces(from?.text ?? '', to?.text ?? '') };
    });
}
/** Word by word: what stayed, what went, what came. */
function wordPieces(before, after) {
    return (0, diff_1.diffWordsWithSpace)(before, after).map(({ added, removed, value }) => ({
        kind: added ? 'added' : removed ? 'removed' : 'same',
        text: value,
    }));
}
/** The ids that kept their order: the longest run common to both, so that as few as can be count as moved. */
function inOrder(before, after) {
    const place = new Map(before.map((id, index) => [id, index]));
    const sequence = after.map((id) => place.get(id) ?? 0);
    // Longest increasing subsequence, by patience: `tails[k]` ends the best run of length k + 1 so far.
    const tails = [];
    const previous = [];
    sequence.forEach((value, index) => {
        let low = 0;
        let high = tails.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((sequence[tails[middle] ?? 0] ?? 0) < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
        tails[low] = index;
    });
    const kept = new Set();
    for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1)
        kept.add(after[index] ?? '');
    return kept;
}
/** Puts each removed clause behind the one that stood before it. */
function withRemoved(changes, before, now) {
    const out = [...changes];
    before.forEach((clause, index) => {
        if (now.has(clause.id))
            return;
        const neighbour = before[index - 1]?.id;
        const at = neighbour === undefined ? 0 : out.findIndex((change) => change.id === neighbour) + 1;
        out.splice(at, 0, whole('removed', clause));
    });
    return out;
}
