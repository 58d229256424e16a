"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.typedAnswer = exports.readAnswer = exports.interviewRoutes = void 0;
var routes_1 = require("./routes");
Object.defineProperty(exports, "interviewRoutes", { enumerable: true, get: function () { return routes_1.interviewRoutes; } });
var read_answer_1 = require("./read-answer");
Object.defineProperty(exports, "readAnswer", { enumerable: true, get: function () { return read_answer_1.readAnswer; } });
Object.defineProperty(exports, "typedAnswer", { enumerable: true, get: function () { return read_answer_1.typedAnswer; } });
