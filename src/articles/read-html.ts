import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'

/** A page's headline and its text, one line a paragraph, list items with a bullet. */
export interface PageText {
  readonly title: string | null
  readonly text: string
}

/** Less than this and reader mode has missed the article, or the paste was a fragment of a page. */
const LEAST_ARTICLE = 200

const NEVER_TEXT =
  'script,style,noscript,template,iframe,svg,canvas,object,embed,form,input,button,select,textarea,nav,dialog,head'
const CAPTIONS = 'figcaption,caption,[class*="caption"]'
const HIDDEN =
  '[hidden],[aria-hidden="true"],[style*="display:none"],[style*="display: none"],[style*="visibility:hidden"],[style*="visibility: hidden"],[style*="font-size:0"],[style*="opacity:0"]'
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIELDSET FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TD TH TR UL'.split(
    ' ',
  ),
)

/** Whether a paste is HTML source: a page, or a fragment with paragraphs. */
export function looksLikeHtml(text: string): boolean {
  const head = text.trimStart().slice(0, 400)
  if (/^(?:<!doctype html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(head)) return true
  return /^<[a-z!]/iu.test(head) && (text.match(/<\/(?:p|div|h[1-6]|li|article|section|body)>/giu)?.length ?? 0) >= 2
}

/**
 * Reads a page or a fragment: reader mode where it finds an article, else (or with `whole`) every visible block.
 * Nothing in it runs or is fetched.
 */
export function readHtml(html: string, options: { readonly whole?: boolean } = {}): PageText {
  const page = parse(html)
  const title = readTitle(page)
  const whole = toText(parse(html).body)
  if (options.whole === true) return { title: title === '' ? null : title, text: whole }
  // Reader mode takes its document apart, so it gets one of its own.
  const article = new Readability(page, { charThreshold: LEAST_ARTICLE }).parse()
  const read = article?.content ? toText(parse(`<html><body>${article.content}</body></html>`).body) : ''
  const text = read.length >= Math.max(LEAST_ARTICLE, whole.length * 0.15) ? read : whole
  const headline = title === '' ? (article?.title?.trim() ?? '') : title
  return { title: headline === '' ? null : headline, text: withTitle(headline, text) }
}

function parse(html: string): ReturnType<typeof parseHTML>['document'] {
  // Without html and body tags linkedom makes the first element the document.
  const whole = /<body[\s>]/iu.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`
  const { document } = parseHTML(whole)
  for (const element of document.querySelectorAll(`${NEVER_TEXT.replace(',head', '')},${HIDDEN}`)) element.remove()
  return document
}

function readTitle(document: { querySelector(selector: string): { textContent: string | null } | null }): string {
  const found = document.querySelector('h1') ?? document.querySelector('title')
  return (found?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim()
}

/** Reader mode takes the headline out of the text; the paste reader wants it at its head. */
function withTitle(title: string, text: string): string {
  return title === '' || text.startsWith('# ') || text.startsWith(title) ? text : `# ${title}\n\n${text}`
}

interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<unknown>
  matches?(selector: string): boolean
}

/** The visible text under a node. Captions keep their mark, so that the paste reader knows them. */
export function toText(root: unknown): string {
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const text = line.replaceAll(/[^\S\u00a0]+/gu, ' ').trim()
    if (text !== '' && text !== '•' && text !== '#') lines.push(text)
    line = ''
  }
  const walk = (node: HtmlNode): void => {
    if (node.nodeType === 3) {
      line += node.textContent ?? ''
      return
    }
    if (node.nodeType !== 1) return
    const name = node.nodeName.toUpperCase()
    if (name === 'BR') {
      endLine()
      return
    }
    const isBlock = BLOCK.has(name) || name === 'FIGCAPTION' || name === 'CAPTION'
    if (isBlock) endLine()
    if (name === 'LI') line = '• '
    if (/^H[1-6]$/u.test(name)) line = '# '
    if (node.matches?.(CAPTIONS) === true) line = 'Photo: '
    for (const child of node.childNodes) walk(child as HtmlNode)
    if (isBlock) endLine()
  }
  walk(root as HtmlNode)
  endLine()
  return lines.join('\n\n').replaceAll(/(^• .*)\n\n(?=• )/gmu, '$1\n')
}
