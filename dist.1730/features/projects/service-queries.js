"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.serviceQueries = serviceQueries;
const service_schema_1 = require("../../engine/project/service-schema");
const rows_1 = require("./rows");
/** Fields that are kept as JSON text: lists and tables. */
const serviceJson = [
    'ages',
    'delivery',
    'deliveredBy',
    'groupSize',
    'languages',
    'evidence',
    'needs',
    'pricing',
    'multiYear',
    'travel',
    'termCapacity',
    'kpis',
    'schoolDuties',
    'calendar',
];
const emptyService = (0, rows_1.empties)(Object.keys(service_schema_1.service));
/** The services of projects, in the order that a group gave them. */
function serviceQueries(db) {
    return {
        services: (project) => db('services')
            .where({ project })
            .orderBy('position')
            .then((rows) => rows.map((row) => (0, rows_1.fromRow)(row, serviceJson))),
        async addService(project, service) {
            await db('services').insert({
                ...(0, rows_1.toRow)(service, serviceJson),
                project,
                position: await (0, rows_1.next)(db, 'services', project),
            });
        },
        async putService(project, service) {
            await db('services')
                .where({ project, id: service.id })
                .update({ ...emptyService, ...(0, rows_1.toRow)(service, serviceJson) });
        },
        async removeService(project, id) {
            await db('services').where({ project, id }).delete();
        },
    };
}
