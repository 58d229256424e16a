"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.moneyRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "moneyRoutes", { enumerable: true, get: function () { return routes_1.moneyRoutes; } });
