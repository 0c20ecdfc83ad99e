import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common/index';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index';

const root = path.resolve(import.meta.dirname, '../../..');
const grammarPath = path.join(root, 'syntaxes/wenxuan.tmLanguage.json');
const scopeName = 'text.wenxuan';
const registry = createRegistryFromGrammars([
  { grammar: { scopeName, path: grammarPath }, content: readFileSync(grammarPath, 'utf8') },
]);

describe('grammar', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))) {
    const testCase = parseGrammarTestCase(readFileSync(path.join(import.meta.dirname, file), 'utf8'));

    it(`colours ${testCase.metadata.description}`, async () => {
      const failures = await runGrammarTestCase(registry, testCase);
      const readable = failures.map((failure) => ({
        at: `${file}:${failure.line + 1}`,
        text: testCase.source[failure.srcLine]?.slice(failure.start, failure.end),
        ...failure,
      }));
      assert.deepEqual(readable, []);
    });
  }

  const longest = 20_000;
  const hostileLines: Record<string, string> = {
    digits: '1'.repeat(longest),
    'digits with blanks': '1 '.repeat(longest / 2),
    'opening quotes': '“'.repeat(longest),
    'open work titles': '《名'.repeat(longest / 2),
    'Chinese numerals': '一千'.repeat(longest / 2),
    'leader dots': `标题${'. '.repeat(longest / 2)}`,
    blanks: ' '.repeat(longest),
  };
  for (const [name, line] of Object.entries(hostileLines)) {
    it(`gets through the longest line of ${name} that VS Code colours`, async () => {
      const grammar = await registry.loadGrammar(scopeName);
      assert.ok(grammar);
      const milliseconds = 5_000;
      assert.equal(grammar.tokenizeLine(line, null, milliseconds).stoppedEarly, false);
    });
  }
});
