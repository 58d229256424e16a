"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.suggestedCode = suggestedCode;
exports.reservedWords = reservedWords;
/** The code to suggest for a service; undefined where the table has none that plainly fits. */
function suggestedCode({ category, function: strand }, codes) {
    return codes.find(({ fits = [] }) => fits.some((fit) => fit.category === category && (fit.functions === undefined || fit.functions.includes(strand ?? ''))));
}
/**
 * Whether a contract under this code could be reserved, and why. Source: Procurement Act 2023 s.33: only reservable
 * light-touch services, only at or above the threshold, never a right of the mutual.
 */
function reservedWords({ code, reservable }) {
    return reservable
        ? `A contract under ${code} could be reserved for a public service mutual, because schedule 1 to the Procurement Regulations 2024 lists it as a reservable light-touch service. That is only above the threshold, and it is the buyer’s choice and never your right. Both sides should check section 33 of the Procurement Act 2023 with an adviser.`
        : `A contract under ${code} could not be reserved for a public service mutual: schedule 1 to the Procurement Regulations 2024 does not list it as reservable.`;
}
