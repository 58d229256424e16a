"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.principlesRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "principlesRoutes", { enumerable: true, get: function () { return routes_1.principlesRoutes; } });
