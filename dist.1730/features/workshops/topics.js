"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.topics = void 0;
/** What streams of events are about: what the facilitator does, what one table does, what any table does. */
exports.topics = {
    workshop: (id) => `workshop:${id}`,
    tables: (workshop) => `workshop-tables:${workshop}`,
    table: (id) => `workshop-table:${id}`,
};
