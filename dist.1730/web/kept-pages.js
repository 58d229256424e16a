"use strict";
/** Pages of projects as they were last made, kept in the process. For whom they are given again says `give-again.ts`. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.newKeptPages = newKeptPages;
/** The most bytes of pages that are kept. */
const mostBytes = 48 * 1024 * 1024;
function newKeptPages(most = mostBytes) {
    const pages = new Map();
    let bytes = 0;
    const drop = (place) => {
        bytes -= pages.get(place)?.html.length ?? 0;
        pages.delete(place);
    };
    return {
        find: ({ place, state }) => {
            const page = pages.get(place);
            if (page?.state !== state)
                return undefined;
            // Taken off and put back: the one asked for longest ago is the first to go.
            pages.delete(place);
            pages.set(place, page);
            return page;
        },
        keep: ({ place, state }, html) => {
            drop(place);
            pages.set(place, { state, html });
            bytes += html.length;
            for (const oldest of pages.keys()) {
                if (bytes <= most)
                    return;
                drop(oldest);
            }
        },
    };
}
