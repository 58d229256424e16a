"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sweepAnswers = exports.expectedDemand = exports.surveyRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "surveyRoutes", { enumerable: true, get: function () { return routes_1.surveyRoutes; } });
var demand_1 = require("./demand");
Object.defineProperty(exports, "expectedDemand", { enumerable: true, get: function () { return demand_1.expectedDemand; } });
var keep_answer_1 = require("./keep-answer");
Object.defineProperty(exports, "sweepAnswers", { enumerable: true, get: function () { return keep_answer_1.sweepAnswers; } });
