import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import glob from 'fast-glob';
import ts from 'typescript';

const root = join(__dirname, '../..');

type Strings = Readonly<Record<string, string>>;

function readStrings(path: string): Strings {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Strings;
}

/** How the sources call the translator; the short name is that of `const { t } = vscode.l10n`. */
const translators = new Set(['vscode.l10n.t', 't']);

/** The strings that the sources hand to the translator, with the file of each; other arguments are named as faults. */
function translatedStrings(): { readonly strings: Map<string, string>; readonly faults: string[] } {
  const strings = new Map<string, string>();
  const faults: string[] = [];
  for (const path of glob.sync('src/editor/**/*.ts', { cwd: root })) {
    const source = ts.createSourceFile(
      path,
      readFileSync(join(root, path), 'utf8'),
      ts.ScriptTarget.ES2022,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && translators.has(node.expression.getText(source))) {
        const [message] = node.arguments;
        if (message && ts.isStringLiteralLike(message)) strings.set(message.text, path);
        else faults.push(`${path}: ${message?.getText(source)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { strings, faults };
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

/** Commands and links of a text, which a translation must keep. */
function links(text: string): string[] {
  return (text.match(/\((?:command|https?):[^)]+\)|\$\([\w-]+\)/g) ?? []).sort();
}

describe('the words of both languages', () => {
  const { strings, faults } = translatedStrings();
  const bundle = readStrings('l10n/bundle.l10n.zh-cn.json');
  const english = readStrings('package.nls.json');
  const chinese = readStrings('package.nls.zh-cn.json');

  it('are literals, so that they can be collected', () => {
    assert.ok(strings.size > 50, `${strings.size} strings`);
    assert.deepEqual(faults, []);
  });

  it('are all translated, and nothing else is', () => {
    assert.deepEqual(
      [...strings].filter(([text]) => !(text in bundle)),
      [],
    );
    assert.deepEqual(
      Object.keys(bundle).filter((text) => !strings.has(text)),
      [],
    );
  });

  it('have the same placeholders', () => {
    const wrong = Object.entries(bundle).filter(
      ([text, translation]) => placeholders(text).join() !== placeholders(translation).join(),
    );
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      Object.entries(bundle).filter(
        ([text, translation]) => links(text).join() !== links(translation).join(),
      ),
      [],
    );
  });

  it('have the same keys and links in the manifest', () => {
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort());
    assert.deepEqual(
      Object.keys(english).filter(
        (key) => links(english[key] ?? '').join() !== links(chinese[key] ?? '').join(),
      ),
      [],
    );
  });

  it('cover the manifest, and every one is used', () => {
    const used = new Set(readFileSync(join(root, 'package.json'), 'utf8').match(/(?<="%)[\w.-]+(?=%")/g));
    assert.deepEqual(
      [...used].filter((key) => !(key in english)),
      [],
    );
    assert.deepEqual(
      Object.keys(english).filter((key) => !used.has(key)),
      [],
    );
  });
});
