import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { escapeMarkdown, markdownProse, markdownTitle } from '../../../../src/editor/words/markdown';

/** Letters that Markdown, HTML and their like make something of, among plain ones. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...Array.from('\\`*_{}[]()#+-.!|<>~&$:=/"\'1 \n\t字a'),
      '](',
      '<b>',
      '&amp;',
      'http://a.b',
      '1. ',
      '[x]: ',
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

/** What a renderer that lets HTML through, as editors do, shows of an item of a list; anything but plain text in it throws. */
function shown(markdown: string, renderer: MarkdownIt): string {
  if (oneLine(markdown) === '') return '';
  const [list, item, paragraph, inline, ...rest] = renderer.parse(`- ${markdown}`, {});
  assert.deepEqual(
    [list?.type, item?.type, paragraph?.type, inline?.type, ...rest.map(({ type }) => type)],
    [
      'bullet_list_open',
      'list_item_open',
      'paragraph_open',
      'inline',
      'paragraph_close',
      'list_item_close',
      'bullet_list_close',
    ],
  );
  for (const { type } of inline?.children ?? []) assert.ok(type === 'text' || type === 'text_special', type);
  return (inline?.children ?? []).map(({ content }) => content).join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

describe('text of a corpus in Markdown', () => {
  it('is shown as it is in a hover', () => {
    const renderer = new MarkdownIt({ html: true, linkify: true });
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(shown(escapeMarkdown(text), renderer).trim(), oneLine(text));
      }),
    );
  });

  it('is shown as it is in a document', () => {
    const renderer = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(hostile, (text) => {
        assert.equal(shown(markdownProse(text), renderer).trim(), oneLine(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('stays within the title of a link, wherever it is cut', () => {
    const renderer = new MarkdownIt({ html: true, linkify: true });
    for (let length = 190; length < 202; length++) {
      const words = `${'水'.repeat(length)}\\"<b>) ![x](http://a.example/y)`;
      const [, inline] = renderer.parse(`[words](command:x "${markdownTitle(words)}")`, {});
      assert.deepEqual(
        inline?.children?.map(({ type }) => type),
        ['link_open', 'text', 'link_close'],
      );
    }
  });

  it('is no HTML behind an address in a document', () => {
    const renderer = new MarkdownIt({ html: true, linkify: true });
    const html = renderer.render(markdownProse('http://a.example/<img src=x onerror=y>'));
    assert.ok(!html.includes('<img'), html);
  });

  it('stays readable as it is written in a document', () => {
    const citation = '市渔业局. 码头调查[G]//渔港文选: 2005. 渔港: 渔港出版社, 2006: 约 84.';
    assert.equal(markdownProse(citation), citation);
    assert.equal(markdownProse('增长 8.5%，约 1.2 万户。'), '增长 8.5%，约 1.2 万户。');
    assert.equal(markdownProse('1. 现状'), '1\\. 现状');
  });
});
