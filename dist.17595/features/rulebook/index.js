"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rulesWaiting = exports.rulebookRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "rulebookRoutes", { enumerable: true, get: function () { return routes_1.rulebookRoutes; } });
var waiting_1 = require("./waiting");
Object.defineProperty(exports, "rulesWaiting", { enumerable: true, get: function () { return waiting_1.rulesWaiting; } });
