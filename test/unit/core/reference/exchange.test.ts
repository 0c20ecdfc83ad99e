import assert from 'node:assert/strict';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bibtexOf } from '../../../../src/core/reference/bibtex';
import type { CitedPart } from '../../../../src/core/reference/citedPart';
import { referenceItem, type ReferenceItem } from '../../../../src/core/reference/item';
import { risOf } from '../../../../src/core/reference/ris';
import { emptyRecord, fullRecord, harbour, pages, partOf } from './parts';

const isbn = [{ text: '7-5432-1234-5', valid: true, range: { start: 0, end: 0 } }];

const parts: readonly CitedPart[] = [
  partOf(),
  partOf({ title: '某市论文集' }),
  partOf({ title: '某人选集', isbn }, { title: 'A&B_C 50% ~ {x} ^ \\ #1 $2 《条例》“十五”' }),
  { bibliography: emptyRecord, report: { ...harbour, date: '2006-03-05' }, pages: pages(7) },
  { bibliography: fullRecord, report: undefined, pages: undefined },
  partOf({ editors: [], place: undefined, publisher: undefined, publishedYear: undefined }),
];
const items = parts.flatMap((part) => referenceItem(part) ?? []);

/** What another program reads from a file, a name by its only part. */
function read(text: string, forceType: string): readonly object[] {
  const names = JSON.stringify(new Cite(text, { forceType }).data).replaceAll('"family"', '"literal"');
  return (JSON.parse(names) as object[]).map((item) => only(item, ['_graph', 'citation-key']));
}

/** An item without some of its fields, the others in one order, so that items can be compared. */
function only(item: object, but: readonly string[]): object {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([name]) => !but.includes(name))
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

describe('references for other programs', () => {
  it('come back from BibTeX as they went, but for the code and the language', () => {
    const expected = items.map((item) => only(item, ['genre', 'language']));
    assert.deepEqual(read(bibtexOf(items), '@bibtex/text'), expected);
  });

  it('come back from RIS as they went, but for the code', () => {
    const text = risOf(items);
    // Citation.js does not read C3, which the format and Zotero have for the title of proceedings.
    assert.ok(text.includes('\nC3  - 某市论文集'));
    const expected = items.map((item) =>
      only(item, ['genre', item.type === 'paper-conference' ? 'container-title' : '']),
    );
    assert.deepEqual(read(text, '@ris/file'), expected);
  });

  it('tell that a page is inferred', () => {
    const [item] = [{ ...partOf(), pages: pages(3, 3, 'inferred') }].flatMap(
      (part) => referenceItem(part) ?? [],
    );
    assert.ok(item?.note);
    const noted: readonly ReferenceItem[] = [item];
    assert.ok(bibtexOf(noted).includes(item.note) && risOf(noted).includes(item.note));
  });
});
