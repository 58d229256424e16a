"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerQueries = offerQueries;
function offerQueries(db) {
    return {
        /** Every offer, in the order made. */
        async offers(project) {
            const rows = (await db('offers').where({ project }).orderBy('number').select('offer'));
            return rows.map(read);
        },
        /** One offer, held still until the end of the transaction where the database can. */
        async offer(project, id) {
            const [row] = (await db('offers').where({ project, id }).forUpdate().select('offer'));
            return row && read(row);
        },
        async addOffer(project, offer, now) {
            const { id, number } = offer;
            await db('offers').insert({ project, id, number, offer: JSON.stringify(offer), createdAt: now });
        },
        async putOffer(project, offer) {
            await db('offers')
                .where({ project, id: offer.id })
                .update({ offer: JSON.stringify(offer) });
        },
        async removeOffer(project, id) {
            await db('offers').where({ project, id }).delete();
        },
        async look(project) {
            const [row] = (await db('looks').where({ project }).select('look'));
            return row && JSON.parse(row.look);
        },
        async putLook(project, look) {
            await db('looks')
                .insert({ project, look: JSON.stringify(look) })
                .onConflict('project')
                .merge();
        },
    };
}
function read(row) {
    return JSON.parse(row.offer);
}
