import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationOf } from '../../../../src/core/reference/citation';
import type { CitedPart } from '../../../../src/core/reference/citedPart';
import { styleIds, type StyleId } from '../../../../src/core/reference/styleId';
import { emptyRecord, fullRecord, harbour, pages, partOf } from './parts';

/** What is cited in each worked example: all known, then one thing missing after the other. */
const cases = {
  whole: partOf(),
  'no contributor': partOf({}, { contributors: [] }),
  'four contributors': partOf({}, { contributors: ['甲局', '乙局', '丙局', '丁局'] }),
  'no editor': partOf({ editors: [] }),
  'no place': partOf({ place: undefined }),
  'no publisher': partOf({ publisher: undefined }),
  'no imprint': partOf({ place: undefined, publisher: undefined }),
  'no year': partOf({ publishedYear: undefined }),
  'no page': { ...partOf(), pages: undefined },
  'title alone': {
    bibliography: { ...emptyRecord, title: '某市调查文选' },
    report: bare(),
    pages: undefined,
  },
  'on its own': { bibliography: emptyRecord, report: { ...harbour, date: '2006-03-05' }, pages: undefined },
  volume: { bibliography: fullRecord, report: undefined, pages: undefined },
  'volume without editor': {
    bibliography: { ...fullRecord, editors: [] },
    report: undefined,
    pages: undefined,
  },
} satisfies Readonly<Record<string, CitedPart>>;

function bare() {
  return { ...harbour, contributors: [] };
}

type Examples = Readonly<Record<keyof typeof cases, string>>;

/** Full-width punctuation is what the edition of 2025 changed; this makes of an example of 2025 the one of 2015. */
const halfWidth = (text: string): string => text.replaceAll('，', ', ').replaceAll('：', ': ');
const in2015 = (examples: Examples): Examples =>
  Object.fromEntries(Object.entries(examples).map(([name, text]) => [name, halfWidth(text)])) as Examples;

const numeric: Examples = {
  whole: '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社，2006：14-15.',
  'no contributor': '渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社，2006：14-15.',
  'four contributors':
    '甲局，乙局，丙局，等. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社，2006：14-15.',
  'no editor': '渔业局，水务局. 渔港调查[G]//某市调查文选：2005. 某市：某市出版社，2006：14-15.',
  'no place': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市出版社，2006：14-15.',
  'no publisher': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市，2006：14-15.',
  'no imprint': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 2006：14-15.',
  'no year': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社：14-15.',
  'no page': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社，2006.',
  'title alone': '渔港调查[G]//某市调查文选.',
  'on its own': '渔业局，水务局. 渔港调查[R]. 2006.',
  volume: '某市研究室. 某市调查文选：2005[G]. 某市：某市出版社，2006.',
  'volume without editor': '某市调查文选：2005[G]. 某市：某市出版社，2006.',
};

const authorDate: Examples = {
  whole: '渔业局，水务局，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社：14-15.',
  'no contributor': '佚名，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社：14-15.',
  'four contributors':
    '甲局，乙局，丙局，等，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社：14-15.',
  'no editor': '渔业局，水务局，2006. 渔港调查[G]//某市调查文选：2005. 某市：某市出版社：14-15.',
  'no place': '渔业局，水务局，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市出版社：14-15.',
  'no publisher': '渔业局，水务局，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：14-15.',
  'no imprint': '渔业局，水务局，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 14-15.',
  'no year': '渔业局，水务局. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社：14-15.',
  'no page': '渔业局，水务局，2006. 渔港调查[G]//某市研究室. 某市调查文选：2005. 某市：某市出版社.',
  'title alone': '佚名. 渔港调查[G]//某市调查文选.',
  'on its own': '渔业局，水务局，2006. 渔港调查[R].',
  volume: '某市研究室，2006. 某市调查文选：2005[G]. 某市：某市出版社.',
  'volume without editor': '佚名，2006. 某市调查文选：2005[G]. 某市：某市出版社.',
};

const footnote: Examples = {
  whole:
    '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，2006年，第14—15页。',
  'no contributor': '《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，2006年，第14—15页。',
  'four contributors':
    '甲局、乙局、丙局等：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，2006年，第14—15页。',
  'no editor': '渔业局、水务局：《渔港调查》，载《某市调查文选（2005）》，某市出版社，2006年，第14—15页。',
  'no place':
    '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，2006年，第14—15页。',
  'no publisher':
    '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，2006年，第14—15页。',
  'no imprint': '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，2006年，第14—15页。',
  'no year':
    '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，第14—15页。',
  'no page': '渔业局、水务局：《渔港调查》，载某市研究室编：《某市调查文选（2005）》，某市出版社，2006年。',
  'title alone': '《渔港调查》，载《某市调查文选》。',
  'on its own': '渔业局、水务局：《渔港调查》，2006年。',
  volume: '某市研究室编：《某市调查文选（2005）》，某市出版社，2006年。',
  'volume without editor': '《某市调查文选（2005）》，某市出版社，2006年。',
};

