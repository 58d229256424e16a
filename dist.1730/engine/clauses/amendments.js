"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.countAmendments = countAmendments;
exports.bandFor = bandFor;
exports.rulesIn = rulesIn;
const compare_1 = require("./compare");
/** Compares a group's rules with the model that they came from, both as plain text with numbered rules. */
function countAmendments(model, ours, fees) {
    const theirs = rulesIn(model);
    const mine = rulesIn(ours);
    const partners = pairUp(theirs, mine);
    const result = { amended: [], removed: [], unchanged: 0 };
    mine.forEach((rule, index) => {
        const partner = partners[index];
        if (partner === undefined)
            result.amended.push({
                number: rule.number,
                kind: 'added',
                pieces: [{ kind: 'added', text: rule.text }],
            });
        else if (fits(partner.words, rule.words))
            result.unchanged++;
        else
            result.amended.push({
                number: rule.number,
                kind: 'reworded',
                pieces: (0, compare_1.wordPieces)(partner.text, rule.text),
            });
    });
    const used = new Set(partners);
    for (const rule of theirs)
        if (!used.has(rule))
            result.removed.push({ number: rule.number, text: rule.text });
    return { ...result, band: bandFor(result.amended.length, fees) };
}
/** The fee band for a number of amendments. Source: FEES App 1 Annex 1A, kept in `reference/registration-fees.yml`. */
function bandFor(amendments, fees) {
    const id = amendments === 0
        ? 'model-unamended'
        : amendments <= 6
            ? 'model-1-6'
            : amendments <= 10
                ? 'model-7-10'
                : 'free-draft';
    const band = fees.bands.find((one) => one.id === id);
    if (!band)
        throw new Error(`documents/reference/registration-fees.yml has no band ${id}.`);
    return band;
}
// "12.", "12.3", "12)", "(a)" and "Rule 12" begin a numbered line; a line without a number goes on with the one above.
const numbered = /^\s*(?:rule\s+)?(\d+(?:\.\d+)*)[.):]?\s+(.*)$/i;
/** The rules of a text: each line that starts with a number, with the lines below it that do not. */
function rulesIn(text) {
    const rules = [];
    for (const line of text.split(/\r?\n/)) {
        const match = numbered.exec(line);
        if (match)
            rules.push({ number: match[1] ?? '', lines: [match[2] ?? ''] });
        else if (line.trim() !== '')
            rules.at(-1)?.lines.push(line.trim());
    }
    return rules.map(({ number, lines }) => {
        const whole = lines.join(' ').trim();
        return { number, text: whole, words: tokens(whole) };
    });
}
const blank = ' blank ';
/** Words in lower case without punctuation; a blank or a choice in brackets is one token that anything may fill. */
function tokens(text) {
    return text
        .replace(/\[[^\]]*\]|\{[^}]*\}|<[^>]*>|_{2,}|\.{4,}|…+/g, ' \uf8ff ')
        .replace(/\b(rules?|clauses?)\s+\d[\d.]*(?:\([a-z]+\))*/gi, '$1')
        .normalize('NFC')
        .toLowerCase()
        .split(/[^\p{L}\p{N}£%\uf8ff]+/u)
        .filter((word) => word !== '')
        .map((word) => (word === '\uf8ff' ? blank : word));
}
/** Whether these words are the model's, with its blanks filled by any words or by none. */
function fits(model, ours) {
    // reach[j]: the model so far can end after j of our words.
    let reach = new Array(ours.length + 1).fill(false);
    reach[0] = true;
    for (const word of model) {
        const next = new Array(ours.length + 1).fill(false);
        for (let j = 0; j <= ours.length; j++) {
            if (word === blank)
                next[j] = reach[j] === true || (j > 0 && next[j - 1] === true);
            // A blank that is still in our text stands for itself.
            else if (j > 0)
                next[j] = reach[j - 1] === true && (ours[j - 1] === word || ours[j - 1] === blank);
        }
        reach = next;
    }
    return reach[ours.length] === true;
}
/** For each of our rules the model's rule that it came from: the most alike, each used once, and alike enough. */
function pairUp(model, ours) {
    const likely = ours.flatMap((rule, index) => model.map((other) => ({ index, other, score: likeness(other, rule) })));
    const pairs = ours.map(() => undefined);
    const taken = new Set();
    const best = likely.filter(({ score }) => score >= 0.4).sort((a, b) => b.score - a.score);
    for (const { index, other } of best) {
        if (pairs[index] !== undefined || taken.has(other))
            continue;
        pairs[index] = other;
        taken.add(other);
    }
    return pairs;
}
/** From 0 to 1: the share of words in common. Rules that fit with their blanks filled are wholly alike. */
function likeness(model, ours) {
    const fixed = model.words.filter((word) => word !== blank);
    if (fixed.length >= 3 && fits(model.words, ours.words))
        return 1 + fixed.length / 1000;
    const left = new Map();
    for (const word of fixed)
        left.set(word, (left.get(word) ?? 0) + 1);
    let common = 0;
    for (const word of ours.words) {
        const count = left.get(word) ?? 0;
        if (count === 0)
            continue;
        common++;
        left.set(word, count - 1);
    }
    const same = model.number === ours.number ? 0.05 : 0;
    return fixed.length + ours.words.length === 0 ? 0 : (2 * common) / (fixed.length + ours.words.length) + same;
}
