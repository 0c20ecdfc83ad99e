import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding } from '../core/quotation/finding';
import { findingsReport, type ReportWords } from '../core/quotation/report';
import { readManuscript } from '../corpus/manuscript/manuscript';
import { checkQuotations } from '../corpus/manuscript/quotationCheck';
import { requirePaths, UsageError, type Command } from './command';
import { corpusOf } from './corpusOf';
import { styleNamed } from './styleNamed';

/** `check MANUSCRIPT --corpus FOLDER`: whether the quotations of a manuscript stand in the texts of a folder so. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'check MANUSCRIPT --corpus FOLDER [--style STYLE] [--json]',
  run: async (args, print) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { corpus: { type: 'string' }, style: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [manuscript, ...others] = positionals;
    if (manuscript === undefined || others.length > 0) throw new UsageError('check needs one manuscript');
    if (values.corpus === undefined) throw new UsageError('check needs --corpus FOLDER');
    const options = { style: styleNamed(values.style), code: 'auto' } as const;
    await requirePaths([manuscript, values.corpus]);
    const text = await readManuscript(manuscript);
    const corpus = await corpusOf(values.corpus);
    const findings = await checkQuotations(text, corpus.search.bodies(resolve(manuscript)), corpus, options);
    await corpus.dispose();
    if (values.json)
      print(
        `${JSON.stringify(
          findings.map((finding) => jsonOf(text, finding)),
          undefined,
          1,
        )}\n`,
      );
    else print(findingsReport(text, findings, words));
  },
};

const words: ReportWords = {
  title: 'Quotations',
  verdicts: { exact: 'As printed', differs: 'Not as printed', unknown: 'Not found' },
  unmarked: 'follows the text without quotation marks',
  unreferenced: 'no source is given',
  wrongPage: (cited, pages) => `page ${cited} is given, the words stand on ${pages}`,
  figure: (quoted, printed) => `figure: ${quoted}, printed ${printed}`,
};

/** Offsets are UTF-16: those of `quotation` into the manuscript, those of `places` into the decoded text of `file`. */
function jsonOf(text: string, finding: Finding): object {
  const { kind, range } = finding.quotation;
  const quotation = { kind, ...range, text: text.slice(range.start, range.end) };
  if (finding.verdict === 'unknown') return { verdict: finding.verdict, quotation };
  const { verdict, places, differences, figures, wrongPage, unreferenced } = finding;
  return {
    verdict,
    quotation,
    places: places.map(({ place, volumeTitle, reportTitle, citation, pages }) => ({
      file: place.file,
      ...place.range,
      volume: volumeTitle,
      report: reportTitle ?? null,
      pages: pages ?? null,
      citation: citation.text,
      pageInferred: citation.pageInferred,
    })),
    differences: differences.map(({ range: at, quoted, printed }) => ({ ...at, quoted, printed })),
    figures,
    wrongPage: wrongPage ? { ...wrongPage.range, page: wrongPage.page } : null,
    unreferenced,
  };
}
