"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "offerRoutes", { enumerable: true, get: function () { return routes_1.offerRoutes; } });
