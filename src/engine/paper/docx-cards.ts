/** Cards in Word: a table whose cells are cut apart along their dashed lines. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { toPng } from '../drawing/raster'
import type { Card, Cards } from '../tree'
import { ink } from './ink'

/** @param room the sheet below its heading, in twentieths of a point */
export function cardTable(
  { across, down, cut, cards }: Cards,
  room: { width: number; height: number },
): Table {
  const width = Math.floor(room.width / across)
  const line = { style: cut ? BorderStyle.DASHED : BorderStyle.SINGLE, size: 4, color: ink.soft.slice(1) }
  // One card across is Easy Read, in large type; boxes to write in keep the type of the paper.
  const style = across === 1 ? 'EasyRead' : cut ? 'Card' : 'Normal'
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, row) =>
    Array.from({ length: across }, (_, column) => cards[row * across + column]),
  )
  return new Table({
    width: { size: width * across, type: WidthType.DXA },
    columnWidths: Array.from({ length: across }, () => width),
    layout: TableLayoutType.FIXED,
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          height: { value: Math.floor(room.height / down), rule: HeightRule.ATLEAST },
          children: row.map(
            (card) =>
              new TableCell({
                width: { size: width, type: WidthType.DXA },
                margins: { top: 160, bottom: 120, left: 200, right: 200 },
                children: card ? oneCard(card, { width, style }) : [new Paragraph({})],
              }),
          ),
        }),
    ),
  })
}

function oneCard(
  { label, heading, sketch, lines }: Card,
  { width, style }: { width: number; style: string },
): Paragraph[] {
  const scale = sketch ? Math.min(1, width / 40 / sketch.width) : 1
  return [
    ...(label === '' ? [] : [new Paragraph({ style: 'CardLabel', text: label })]),
    // A row that kept with the next would pull the whole table to another page.
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      keepNext: false,
      spacing: { before: 0, after: 80 },
      text: heading,
    }),
    ...(sketch
      ? [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [
              new ImageRun({
                type: 'png',
                data: toPng(sketch),
                transformation: {
                  width: (sketch.width * scale * 96) / 72,
                  height: (sketch.height * scale * 96) / 72,
                },
                altText: { name: heading, title: heading, description: sketch.alt },
              }),
            ],
          }),
        ]
      : []),
    ...lines.map((text) => new Paragraph({ style, text })),
  ]
}
