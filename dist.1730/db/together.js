"use strict";
/**
 * Work for the database that comes in at the same time is done together: one query, one commit, one flush of the
 * disk for all of it. Whoever asks waits for the commit as before, so what is acknowledged is kept. A quiet site
 * sees no difference; a hall of phones that answer at once does.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.together = together;
/**
 * Gathers calls while earlier ones are under way, and hands them to `work` as one list.
 * @param work gives one result for each of what it was asked, in order
 * @param most how many are handed over at once
 * @returns a function that does one
 */
function together(work, most = 50) {
    let waiting = [];
    let busy = false;
    const next = async () => {
        while (waiting.length > 0) {
            const now = waiting.slice(0, most);
            waiting = waiting.slice(most);
            try {
                const given = await work(now.map((one) => one.asked));
                for (const [index, one] of now.entries())
                    one.give(given[index]);
            }
            catch (error) {
                if (now.length === 1)
                    now[0]?.fail(error);
                // One that cannot be done must not take the others with it.
                else
                    await Promise.all(now.map((one) => work([one.asked]).then(([given]) => one.give(given), one.fail)));
            }
        }
        busy = false;
    };
    return (asked) => new Promise((give, fail) => {
        waiting.push({ asked, give, fail });
        if (busy)
            return;
        busy = true;
        setImmediate(() => void next());
    });
}
