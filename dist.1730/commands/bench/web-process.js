"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.startWebProcess = startWebProcess;
/** The built server as a process of its own, which can be killed. */
const node_child_process_1 = require("node:child_process");
const node_path_1 = __importDefault(require("node:path"));
const root = node_path_1.default.join(__dirname, '..', '..', '..');
/**
 * Starts `dist/server.js` on a free port; build it before.
 * @param limits `fileLimit`: the most kB that it may write into one file
 */
async function startWebProcess(env, limits = {}) {
    const limit = limits.fileLimit === undefined ? '' : `ulimit -f ${limits.fileLimit}; `;
    const child = (0, node_child_process_1.spawn)('bash', ['-c', `${limit}exec ${process.execPath} dist/server.js`], {
        cwd: root,
        env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env },
    });
    let output = '';
    const gone = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
    const address = await new Promise((resolve, reject) => {
        const read = (data) => {
            output += data.toString();
            const found = /ready at (http:\S+)/.exec(output)?.[1];
            if (found !== undefined)
                resolve(found);
        };
        child.stdout.on('data', read);
        child.stderr.on('data', read);
        child.on('exit', () => reject(new Error(`the server did not start: ${output}`)));
    });
    const ended = (signal) => () => {
        child.kill(signal);
        return gone;
    };
    return {
        child,
        address,
        kill: async () => void (await ended('SIGKILL')()),
        stop: ended('SIGTERM'),
        output: () => output,
    };
}
