"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.never = void 0;
exports.offerStore = offerStore;
/** The SQL of the copies that went out, and of the private links of schools. Offers themselves are part of the project. */
const node_zlib_1 = require("node:zlib");
/** When a link ends that works for good: an order must stay readable for both sides. */
exports.never = '9999-12-31T00:00:00.000Z';
function offerStore(db) {
    return {
        async copy(project, offer, version) {
            const [row] = (await db('offerCopies')
                .where({ project, offer, version })
                .select('hash', 'pdf', 'docx', 'tree'));
            return (row && {
                hash: String(row.hash),
                pdf: row.pdf,
                docx: row.docx,
                tree: JSON.parse((0, node_zlib_1.gunzipSync)(row.tree).toString('utf8')),
            });
        },
        async addCopy(at, { tree, ...copy }) {
            await db('offerCopies').insert({ ...at, ...copy, tree: (0, node_zlib_1.gzipSync)(JSON.stringify(tree)) });
        },
        /** The link with this hash, if it still works. */
        async liveLink(hash, now) {
            const [row] = (await db('offerLinks')
                .where({ hash })
                .whereNull('endedAt')
                .where('expiresAt', '>', now)
                .select('hash', 'project', 'offer', 'version', 'createdAt', 'expiresAt'));
            return row;
        },
        /** When the working link of an offer was made; undefined where there is none. */
        async linkSince(project, offer, now) {
            const [row] = (await db('offerLinks')
                .where({ project, offer })
                .whereNull('endedAt')
                .where('expiresAt', '>', now)
                .orderBy('createdAt', 'desc')
                .limit(1)
                .select('createdAt'));
            return row?.createdAt;
        },
        async addLink(link) {
            await db('offerLinks').insert(link);
        },
        /** Lets every link of an offer work for good. */
        async keepLinks(project, offer) {
            await db('offerLinks').where({ project, offer }).whereNull('endedAt').update({ expiresAt: exports.never });
        },
        /** Ends the links of an offer, or of one version of it. */
        async endLinks(of, at) {
            await db('offerLinks').where(of).whereNull('endedAt').update({ endedAt: at });
        },
    };
}
