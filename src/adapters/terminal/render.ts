import type { Action, Block, Reply } from '../../chat/reply.ts'
import { makeInert, paint, paintTone, renderInline } from './markup.ts'
import type { Look } from './markup.ts'
import { wrapText } from './wrap-text.ts'

/** A reply as lines of text. Actions are numbered: typing a number does what its button does. */
export function renderReply(reply: Reply, look: Look): string {
  let number = 0
  const shown: string[] = []
  for (const block of reply.blocks) {
    shown.push(renderBlock(block, look, number + 1))
    if (block.type === 'actions') number += block.actions.length
  }
  return shown.filter((text) => text !== '').join('\n\n')
}

/** The actions of a reply in the order of their numbers, from 1. */
export function listActions(reply: Reply): readonly Action[] {
  return reply.blocks.flatMap((block) => (block.type === 'actions' ? block.actions : []))
}

function renderBlock(block: Block, look: Look, firstNumber: number): string {
  switch (block.type) {
    case 'heading':
      return paint(wrapText(makeInert(block.text), look.width), 'bold', look)
    case 'paragraph':
      return paintTone(wrapText(renderInline(block.content, look), look.width), block.tone, look)
    case 'quote':
      return wrapText(renderInline(block.content, look), look.width, '| ')
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered === true ? `${index + 1}. ` : '- '
          return wrapText(renderInline(item, look), look.width, ' '.repeat(marker.length)).replace(/^\s+/, marker)
        })
        .join('\n')
    case 'fields':
      return block.fields
        .map((field) =>
          wrapText(
            `${paint(makeInert(field.label), 'bold', look)}: ${renderInline(field.content, look)}`,
            look.width,
            '',
            '  ',
          ),
        )
        .join('\n')
    case 'table':
      return renderTable(block.columns, block.rows)
    case 'note':
      return paint(wrapText(renderInline(block.content, look), look.width), 'dim', look)
    case 'actions':
      return block.actions.map((action, index) => `  [${firstNumber + index}] ${makeInert(action.label)}`).join('\n')
    case 'divider':
      return '-'.repeat(Math.min(look.width, 40))
    case 'file':
      return `${makeInert(block.name)} (${makeInert(block.alt)})`
    default:
      return block satisfies never
  }
}

function renderTable(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [columns, ...rows].map((row) => row.map((cell) => makeInert(cell).replaceAll('\n', ' ')))
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)))
  const lines = cells.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  lines.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  return lines.join('\n')
}
