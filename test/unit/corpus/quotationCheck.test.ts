import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Finding } from '../../../src/core/quotation/finding';
import { corpusFileOf, outlineOfFile, readCorpusFile } from '../../../src/corpus/parsedFile';
import { checkQuotations } from '../../../src/corpus/manuscript/quotationCheck';
import { emptyRecord } from '../core/reference/parts';
import { backendOf } from './search/backendOf';
import { generated, isRight, paragraphsIn, randomNumbers, ways } from './generatedQuotations';

const options = { style: 'chinese-footnote', code: 'auto' } as const;
const reading = { maxFileSize: 1e8, encoding: undefined, enumerations: false };
const paths = ['澜汀调查研究文选2004.txt', '澜汀调查研究文选2005.txt'].map((name) =>
  join(__dirname, '../../../samples', name),
);

async function sampleCorpus() {
  const files = await Promise.all(paths.map((path) => readCorpusFile(path, reading)));
  const backend = await backendOf(Object.fromEntries(files.map(({ path, source }) => [path, source.text])));
  const outlines = new Map(files.map((file) => [file.path, outlineOfFile(file, reading)]));
  const known = {
    outline: (path: string) => outlines.get(path),
    recordOf: (path: string) => outlines.get(path)?.volume.bibliography,
  };
  const check = (manuscript: string): Promise<readonly Finding[]> =>
    checkQuotations(manuscript, backend.bodies(), known, options);
  return { files, backend, check };
}

describe('checking quotations', () => {
  let corpus: Awaited<ReturnType<typeof sampleCorpus>>;
  before(async () => {
    corpus = await sampleCorpus();
  });
  after(() => corpus.backend.close());

  it('tells 300 generated quotations apart, and accuses no verbatim one', async () => {
    const paragraphs = corpus.files.flatMap(({ source, volume }) => paragraphsIn(source.text, volume));
    const quotations = generated(paragraphs, 300, randomNumbers(16));
    for (const way of ways)
      assert.ok(quotations.filter((quotation) => quotation.way === way).length >= 30, way);
    const manuscript = quotations.map(({ words }) => `据载：“${words}”。\n`).join('\n');
    const findings = await corpus.check(manuscript);
    assert.equal(findings.length, quotations.length);
    const wrong = quotations.filter(({ way }, index) => !isRight(way, findings[index]));
    assert.deepEqual(
      wrong.filter(({ way }) => way === 'verbatim' || way === 'broken'),
      [],
    );
    const recall = 1 - wrong.length / quotations.length;
    assert.ok(recall >= 0.98, `${recall}: ${JSON.stringify(wrong)}`);
  });

  it('reads the page of a reference in the line below a block', async () => {
    const block = '> 人口流动是工业化、城市化的伴生现象';
    const reference =
      '甲局. 一份关于流动人口的报告[G]//乙室. 一部相当长的调查研究文选. 某市：某市出版社，2005：77.';
    const [finding] = await corpus.check(`${block}\n\n${reference}\n`);
    assert.ok(finding?.verdict === 'exact');
    assert.deepEqual([finding.wrongPage?.page, finding.unreferenced], [77, false]);
  });

  it('takes blanks between Latin words, and Traditional characters, as they stand', async () => {
    const text =
      '港口说明\n\n港務局\n\n泊位由 HARBOUR PTE LTD 公司負責管理，另一家 PORT AND SHIP 也参加管理。';
    const backend = await backendOf({ 'latin.txt': text });
    const outlined = outlineOfFile(corpusFileOf('latin.txt', text, 'utf8', reading), reading);
    const known = { outline: () => outlined, recordOf: () => emptyRecord };
    const manuscript = '他说“泊位由 HARBOUR PTE LTD 公司负责管理，另一家 PORT AND SHIP 也参加管理”。';
    const [finding] = await checkQuotations(manuscript, backend.bodies(), known, options);
    assert.equal(finding?.verdict, 'exact');
    await backend.close();
  });
});
