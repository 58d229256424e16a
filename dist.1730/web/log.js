"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.newLog = newLog;
exports.observe = observe;
exports.routeOf = routeOf;
const pino_1 = __importDefault(require("pino"));
function newLog(level, destination = pino_1.default.destination(1)) {
    return (0, pino_1.default)({ level, base: null, serializers: { err: plainError } }, destination);
}
/** What a fault may say: of the database's own only what was asked of it, as values are left out of that. */
function plainError(error) {
    const { name, message = '', stack = '', code, severity, table, constraint, cause } = error;
    const words = severity === undefined ? message.replace(/"[^"]*"(?= is not valid JSON)/, '…') : message.split(' - ')[0];
    const lines = stack.split('\n').filter((line) => /^\s+at /.test(line));
    return {
        name,
        code,
        message: words?.slice(0, 500),
        ...(table !== undefined && { table, constraint }),
        stack: lines.slice(0, 20).join('\n'),
        ...(cause !== undefined && { cause: plainError(cause) }),
    };
}
/** Writes down each request once it is answered, and counts it. */
function observe(log, metrics) {
    return (req, res, next) => {
        const start = performance.now();
        res.once('close', () => {
            const ms = Math.round((performance.now() - start) * 10) / 10;
            const route = routeOf(req.route);
            const { method } = req;
            const status = res.writableFinished ? res.statusCode : 499;
            metrics?.answered({ method, route, status: String(status) }, ms / 1000);
            log.info({ requestId: String(res.locals['requestId']), method, route, status, ms }, 'request');
        });
        next();
    };
}
/** The pattern of a route, such as `/projects/:project/people`, and never the address itself. */
function routeOf(route) {
    return String(route?.path ?? 'none');
}
