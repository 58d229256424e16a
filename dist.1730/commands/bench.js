"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
/** `npm run -s bench [-- papers|register|workshop|page|fuzz|soak|crash]`: each figure with its ratio to a peer of the same run. */
const living_register_1 = require("./bench/living-register");
const crash_1 = require("./bench/crash");
const faults_1 = require("./bench/faults");
const page_1 = require("./bench/page");
const papers_1 = require("./bench/papers");
const soak_1 = require("./bench/soak");
const workshop_1 = require("./bench/workshop");
const sections = {
    papers: papers_1.benchPapers,
    register: living_register_1.benchRegister,
    workshop: workshop_1.benchWorkshop,
    page: page_1.benchPage,
};
/** Long ones, run only by name; each may be given how many, such as `soak 5`. */
const long = {
    fuzz: faults_1.benchFuzz,
    soak: soak_1.benchSoak,
    crash: crash_1.benchCrash,
};
async function main(asked) {
    const [named = '', count] = asked;
    const one = Object.hasOwn(long, named) ? long[named] : undefined;
    if (one) {
        process.stdout.write(`${named}\n`);
        if (!(await one(count === undefined ? undefined : Number(count))))
            process.exitCode = 1;
        return;
    }
    for (const name of asked.length > 0 ? asked : Object.keys(sections)) {
        const section = Object.hasOwn(sections, name) ? sections[name] : undefined;
        if (!section) {
            process.stderr.write(`There is no ${name}. There is: ${[...Object.keys(sections), ...Object.keys(long)].join(', ')}.\n`);
            process.exitCode = 2;
            return;
        }
        process.stdout.write(`${name}\n`);
        if (!(await section()))
            process.exitCode = 1;
    }
}
main(process.argv.slice(2)).catch((error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
});
