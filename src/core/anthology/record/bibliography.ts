import { isBlankLine, type Line } from '../../text/lines';
import { isbnsIn } from './isbn';
import { titleWords } from '../reports/titles/titles';
import type { BibliographicRecord } from '../parsedText';
import { yearIn } from './yearIn';

/** The lines of a colophon as it names them, by the name used for them here. */
const COLOPHON_NAMES =
  '书名 编者 编著 编著者 著者 主编 副主编 责任编辑 特约编辑 封面设计 装帧设计 版式设计 责任校对 责任印制 出版发行 出版者 出版社 出版 发行者 发行 经销 印刷者 印刷 开本 印张 插页 字数 版次 印次 印数 书号 统一书号 定价 电话 地址 邮编 网址';
/** Names are spread with blanks (开 本) and set off by a dash, a colon or a blank. */
const COLOPHON = new RegExp(
  `^(${COLOPHON_NAMES.split(' ')
    .map((name) => name.split('').join('\\s*'))
    .join('|')})(?:\\s*[—–―－-]{1,3}\\s*|\\s*[:：]\\s*|\\s+)(\\S.*)$`,
  'u',
);
const CIP =
  /^(.{2,80}?)\s*[/／]\s*(.{2,80}?)[.．。]?\s*[—–―－-]{1,2}\s*([^：:，,]{2,10})\s*[：:]\s*([^，,]{3,30})[，,]\s*((?:1[89]|20)[0-9]{2})/u;
const EDITOR_ROLE = /\s*(?:编著|主编|编写|编选|选编|汇编|编|著)\s*$/u;
const LONGEST_LINE = 200;

/**
 * Reads title pages, CIP block and colophon: the lines before `frontEnd` (0-based, exclusive), and those from
 * `backStart` on, where some books have their colophon.
 */
export function bibliographyOf(
  text: string,
  lines: readonly Line[],
  frontEnd: number,
  backStart: number,
): BibliographicRecord {
  const front = contentLines(lines.slice(0, frontEnd));
  const record = contentLines([...lines.slice(0, frontEnd), ...lines.slice(backStart)]);
  const wordsOf = (line: Line) => text.slice(line.start, line.end);
  const colophon = colophonOf(record.map(wordsOf));
  const cip = record.map((line) => CIP.exec(wordsOf(line))).find((match) => match !== null);
  const titlePage = front.find((line, index) => isTitleLine(wordsOf(line), index === 0));
  const printed = colophon['书名'] ?? cip?.[1] ?? (titlePage && wordsOf(titlePage));
  const nextLine = titlePage && front[front.indexOf(titlePage) + 1];
  const publishedYear = yearIn(cip?.[5] ?? colophon['版次'] ?? '');
  return {
    title: printed === undefined ? undefined : bareTitle(printed),
    year: yearIn(printed ?? '') ?? yearAlone(nextLine && wordsOf(nextLine)) ?? publishedYear,
    editors: editorsOf(
      cip?.[2] ??
        colophon['编者'] ??
        colophon['主编'] ??
        editorLine(front.filter((line) => line !== titlePage).map(wordsOf)),
    ),
    publisher: cip?.[4]?.trim() ?? publisherLine(front.map(wordsOf)),
    place: cip?.[3]?.trim(),
    publishedYear,
    isbn: record.flatMap((line) => isbnsIn(wordsOf(line), line.start)),
    colophon,
  };
}

function contentLines(lines: readonly Line[]): readonly Line[] {
  return lines.filter((line) => !isBlankLine(line) && line.end - line.start <= LONGEST_LINE);
}

function colophonOf(lines: readonly string[]): Readonly<Record<string, string>> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const [, printed, value] = COLOPHON.exec(line) ?? [];
    const name = printed?.replace(/\s+/g, '') ?? '';
    if (value !== undefined && !fields.has(name)) fields.set(name, value.trim());
  }
  return Object.fromEntries(fields);
}

/** Datelines of agencies, authors, the heads of office papers, and what sites put before a text. */
const NO_TITLE =
  /^—|新华社|电$|\s[编著译]$|www\.|\.com|电子书|QQ群|^来源|(?:政府|委员会|办公室|[委部厅局])\s*文\s*件$/iu;

/** A title page names the book in a line of Chinese with no sentence in it; the first line may have a subtitle behind a colon. */
function isTitleLine(words: string, isFirst: boolean): boolean {
  return (
    /\p{sc=Han}{4}/u.test(words.replace(/\s+/g, '')) &&
    !(isFirst ? /[。；！？]|[：:]$/ : /[。；！？：:]/).test(words) &&
    !COLOPHON.test(words) &&
    !NO_TITLE.test(words) &&
    words.length <= 50
  );
}

/** Without the volume's year, dot or brackets before it included. */
function bareTitle(printed: string): string {
  const title = printed
    .replace(/[#*]+/g, '')
    .replace(
      /\s*[.．,，]?\s*[（(]?(?:(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})\s*年?[卷版]?[)）]?\s*$/u,
      '',
    );
  return titleWords(title);
}

/** A line that holds little but a year: `2005`, `（二〇二五年卷）`. */
function yearAlone(line: string | undefined): number | undefined {
  return line !== undefined && line.replace(/[\s（）()年卷版本]/g, '').length <= 4 ? yearIn(line) : undefined;
}

function editorLine(lines: readonly string[]): string | undefined {
  return lines.find(
    (line) =>
      line.length <= 40 && /(?:\s编|主编|编著|[组会室部局委院社厅办]\s?(?:编|编写|选编))$/u.test(line),
  );
}

function editorsOf(field: string | undefined): readonly string[] {
  if (field === undefined) return [];
  return field
    .split(/[；;，,、]/)
    .map((editor) => editor.replace(EDITOR_ROLE, '').trim())
    .filter((editor) => editor !== '');
}

function publisherLine(lines: readonly string[]): string | undefined {
  return lines.find((line) => line.length <= 20 && /出版社$/u.test(line));
}
