"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeEntries = exports.registerRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "registerRoutes", { enumerable: true, get: function () { return routes_1.registerRoutes; } });
var add_entries_1 = require("./add-entries");
Object.defineProperty(exports, "writeEntries", { enumerable: true, get: function () { return add_entries_1.writeEntries; } });
