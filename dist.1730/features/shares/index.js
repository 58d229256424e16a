"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sharesWaiting = exports.shareRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "shareRoutes", { enumerable: true, get: function () { return routes_1.shareRoutes; } });
var waiting_1 = require("./waiting");
Object.defineProperty(exports, "sharesWaiting", { enumerable: true, get: function () { return waiting_1.sharesWaiting; } });
