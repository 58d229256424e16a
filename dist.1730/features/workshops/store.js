"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.workshopStore = workshopStore;
exports.frameFinder = frameFinder;
const together_1 = require("../../db/together");
function workshopStore(db) {
    return { ...workshopQueries(db), ...tableQueries(db), ...seatQueries(db) };
}
function workshopQueries(db) {
    return {
        async create(workshop, linkHash) {
            await db('workshops').insert({ ...workshopRow(workshop), linkHash });
        },
        /** A workshop; locked until the transaction ends where it is read inside one. */
        async workshop(id) {
            const query = db('workshops').where({ id });
            const [row] = (await (db.isTransaction ? query.forUpdate() : query));
            return row && asWorkshop(row);
        },
        /** The workshop that a code opens now, with what the code is for. */
        async byCode(code) {
            const [row] = (await db('workshops')
                .whereNull('endedAt')
                .where((query) => void query.where({ code }).orWhere({ helperCode: code })));
            return row && { workshop: asWorkshop(row), role: row['code'] === code ? 'table' : 'helper' };
        },
        async byLink(linkHash) {
            const [row] = (await db('workshops').where({ linkHash }));
            return row && asWorkshop(row);
        },
        /** Changes a workshop and counts the change. */
        async change(id, change) {
            await db('workshops').where({ id }).update(workshopRow(change)).increment('place', 1);
        },
        async putLink(id, linkHash) {
            await db('workshops').where({ id }).update({ linkHash });
        },
        /** Workshops that have ended, for the mail that follows. */
        ended: () => db('workshops').whereNotNull('endedAt').where({ demo: false }).pluck('id'),
        /** Workshops whose last day has come. */
        async over(today) {
            return (await db('workshops')
                .where('goesOn', '<=', today)
                .where({ demo: false })
                .pluck('id'));
        },
        async remove(id) {
            await db('workshops').where({ id }).delete();
        },
    };
}
function tableQueries(db) {
    return {
        async addTables(tables) {
            if (tables.length > 0)
                await db.batchInsert('workshopTables', tables.map(tableRow), 20);
        },
        tables: (workshop) => db('workshopTables')
            .where({ workshop })
            .orderBy('number')
            .then((rows) => rows.map(asTable)),
        async table(workshop, id) {
            const [row] = (await db('workshopTables').where({ workshop, id }));
            return row && asTable(row);
        },
        async changeTable(id, change) {
            await db('workshopTables').where({ id }).update(tableRow(change));
        },
    };
}
function seatQueries(db) {
    return {
        async addSeat(seat) {
            await db('workshopSeats').insert(seat);
        },
        /** How many phones each table has, by table. */
        async phones(workshop) {
            const rows = (await db('workshopSeats')
                .where({ workshop, role: 'table' })
                .groupBy('tableId')
                .select('tableId')
                .count({ n: '*' }));
            return new Map(rows.map(({ tableId, n }) => [tableId, Number(n)]));
        },
        /** The workshops in which this browser is the facilitator, newest first. */
        async ownWorkshops(seats) {
            const rows = (await db('workshopSeats as s')
                .join('workshops as w', 'w.id', 's.workshop')
                .whereIn('s.id', [...seats])
                .where('s.role', 'facilitator')
                .orderBy('w.createdAt', 'desc')
                .select('w.*'));
            return rows.map(asWorkshop);
        },
        /** The seats of this browser, with the workshop that each is in. */
        async openSeats(seats) {
            return (await db('workshopSeats as s')
                .join('workshops as w', 'w.id', 's.workshop')
                .whereIn('s.id', [...seats])
                .orderBy('w.createdAt', 'desc')
                .select('s.workshop', 's.role', 'w.title', 'w.endedAt'));
        },
    };
}
/** Finds what a browser may see of a workshop, for many at the same time. */
function frameFinder(db) {
    const rank = { facilitator: 0, helper: 1, table: 2 };
    return (0, together_1.together)(async (asked) => {
        const seats = [...new Set(asked.flatMap((one) => one.seats))];
        const ids = [...new Set(asked.map((one) => one.workshop))];
        const rows = (await db('workshopSeats as s')
            .join('workshops as w', 'w.id', 's.workshop')
            .leftJoin('workshopTables as t', 't.id', 's.tableId')
            .whereIn('s.id', seats)
            .whereIn('s.workshop', ids)
            .select('s.id as seat', 's.role', 's.nickname', ...workshopColumns.map((column) => `w.${column} as w_${column}`), ...tableColumns.map((column) => `t.${column} as t_${column}`)));
        const read = new Map();
        const frames = rows.map((row) => {
            const id = String(row['w_id']);
            const workshop = read.get(id) ?? asWorkshop(under('w_', row));
            read.set(id, workshop);
            return {
                workshop,
                role: row['role'],
                seat: String(row['seat']),
                nickname: String(row['nickname']),
                table: row['t_id'] === null ? undefined : asTable(under('t_', row)),
            };
        });
        return asked.map(({ workshop, seats: own }) => frames
            .filter((frame) => frame.workshop.id === workshop && own.includes(frame.seat))
            .sort((a, b) => (rank[a.role] ?? 9) - (rank[b.role] ?? 9))
            .at(0));
    });
}
const workshopColumns = [
    'id',
    'code',
    'helperCode',
    'title',
    'on',
    'demo',
    'agenda',
    'run',
    'place',
    'createdAt',
    'endedAt',
    'goesOn',
];
const tableColumns = [
    'id',
    'workshop',
    'number',
    'name',
    'paper',
    'people',
    'steps',
    'helpAt',
    'seenAt',
    'finishedAt',
    'inPack',
    'nicknames',
    'project',
    'takenAt',
    'adviserSeat',
];
function under(prefix, row) {
    return Object.fromEntries(Object.entries(row)
        .filter(([key]) => key.startsWith(prefix))
        .map(([key, value]) => [key.slice(prefix.length), value]));
}
function asWorkshop(row) {
    const { linkHash: _, ...rest } = row;
    return {
        ...rest,
        demo: Boolean(row['demo']),
        agenda: JSON.parse(String(row['agenda'])),
        run: JSON.parse(String(row['run'])),
    };
}
function workshopRow({ agenda, run, ...rest }) {
    return {
        ...rest,
        ...(agenda && { agenda: JSON.stringify(agenda) }),
        ...(run && { run: JSON.stringify(run) }),
    };
}
function asTable(row) {
    return {
        ...row,
        paper: Boolean(row['paper']),
        inPack: Boolean(row['inPack']),
        nicknames: Boolean(row['nicknames']),
        steps: JSON.parse(String(row['steps'])),
    };
}
function tableRow({ steps, ...rest }) {
    return { ...rest, ...(steps && { steps: JSON.stringify(steps) }) };
}
