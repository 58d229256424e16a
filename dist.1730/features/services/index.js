"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.serviceRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "serviceRoutes", { enumerable: true, get: function () { return routes_1.serviceRoutes; } });
