"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.migrations = void 0;
const first = __importStar(require("./001-projects"));
const second = __importStar(require("./002-issues"));
const third = __importStar(require("./003-mail"));
const fourth = __importStar(require("./004-seats"));
const fifth = __importStar(require("./005-decisions"));
const sixth = __importStar(require("./006-meetings"));
const seventh = __importStar(require("./007-catalogue"));
const eighth = __importStar(require("./008-money"));
const ninth = __importStar(require("./009-schools"));
const tenth = __importStar(require("./010-offers"));
const eleventh = __importStar(require("./011-workshops"));
const twelfth = __importStar(require("./012-guidance"));
const fourteenth = __importStar(require("./014-rule-books"));
const fifteenth = __importStar(require("./015-motions"));
const sixteenth = __importStar(require("./016-elections"));
const seventeenth = __importStar(require("./017-membership"));
const eighteenth = __importStar(require("./018-society-books"));
const nineteenth = __importStar(require("./019-years"));
const twentieth = __importStar(require("./020-sessions"));
const twentyFirst = __importStar(require("./021-project-versions"));
exports.migrations = {
    '001-projects': first,
    '002-issues': second,
    '003-mail': third,
    '004-seats': fourth,
    '005-decisions': fifth,
    '006-meetings': sixth,
    '007-catalogue': seventh,
    '008-money': eighth,
    '009-schools': ninth,
    '010-offers': tenth,
    '011-workshops': eleventh,
    '012-guidance': twelfth,
    '014-rule-books': fourteenth,
    '015-motions': fifteenth,
    '016-elections': sixteenth,
    '017-membership': seventeenth,
    '018-society-books': eighteenth,
    '019-years': nineteenth,
    '020-sessions': twentieth,
    '021-project-versions': twentyFirst,
};
