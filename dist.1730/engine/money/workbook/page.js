"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Page = void 0;
exports.text = text;
exports.bold = bold;
exports.head = head;
exports.input = input;
exports.amount = amount;
exports.part = part;
exports.sum = sum;
exports.money = money;
exports.letter = letter;
const plan_1 = require("../plan");
class Page {
    rows = [];
    name;
    constructor(name) {
        this.name = name;
    }
    /** Adds a row and gives its number, counted from 1. */
    add(...cells) {
        return this.rows.push(cells);
    }
    /** A heading with an empty row above it. */
    heading(words) {
        this.add();
        this.add(bold(words));
    }
    /** Adds a label with its value beside it, and gives the place of the value. */
    line(label, cell, note = '') {
        return this.at('B', this.add(text(label), cell, note === '' ? null : text(note)));
    }
    /** The place of a cell, for formulas on any sheet. */
    at(column, row) {
        return `'${this.name}'!$${column}$${row}`;
    }
    /** The place of the cells of a column between two rows, both included. */
    range(column, from, to) {
        return `'${this.name}'!$${column}$${from}:$${column}$${to}`;
    }
}
exports.Page = Page;
function text(words) {
    return { text: words };
}
function bold(words) {
    return { text: words, bold: true };
}
/** The head of a column. */
function head(words) {
    return { text: words, bold: true, wrap: true };
}
/** A number that the group may change. */
function input(number, format) {
    return { number, format, input: true };
}
/** An amount that the group may change. */
function amount(pence) {
    return input(pence / 100, 'money');
}
/** A share that the group may change. */
function part(points) {
    return input(points / plan_1.whole, 'percent');
}
/** A formula with what it comes to. */
function sum(formula, comesTo, format) {
    return { formula, comesTo, format };
}
/** A formula that comes to an amount. */
function money(formula, pence) {
    return sum(formula, pence / 100, 'money');
}
/** "A" of 0, "S" of 18. */
function letter(index) {
    return String.fromCharCode(65 + index);
}
