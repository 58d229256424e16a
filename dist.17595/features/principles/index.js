"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.principlesWaiting = exports.principlesRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "principlesRoutes", { enumerable: true, get: function () { return routes_1.principlesRoutes; } });
var waiting_1 = require("./waiting");
Object.defineProperty(exports, "principlesWaiting", { enumerable: true, get: function () { return waiting_1.principlesWaiting; } });