const chicago: Examples = {
  whole:
    '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市: 某市出版社, 2006), 14–15.',
  'no contributor': '“渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市: 某市出版社, 2006), 14–15.',
  'four contributors':
    '甲局 et al., “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市: 某市出版社, 2006), 14–15.',
  'no editor': '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005 (某市: 某市出版社, 2006), 14–15.',
  'no place':
    '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市出版社, 2006), 14–15.',
  'no publisher': '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市, 2006), 14–15.',
  'no imprint': '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (2006), 14–15.',
  'no year':
    '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市: 某市出版社), 14–15.',
  'no page': '渔业局 and 水务局, “渔港调查,” in 某市调查文选: 2005, ed. 某市研究室 (某市: 某市出版社, 2006).',
  'title alone': '“渔港调查,” in 某市调查文选.',
  'on its own': '渔业局 and 水务局, 渔港调查 (2006).',
  volume: '某市研究室, ed., 某市调查文选: 2005 (某市: 某市出版社, 2006).',
  'volume without editor': '某市调查文选: 2005 (某市: 某市出版社, 2006).',
};

const examples: Readonly<Record<StyleId, Examples>> = {
  'gbt7714-2025-numeric': numeric,
  'gbt7714-2025-author-date': authorDate,
  'gbt7714-2015-numeric': in2015(numeric),
  'gbt7714-2015-author-date': in2015(authorDate),
  'chinese-footnote': footnote,
  'chicago-notes': chicago,
};

const usual = { style: 'gbt7714-2025-numeric', code: 'auto' } as const;

for (const style of styleIds)
  describe(`a reference in the style ${style}`, () => {
    for (const [name, part] of Object.entries(cases))
      it(`is right: ${name}`, () => {
        assert.equal(citationOf(part, { style, code: 'auto' }).text, examples[style][name as keyof Examples]);
      });

    it('prints any title, and neither 约 nor a page that is not known', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string(), (title, publisher) => {
          const { text } = citationOf(partOf({ publisher }, { title }), { style, code: 'auto' });
          assert.match(text, /14[-–—]15/);
        }),
        { numRuns: 50 },
      );
    });
  });

describe('citationOf', () => {
  it('tells what the style wants and nobody knows', () => {
    const unknown = cases['title alone'];
    assert.deepEqual(citationOf(unknown).missing, [
      'contributors',
      'editors',
      'place',
      'publisher',
      'year',
      'page',
    ]);
    assert.ok(!citationOf(unknown, { style: 'chinese-footnote', code: 'auto' }).missing.includes('place'));
    assert.ok(!citationOf(cases['on its own']).missing.includes('editors'));
    assert.deepEqual(citationOf(cases.whole).missing, []);
  });

  it('prints an inferred page without 约 and tells that it is one', () => {
    const inferred = citationOf({ ...partOf(), pages: pages(7, 7, 'inferred') });
    assert.match(inferred.text, /2006：7\.$/);
    assert.ok(inferred.pageInferred);
    assert.ok(!citationOf(partOf()).pageInferred);
  });

  it('takes the code from the kind of volume, or from the reader', () => {
    assert.match(citationOf(partOf({ title: '某市论文集' })).text, /渔港调查\[C\]\/\//);
    assert.match(citationOf(partOf({ title: '某人选集' })).text, /渔港调查\[M\]\/\//);
    assert.match(citationOf(partOf(), { ...usual, code: 'M' }).text, /渔港调查\[M\]\/\//);
  });

  it('does not repeat a year that the title holds or the imprint gives', () => {
    assert.match(citationOf(partOf({ title: '某市文选2005' })).text, /某市文选2005\. 某市/);
    assert.match(citationOf(partOf({ year: 2006 })).text, /某市调查文选\. 某市/);
  });

  it('sets titles within titles apart in a footnote', () => {
    const part = partOf({}, { title: '《渔港条例》释义' });
    assert.match(
      citationOf(part, { style: 'chinese-footnote', code: 'auto' }).text,
      /：《〈渔港条例〉释义》，/,
    );
  });

  it('has nothing to say of a text without any title', () => {
    assert.equal(citationOf({ bibliography: emptyRecord, report: undefined, pages: undefined }).text, '');
  });
});
