"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.yearWaiting = exports.yearRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "yearRoutes", { enumerable: true, get: function () { return routes_1.yearRoutes; } });
var waiting_1 = require("./waiting");
Object.defineProperty(exports, "yearWaiting", { enumerable: true, get: function () { return waiting_1.yearWaiting; } });
