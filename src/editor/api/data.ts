import * as vscode from 'vscode';
import type {
  EntryNode,
  HeadingNode,
  ReportNode,
  Volume as CorpusVolume,
  VolumeSummary,
} from '../../core/anthology/volume';
import type { Hit as CorpusHit, SearchProblem as CorpusProblem } from '../../core/search/results/hit';
import type { CitedStatistic } from '../../core/statistics/linking/citedStatistic';
import type { Place } from '../../core/text/place';
import { placeRange, placeUri } from '../documents/positions';
import type {
  ContentsEntry,
  Heading,
  Hit,
  Report,
  SearchProblem,
  Statistic,
  Volume,
  VolumeContents,
} from './wenxuan';

/** A volume as other extensions see it. */
export function volumeData({ id, files, title, year, listed, found }: VolumeSummary): Volume {
  return {
    uri: vscode.Uri.file(id),
    files: files.map((file) => vscode.Uri.file(file)),
    title,
    year,
    listed,
    found,
  };
}

/** A volume with its contents as other extensions see it. */
export function contentsData(detail: CorpusVolume): VolumeContents {
  const { title, editors, publisher, place, publishedYear, isbn } = detail.bibliography;
  return {
    ...volumeData(detail),
    bibliography: { title, editors, publisher, place, publishedYear, isbn: isbn.map(({ text }) => text) },
    entries: detail.entries.map(entryData),
  };
}

function entryData(entry: EntryNode): ContentsEntry {
  const { kind, title, contributors, page, status, place, report, children } = entry;
  return {
    kind,
    title,
    contributors,
    page,
    status,
    location: locationOf(place),
    report: report && reportData(report),
    children: children.map(entryData),
  };
}

function reportData({
  title,
  contributors,
  place,
  extent,
  firstPage,
  lastPage,
  headings,
}: ReportNode): Report {
  return {
    title,
    contributors,
    location: locationOf(place),
    extent: locationOf(extent),
    firstPage,
    lastPage,
    headings: headings.map(headingData),
  };
}

function headingData({ kind, level, marker, title, place, extent, page, children }: HeadingNode): Heading {
  return {
    kind,
    level,
    marker,
    title,
    location: locationOf(place),
    extent: locationOf(extent),
    page,
    children: children.map(headingData),
  };
}

/** A statistic as other extensions see it. */
export function statisticData({ statistic, sentence, place, ...cited }: CitedStatistic): Statistic {
  const { volume, volumeTitle, report, contributors, headings, page } = cited;
  const { text, value, unit, approx, kind, indicator, base, change, modality } = statistic;
  const { named, aspects, time, scope, source, key } = statistic;
  return {
    location: locationOf(place),
    volume: vscode.Uri.file(volume),
    volumeTitle,
    report,
    contributors,
    headings,
    page,
    text,
    value,
    unit,
    approximation: approx,
    kind,
    indicator,
    named,
    base,
    change,
    modality,
    aspects,
    time,
    scope,
    source,
    sentence,
    key,
  };
}

/** A hit at a place as other extensions see it. */
export function hitData(hit: CorpusHit, place: Place): Hit {
  const { volume, volumeTitle, report, headings, page, keyword, passage, match } = hit;
  return {
    location: locationOf(place),
    volume: vscode.Uri.file(volume),
    volumeTitle,
    report: report?.title,
    contributors: report?.contributors ?? [],
    headings,
    page,
    text: keyword,
    passage: passage.text,
    matches: passage.matches,
    match,
  };
}

/** What went wrong in a search as other extensions see it. */
export function problemData(problem: CorpusProblem): SearchProblem {
  return problem.kind === 'file-unreadable'
    ? { kind: problem.kind, file: vscode.Uri.file(problem.file) }
    : problem;
}

function locationOf(place: Place): vscode.Location {
  return new vscode.Location(placeUri(place), placeRange(place));
}
