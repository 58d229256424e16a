"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todayRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "todayRoutes", { enumerable: true, get: function () { return routes_1.todayRoutes; } });
