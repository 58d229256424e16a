"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
/**
 * The plainest way to take the same answers: Express and better-sqlite3, one prepared statement to find the phone and
 * one to write, on a database with the same promise (WAL, synchronous=FULL). No pages, no roles, no streams.
 */
const node_path_1 = __importDefault(require("node:path"));
const better_sqlite3_1 = __importDefault(require("better-sqlite3"));
const express_1 = __importDefault(require("express"));
function serve(folder) {
    const db = new better_sqlite3_1.default(node_path_1.default.join(folder, 'plain.sqlite3'));
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.exec(`CREATE TABLE seats (id TEXT PRIMARY KEY, tableId TEXT NOT NULL, workshop TEXT NOT NULL);
    CREATE TABLE answers (id INTEGER PRIMARY KEY AUTOINCREMENT, workshop TEXT NOT NULL, tableId TEXT NOT NULL,
      exercise TEXT NOT NULL, part TEXT NOT NULL, value TEXT, key TEXT NOT NULL, savedAt TEXT NOT NULL,
      UNIQUE (tableId, key));
    CREATE INDEX ofWorkshop ON answers (workshop, id)`);
    const join = db.prepare('INSERT INTO seats VALUES (?, ?, ?)');
    for (let n = 0; n < 320; n++)
        join.run(`seat-${n}`, `table-${n}`, `workshop-${n % 40}`);
    const seatOf = db.prepare('SELECT tableId, workshop FROM seats WHERE id = ?');
    const keep = db.prepare('INSERT INTO answers (workshop, tableId, exercise, part, value, key, savedAt) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING');
    const app = (0, express_1.default)();
    app.use(express_1.default.urlencoded({ extended: false }));
    app.post('/answer', (req, res) => {
        const seat = /seat=([\w-]+)/.exec(req.headers.cookie ?? '')?.[1];
        const found = seatOf.get(seat);
        if (!found) {
            res.sendStatus(404);
            return;
        }
        const { part, words, key } = req.body;
        const savedAt = new Date().toISOString();
        const { lastInsertRowid } = keep.run(found.workshop, found.tableId, 'scenarios', part, JSON.stringify({ words }), key, savedAt);
        res.json({ saved: savedAt, number: Number(lastInsertRowid) });
    });
    const server = app.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (typeof address === 'object' && address)
            process.stdout.write(`http://127.0.0.1:${address.port}\n`);
    });
}
if (require.main === module)
    serve(String(process.argv[2]));
