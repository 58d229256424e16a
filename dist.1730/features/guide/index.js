"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.guideRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "guideRoutes", { enumerable: true, get: function () { return routes_1.guideRoutes; } });
