"use strict";
/** How hard a text is to read: the Flesch-Kincaid grade, given as a reading age in years (grade + 5). */
Object.defineProperty(exports, "__esModule", { value: true });
exports.sentencesOf = sentencesOf;
exports.wordCount = wordCount;
exports.readingAge = readingAge;
exports.syllableCount = syllableCount;
/** Sentences, also where a colon or a line ends one. */
function sentencesOf(text) {
    return text.split(/(?<=[.!?:;])\s+|\n/).filter((sentence) => /[a-z]/i.test(sentence));
}
function wordCount(sentence) {
    return sentence.split(/[\s/]+/).filter((word) => /[a-z0-9]/i.test(word)).length;
}
/** Reading age in years; 5 for a text without words. Source: Kincaid and others 1975. */
function readingAge(text) {
    const sentences = sentencesOf(text);
    const words = sentences.flatMap((sentence) => sentence.split(/[\s/]+/).filter((word) => /[a-z]/i.test(word)));
    if (words.length === 0)
        return 5;
    const syllables = words.reduce((sum, word) => sum + syllableCount(word), 0);
    return Math.max(5, 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5);
}
/** Groups of vowels, without the silent endings; right for most English words, and never far off. */
function syllableCount(word) {
    const letters = word.toLowerCase().replace(/[^a-z]/g, '');
    if (letters.length <= 3)
        return 1;
    const bare = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '');
    return bare.match(/[aeiouy]{1,2}/g)?.length ?? 1;
}
