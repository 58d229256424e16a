"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.checkLibrary = checkLibrary;
exports.located = located;
const check_cards_1 = require("./check-cards");
const check_coverage_1 = require("./check-coverage");
const check_plain_1 = require("./check-plain");
const check_questions_1 = require("./check-questions");
const check_references_1 = require("./check-references");
const check_released_1 = require("./check-released");
const check_welsh_1 = require("./check-welsh");
const check_words_1 = require("./check-words");
const check_workshops_1 = require("./check-workshops");
const paths_1 = require("./paths");
/**
 * Every fault in the library, and the matrix of statutory matter by clause.
 * @param today used for one thing: a statute must have been compared with the Act in the last 12 months
 */
function checkLibrary(library, today) {
    const space = (0, paths_1.pathSpace)(library.questions);
    const result = {
        faults: [...(0, check_questions_1.questionFaults)(library, space), ...(0, check_cards_1.cardFaults)(library), ...(0, check_workshops_1.workshopFaults)(library)],
        warnings: [],
        matrices: [],
        paths: 0,
    };
    for (const template of [...library.templates, ...library.workshopTemplates]) {
        result.faults.push(...(0, check_workshops_1.sideFaults)(template, library), ...(0, check_words_1.wordFaults)(template, library), ...(0, check_released_1.releaseFaults)(template, library), ...(0, check_welsh_1.welshFaults)(template));
        result.warnings.push(...(0, check_plain_1.plainWarnings)(template));
        const references = (0, check_references_1.referenceFaults)(template, library, space);
        const covered = (0, check_coverage_1.coverage)(template, library, { space, today });
        result.faults.push(...references.faults, ...covered.faults);
        result.paths += references.paths + covered.paths;
        if (covered.matrix)
            result.matrices.push(covered.matrix);
    }
    result.faults = located(result.faults, library);
    return result;
}
/** The faults, each with the line on which its words stand. */
function located(faults, library) {
    return faults.map((fault) => atItsLine(fault, library));
}
function atItsLine({ near, ...fault }, library) {
    if (near === undefined)
        return fault;
    const lines = library.sources.get(fault.file)?.split('\n') ?? [];
    return {
        ...fault,
        line: Math.max(0, lines.findIndex((line) => line.includes(near))) + 1,
    };
}
