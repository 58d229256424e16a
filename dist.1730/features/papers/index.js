"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.changesPage = exports.paperRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "paperRoutes", { enumerable: true, get: function () { return routes_1.paperRoutes; } });
var pages_1 = require("./pages");
Object.defineProperty(exports, "changesPage", { enumerable: true, get: function () { return pages_1.changesPage; } });
