"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.waitsFor = waitsFor;
exports.inOrder = inOrder;
/** Whether something waits for this person. */
function waitsFor({ for: whom }, reader) {
    if (whom === 'everyone')
        return reader.takesPart;
    if ('founders' in whom)
        return reader.founder !== undefined && whom.founders.includes(reader.founder);
    if ('seats' in whom)
        return reader.seat !== undefined && whom.seats.includes(reader.seat);
    return reader.may(whom.may);
}
/** What has a day first, by day; then the rest. Of the same day, as given. */
function inOrder(list) {
    const last = '9999-12-31';
    return list.toSorted((a, b) => (a.by ?? last) < (b.by ?? last) ? -1 : (a.by ?? last) > (b.by ?? last) ? 1 : 0);
}
