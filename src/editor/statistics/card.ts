import * as vscode from 'vscode';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import { conflictsOf, seriesOf } from '../../core/statistics/linking/linkStatistics';
import { spelledOut } from '../../core/statistics/quantity/spelledOut';
import { seriesChart, type ChartColours } from '../../core/statistics/linking/series';
import type { Described, Statistic } from '../../core/statistics/statistic';
import { escapeMarkdown } from '../words/markdown';
import { openPlaceCommand } from '../navigation/openPlace';
import { pageWords } from '../words/pageWords';

/** How many other citations a card lists. */
const listedCitations = 5;
/** From this many points in time on a card draws a chart. */
const chartedPoints = 3;

/** The commands a card may link to; the hover trusts these alone. */
export const cardCommands = [
  openPlaceCommand,
  'wenxuan.statistics.copyWithSource',
  'wenxuan.statistics.showIndicator',
  'wenxuan.search.find',
];

/**
 * The card over a figure, as Markdown with all corpus text escaped: the figure and its reading; place, time, source;
 * where it stands; a chart; other citations and conflicts among them; what can be done. `citations` are all places
 * that cite the indicator, this one among them; while not `complete` the card says so.
 */
export function statisticCard(
  cited: CitedStatistic,
  citations: readonly CitedStatistic[],
  complete: boolean,
): string {
  const others = citations.filter((other) => !isSamePlace(other, cited));
  return [
    figureLine(cited.statistic),
    circumstances(cited.statistic),
    '---',
    whereabouts(cited),
    chart(citations),
    sameIndicator(others, complete),
    conflicts(citations),
    actions(cited),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function isSamePlace(a: CitedStatistic, b: CitedStatistic): boolean {
  return a.place.file === b.place.file && a.statistic.start === b.statistic.start;
}

/** The indicator and the figure in the words of the text, its reading where that adds something. */
function figureLine(statistic: Statistic): string {
  const figure = `**${escapeMarkdown(statistic.text)}**`;
  const indicator = statistic.indicator === '' ? '' : `${escapeMarkdown(statistic.indicator)} `;
  const reading = spelledOut(statistic);
  return `${indicator}&nbsp; ${figure}${reading === undefined ? '' : ` &nbsp; ${escapeMarkdown(reading)}`}`;
}

function circumstances(statistic: Statistic): string {
  const { time, scope, source } = statistic;
  return [
    described(scope),
    time ? described({ ...time, text: timeWords(statistic) }) : '',
    source ? `${vscode.l10n.t('source')}: ${described(source)}` : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What is carried over from before looks uncertain: italics, and a word that says so. */
function described(part: Described | undefined): string {
  if (!part) return '';
  const words = escapeMarkdown(part.text);
  switch (part.from) {
    case 'explicit':
      return words;
    case 'carried':
      return `*${words}* (${vscode.l10n.t('from context')})`;
    case 'document':
      return `*${words}* (${vscode.l10n.t('from the document')})`;
  }
}

/** The time as printed, with the years it stands for: 目前（2005）. Empty where none is known. */
export function timeWords({ time }: Statistic): string {
  if (!time) return '';
  if (!time.years) return time.text;
  const [from, to] = time.years;
  const years = from === to ? String(from) : `${from}–${to}`;
  return time.text.includes(String(from)) ? time.text : vscode.l10n.t('{0} ({1})', time.text, years);
}

function whereabouts({ volumeTitle, report, headings, page }: CitedStatistic): string {
  return [volumeTitle, report, headings.at(-1), pageWords(page)]
    .filter((part) => part !== undefined && part !== '')
    .map((part) => escapeMarkdown(part ?? ''))
    .join(' ▸ ');
}

function chart(citations: readonly CitedStatistic[]): string {
  const points = seriesOf(citations.map((cited) => cited.statistic));
  if (points.length < chartedPoints) return '';
  const unit = citations[0]?.statistic.unit ?? '';
  const svg = seriesChart(points, unit, chartColours());
  return svg === ''
    ? ''
    : `![${vscode.l10n.t('chart')}](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})`;
}

function chartColours(): ChartColours {
  const { Light, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  return kind === Light || kind === HighContrastLight
    ? { line: '#005fb8', text: '#3b3b3b' }
    : { line: '#4daafc', text: '#cccccc' };
}

function sameIndicator(others: readonly CitedStatistic[], complete: boolean): string {
  const waiting = complete ? '' : vscode.l10n.t('Other volumes are still being read.');
  if (others.length === 0) return waiting;
  const shown = others.slice(0, listedCitations).map(citationLink);
  const more = others.length - shown.length;
  const rest = more > 0 ? [vscode.l10n.t('and {0} more', more)] : [];
  return `${vscode.l10n.t('Same indicator')}: ${[...shown, ...rest].join(' · ')} ${waiting}`.trimEnd();
}

function citationLink(cited: CitedStatistic): string {
  const { statistic, place } = cited;
  const words = [timeWords(statistic), statistic.text].filter((part) => part !== '').join(' ');
  const where = [cited.volumeTitle, pageWords(cited.page)].filter((part) => part !== '').join(', ');
  return `[${escapeMarkdown(words)}](${commandUri(openPlaceCommand, place)} "${escapeTitle(cited.sentence)}") (${escapeMarkdown(where)})`;
}

function conflicts(citations: readonly CitedStatistic[]): string {
  return conflictsOf(citations.map((cited) => cited.statistic))
    .map((group) => {
      const figures = group.map((statistic) => escapeMarkdown(statistic.text)).join(' / ');
      return `⚠ ${vscode.l10n.t('Inconsistent figures')}: ${figures}`;
    })
    .join('\n\n');
}

function actions(cited: CitedStatistic): string {
  const { statistic, place } = cited;
  const links = [link(vscode.l10n.t('Copy with source'), 'wenxuan.statistics.copyWithSource', place)];
  if (statistic.indicator !== '') {
    links.push(
      link(vscode.l10n.t('Show in Statistics'), 'wenxuan.statistics.showIndicator', statistic.indicator),
      link(vscode.l10n.t('Search for the indicator'), 'wenxuan.search.find', statistic.indicator),
    );
  }
  return links.join(' · ');
}

function link(words: string, command: string, argument: unknown): string {
  return `[${words}](${commandUri(command, argument)})`;
}

function commandUri(command: string, argument: unknown): string {
  const encoded = encodeURIComponent(JSON.stringify([argument]));
  // encodeURIComponent leaves brackets, which would end a Markdown link early.
  return `command:${command}?${encoded.replace(/[()]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)}`;
}

function escapeTitle(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/["\\]/g, '\\$&').slice(0, 200);
}
