import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from '../../../support/paths';
import { temporaryFolder } from '../../../support/temporaryFolder';

const types = 'wenxuan.d.ts';
const example = 'example.ts';

describe('the types for other extensions', () => {
  it('need nothing but vscode', () => {
    const imported = ts.preProcessFile(typesText()).importedFiles.map(({ fileName }) => fileName);
    assert.deepEqual(imported, ['vscode']);
  });

  for (const readme of ['README.md', 'README.zh-CN.md']) {
    it(`compile alone, together with the example of ${readme}`, () => {
      assert.deepEqual(compile({ [types]: typesText(), [example]: exampleIn(readme) }), []);
    });
  }
});

function typesText(): string {
  return readFileSync(join(root, 'src/editor/api/wenxuan.d.ts'), 'utf8');
}

/** The TypeScript of a README as the body of a function of an extension. */
function exampleIn(readme: string): string {
  const [, code] = /```ts\n([^]*?)```/.exec(readFileSync(join(root, readme), 'utf8')) ?? [];
  assert.ok(code, `${readme} has an example`);
  const imports = code.split('\n').filter((line) => line.startsWith('import '));
  const body = code.split('\n').filter((line) => !line.startsWith('import '));
  return [...imports, 'export async function example() {', ...body, '}'].join('\n');
}

/** Compiles files as the source folder of another extension; returns what is wrong with them. */
function compile(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = temporaryFolder();
  const paths = Object.keys(files).map((name) => join(folder.path, name));
  Object.values(files).forEach((text, index) => writeFileSync(paths[index] ?? '', text));
  const program = ts.createProgram(paths, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Node16,
    types: ['vscode'],
    typeRoots: [join(root, 'node_modules/@types')],
  });
  const problems = paths
    .flatMap((path) => program.getSourceFile(path) ?? [])
    .flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)])
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  folder.remove();
  return problems;
}
