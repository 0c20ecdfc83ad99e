import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { parseText } from '../../../../src/core/anthology/parseText';
import type { ParsedText } from '../../../../src/core/anthology/parsedText';
import { statisticsOf } from '../../../../src/core/statistics/statisticsOf';
import type { ParsedDocuments } from '../../../../src/editor/documents/parsedDocuments';
import { DocumentStatistics } from '../../../../src/editor/statistics/documentStatistics';

const original = [
  '山塘修缮情况的报告',
  '',
  '一、2003年的情况',
  '',
  '全县修缮山塘 31 座，占总数的四成。',
  '',
  '二、下一步打算',
  '',
  '再修缮山塘 12 座。',
  '',
].join('\n');

/** A document with the statistics of what stands in it, as it is edited. */
function openDocument() {
  let volume: ParsedText = parseText(original);
  let text = original;
  const document = {} as vscode.TextDocument;
  const documents = { volume: () => volume, text: () => text };
  const statistics = new DocumentStatistics(documents as unknown as ParsedDocuments);
  const replace = (from: string, to: string): void => {
    text = text.replace(from, to);
    volume = parseText(text);
  };
  const within = () => statistics.within(document, { start: 0, end: text.length });
  const fresh = () => statisticsOf(text, volume);
  const at = (words: string) => statistics.at(document, text.indexOf(words));
  return { replace, within, fresh, at };
}

describe('the statistics of an open document', () => {
  it('follow an edit before them', () => {
    const { replace, within, fresh, at } = openDocument();
    assert.equal(within().length, 3);
    replace('全县修缮', '经过一个冬春的努力，全县修缮');
    assert.deepEqual(within(), fresh());
    assert.equal(at('12 座')?.text, '12 座');
  });

  it('follow an edit of the heading that says when', () => {
    const { replace, within, fresh, at } = openDocument();
    assert.deepEqual(at('31 座')?.time?.years, [2003, 2003]);
    replace('2003年', '1998年');
    assert.deepEqual(at('31 座')?.time?.years, [1998, 1998]);
    assert.deepEqual(within(), fresh());
  });

  it('are none beside a figure', () => {
    assert.equal(openDocument().at('修缮山塘'), undefined);
  });
});
