import * as vscode from 'vscode';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import { chartImage, type ChartColours } from '../../core/statistics/charts/chartImage';
import { contradictionsIn } from '../../core/statistics/linking/contradictions';
import { placeOf } from '../../core/statistics/linking/placeName';
import { plottedFigure, seriesOf, type Plottable } from '../../core/statistics/linking/series';
import { clauseAround } from '../../core/statistics/words/clauseAround';
import { spelledOut } from '../../core/statistics/quantity/spelledOut';
import type { Described, Statistic } from '../../core/statistics/statistic';
import { escapeMarkdown, markdownTitle } from '../words/markdown';
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
    cited.statistic.indicator === '' ? printedLine(cited) : figureLine(cited.statistic),
    circumstances(cited.statistic),
    '---',
    whereabouts(cited),
    chart(cited, others),
    contradictions(cited, citations),
    sameIndicator(cited, others, complete),
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
  return `${escapeMarkdown(statistic.indicator)} &nbsp; ${figure}${readingOf(statistic)}`;
}

/** Where it is not certain what the figure measures: the clause as printed, the figure marked, and that it is so. */
function printedLine({ statistic, sentence }: CitedStatistic): string {
  const { text, start } = statistic;
  const clause = clauseAround(sentence, text.replace(/\s+/g, ''), start - statistic.sentence.start);
  const words = `${escapeMarkdown(clause.before)} **${escapeMarkdown(text)}** ${escapeMarkdown(clause.after)}`;
  return `${words.trim()}${readingOf(statistic)}\n\n*${vscode.l10n.t('What it measures is not certain.')}*`;
}

function readingOf(statistic: Statistic): string {
  const reading = spelledOut(statistic);
  return reading === undefined ? '' : ` &nbsp; ${escapeMarkdown(reading)}`;
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
      return `*${words}* (${part.sure ? vscode.l10n.t('from context') : vscode.l10n.t('from context, not certain')})`;
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

function chart(cited: CitedStatistic, others: readonly CitedStatistic[]): string {
  const asked = plottable(cited);
  const series = seriesOf([asked, ...others.map(plottable)], asked);
  if ((series?.lines[0]?.points.length ?? 0) < chartedPoints || !series) return '';
  const svg = chartImage(series, chartColours());
  return svg === ''
    ? ''
    : `![${vscode.l10n.t('chart')}](data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')})`;
}

function plottable(cited: CitedStatistic): Plottable {
  const { key, unit, kind } = cited.statistic;
  return { key, unit, kind, plotted: plottedFigure(cited) };
}

function chartColours(): ChartColours {
  const { Light, HighContrastLight } = vscode.ColorThemeKind;
  const { kind } = vscode.window.activeColorTheme;
  return kind === Light || kind === HighContrastLight
    ? { lines: ['#005fb8', '#b5200d', '#388a34'], text: '#3b3b3b', background: '#ffffff' }
    : { lines: ['#4daafc', '#f88070', '#89d185'], text: '#cccccc', background: '#1f1f1f' };
}

/** Other citations, those of the same place first. */
function sameIndicator(cited: CitedStatistic, others: readonly CitedStatistic[], complete: boolean): string {
  const waiting = complete ? '' : vscode.l10n.t('Other volumes are still being read.');
  if (others.length === 0) return waiting;
  const [here, elsewhere] = [true, false].map((is) => others.filter((one) => isOfPlace(one, cited) === is));
  const shown = [...(here ?? []), ...(elsewhere ?? [])].slice(0, listedCitations);
  const links = shown.map((one) => citationLink(one, cited));
  const more = others.length - shown.length;
  const rest = more > 0 ? [vscode.l10n.t('and {0} more', more)] : [];
  return `${vscode.l10n.t('Same indicator')}: ${[...links, ...rest].join(' · ')} ${waiting}`.trimEnd();
}

function isOfPlace(one: CitedStatistic, other: CitedStatistic): boolean {
  return placeOf(one)?.id === placeOf(other)?.id;
}

/** A link to another citation, with its place where that is another. */
function citationLink(one: CitedStatistic, cited: CitedStatistic): string {
  const { statistic, place } = one;
  const elsewhere = isOfPlace(one, cited) ? '' : (statistic.scope?.place ?? statistic.scope?.text ?? '');
  const words = [elsewhere, timeWords(statistic), statistic.text].filter((part) => part !== '').join(' ');
  const where = [one.volumeTitle, pageWords(one.page)].filter((part) => part !== '').join(', ');
  return `[${escapeMarkdown(words)}](${commandUri(openPlaceCommand, place)} "${markdownTitle(one.sentence)}") (${escapeMarkdown(where)})`;
}

/** What contradicts this figure; what contradicts other citations of its indicator is on their cards. */
function contradictions(cited: CitedStatistic, citations: readonly CitedStatistic[]): string {
  return contradictionsIn(citations)
    .filter((group) => group.some((one) => isSamePlace(one, cited)))
    .map((group) => {
      const versions = group.map((one) => citationLink(one, cited));
      return `⚠ ${vscode.l10n.t('Inconsistent figures')}: ${versions.join(' / ')}`;
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
