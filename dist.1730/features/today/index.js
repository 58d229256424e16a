"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.todayRoutes = exports.postDigests = void 0;
var digest_1 = require("./digest");
Object.defineProperty(exports, "postDigests", { enumerable: true, get: function () { return digest_1.postDigests; } });
var routes_1 = require("./routes");
Object.defineProperty(exports, "todayRoutes", { enumerable: true, get: function () { return routes_1.todayRoutes; } });
