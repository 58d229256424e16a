"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.transact = transact;
/** Codes of PostgreSQL for a transaction that was undone because of another, and may be done again. */
const again = ['40001', '40P01'];
const mostTries = 4;
/**
 * Does `work` in one transaction, or not at all. Where the database undid it because two transactions waited for one
 * another, it is done again: so `work` has no effects but those through its own handle.
 */
async function transact(db, work) {
    for (let tries = 1;; tries++) {
        try {
            return await db.transaction(work);
        }
        catch (error) {
            const code = String(error.code);
            // A transaction inside another cannot be saved on its own.
            if (db.isTransaction || !again.includes(code) || tries === mostTries)
                throw error;
        }
    }
}
