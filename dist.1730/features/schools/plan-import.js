"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planImport = planImport;
/** The rows, with what stands twice refused; the first of a pair in the file stays. */
function planImport(rows, present) {
    const before = new Map();
    for (const school of present)
        note(before, school);
    return rows.map((line) => {
        const { school, ...rest } = line;
        if (!school)
            return line;
        const twin = twinOf(before, school);
        if (!twin) {
            note(before, school, line.row);
            return line;
        }
        const where = twin.row === undefined
            ? `${twin.school.name} is in your list already. Change it there, or take this row out.`
            : `This school is also in row ${twin.row}. Take this row out.`;
        return { ...rest, errors: [where] };
    });
}
function note(before, school, row) {
    for (const key of [...numbersOf(school), nameOf(school)])
        if (!before.has(key))
            before.set(key, { school, row });
}
/** The same school: by a number that only one can have, or by its name and place where one of the two has no URN. */
function twinOf(before, school) {
    const same = numbersOf(school).find((key) => before.has(key));
    if (same !== undefined)
        return before.get(same);
    const named = before.get(nameOf(school));
    const differ = named?.school.urn !== undefined && school.urn !== undefined;
    return differ ? undefined : named;
}
function numbersOf({ nation, urn, laestab, number }) {
    return [
        ...(urn === undefined ? [] : [`urn ${urn}`]),
        ...(laestab === undefined ? [] : [`laestab ${laestab}`]),
        ...(number === undefined ? [] : [`${nation} ${number}`]),
    ];
}
function nameOf({ name, address, authority }) {
    const plain = name
        .toLowerCase()
        .replace(/[^\p{L}\d]+/gu, ' ')
        .trim();
    return `name ${plain} ${(address?.postcode ?? authority ?? '').toLowerCase()}`;
}
