import assert from 'node:assert/strict';
import { parseText } from '../../../../../src/core/anthology/parseText';
import {
  overridesOf,
  parseStructure,
  changedStructure,
  withFile,
  withMark,
  type FileStructure,
} from '../../../../../src/core/anthology/volumes/structureFile';
import { sourceText } from '../../../../../src/core/text/sourceText';

describe('parseStructure', () => {
  it('reads what was written', () => {
    const structure = {
      files: {
        'a/b.txt': {
          report: false,
          encoding: 'big5',
          contents: '细目',
          headings: [{ line: '一、现状', heading: true, level: 2 }],
        },
      },
    };
    assert.deepEqual(parseStructure(JSON.stringify(structure)), structure);
  });

  it('passes over what is not as it should be', () => {
    assert.deepEqual(parseStructure(''), { files: {} });
    assert.deepEqual(
      parseStructure('{"files": {"a": 1, "b": {"report": "no", "headings": [1, {"line": "x"}]}}}'),
      {
        files: { a: {}, b: {} },
      },
    );
    assert.deepEqual(
      parseStructure('{"files": {"a": {"headings": [{"line": "x", "heading": true, "level": 0.5}]}}}')?.files[
        'a'
      ],
      { headings: [{ line: 'x', heading: true }] },
    );
  });
});

describe('changedStructure', () => {
  const mark = { line: '一、现状', heading: true };

  it('leaves what is no JSON object alone: one comma too many costs no mark', () => {
    for (const json of ['{"files": {"a": {"report": true,}}}', '[]', '1', '{"files": 3}'])
      assert.equal(
        changedStructure(json, 'b', () => ({ report: true })),
        undefined,
        json,
      );
  });

  it('keeps what it does not understand, in the file and beside it', () => {
    const before = {
      note: 'mine',
      files: {
        a: { remark: 1, headings: [{ ...mark, why: 'x' }, 'odd'] },
        b: { report: false, other: [1] },
      },
    };
    const after = changedStructure(`\ufeff${JSON.stringify(before)}`, 'a', (file) => ({
      ...file,
      report: true,
    }));
    assert.deepEqual(JSON.parse(after ?? ''), {
      note: 'mine',
      files: { b: before.files.b, a: { ...before.files.a, report: true } },
    });
  });

  it('leaves no trace of a file about which nothing is said', () => {
    const json = JSON.stringify({ files: { a: { headings: [mark] } } });
    const after = changedStructure(json, 'a', (file) => withMark(file, mark.line, undefined));
    assert.deepEqual(JSON.parse(after ?? ''), { files: {} });
  });
});

describe('withFile and withMark', () => {
  it('keep one mark a line and drop a file that says nothing', () => {
    const mark = { line: '一、现状', heading: false };
    const marked = withMark({ report: true }, mark.line, mark);
    assert.deepEqual(withMark(marked, mark.line, { ...mark, heading: true }).headings, [
      { ...mark, heading: true },
    ]);
    const bare = withMark({ headings: [mark] }, mark.line, undefined);
    assert.deepEqual(withFile({ files: { a: {}, b: { report: true } } }, 'a', bare).files, {
      b: { report: true },
    });
  });
});

describe('overridesOf', () => {
  const text = '渔港调查\n\n　一、现状\n码头很忙。\n前　言\n船员不多。\n一、现状\n';

  it('finds every line that a mark names, 1-based, indented or not', () => {
    const headings = [
      { line: '一、现状', heading: false },
      { line: '前　言', heading: true, level: 1 },
    ];
    assert.deepEqual(overridesOf({ headings }, sourceText(text))?.lines, [
      { line: 3, heading: false },
      { line: 5, heading: true, level: 1 },
      { line: 7, heading: false },
    ]);
  });

  it('is nothing where there is no mark', () => {
    assert.equal(overridesOf({ report: true }, sourceText(text)), undefined);
    assert.equal(overridesOf(undefined, sourceText(text)), undefined);
  });

  it('makes the parser follow', () => {
    const report = `渔港调查\n\n一、现状\n码头很忙，船员不多，泊位还要增加，这是多年的事。\n二、对策\n码头应当扩建，泊位应当增加。\n`;
    const titles = (headings: { line: string; heading: boolean }[]) =>
      parseText(report, { overrides: overridesOf({ headings }, sourceText(report)) ?? {} })
        .reports.flatMap((each) => each.headings)
        .map(({ title }) => title);
    assert.deepEqual(titles([]), ['现状', '对策']);
    assert.deepEqual(titles([{ line: '二、对策', heading: false }]), ['现状']);
  });

  it('names the line that heads the 目录', () => {
    const text =
      '渔港文选\n\n细目\n\n渔港调查\t县水利局\t(1)\n渔业调查\t县农业局\t(5)\n\n渔港调查\n\n县水利局\n\n码头很忙。\n\n渔业调查\n\n县农业局\n\n船员不多。\n';
    const overrides = overridesOf({ contents: '细目' }, sourceText(text));
    assert.deepEqual(overrides, { lines: [], contentsLine: 3 });
    const titles = parseText(text, { overrides }).contents.map(({ title }) => title);
    assert.deepEqual(titles, ['渔港调查', '渔业调查']);
  });

  it('parts a line from the paragraph that a page break would join it to', () => {
    const before = `渔港调查\n\n一、现状\n\n${'码头上的吊机已经用了二十多年，船员都说应当更换，'.repeat(4)}县里也有打算`;
    const report = `${before}\n\n·7·\n\n更换吊机，扩建泊位。\n\n·8·\n\n船员不多。\n\n·9·\n\n泊位也少。\n`;
    const marked = { headings: [{ line: '更换吊机，扩建泊位。', heading: true, level: 1 }] };
    const read = (structure: FileStructure | undefined): readonly string[] =>
      parseText(report, { overrides: overridesOf(structure, sourceText(report)) ?? {} }).reports.flatMap(
        ({ headings }) => headings.map(({ title }) => title),
      );
    const joined = parseText(report).paragraphs.some(({ pieces }) => pieces.length > 1);
    assert.ok(joined, 'the page break cuts a paragraph');
    assert.deepEqual(read(marked), ['现状', '更换吊机，扩建泊位。']);
  });
});
