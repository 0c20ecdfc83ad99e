import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Keybinding {
  readonly key: string;
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly commands: readonly { readonly command: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

function manifest(): Manifest {
  return vscode.extensions.getExtension('wenxuan.wenxuan')?.packageJSON as Manifest;
}

/** The keys VS Code itself binds on this system, as it lists them in *Default Keyboard Shortcuts (JSON)*. */
async function defaultKeys(): Promise<readonly Keybinding[]> {
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
  );
  const text = document.getText();
  const bindings = text.slice(0, text.indexOf('\n]') + 2).replace(/^\s*\/\/.*$/gm, '');
  return JSON.parse(bindings) as readonly Keybinding[];
}

/** Conditions that hold in the editor of a report text; a key that needs any other belongs to another place. */
const holdsInReports =
  /^(!.*|editor(Text)?Focus|textInputFocus|inputFocus|editorIsOpen|editorHas.*|config\..*)$/;

function bindsInReports({ when }: Keybinding): boolean {
  const alternatives = (when ?? '').split('||').map((alternative) => alternative.split('&&'));
  return alternatives.some((conditions) =>
    conditions
      .map((condition) => condition.trim())
      .every((condition) => condition === '' || holdsInReports.test(condition)),
  );
}

describe('keys', () => {
  it('shadow no default of VS Code', async () => {
    const defaults = (await defaultKeys()).filter(({ command }) => !command.includes('wenxuan'));
    assert.ok(defaults.length > 300, `${defaults.length} defaults`);
    const taken = new Map(defaults.filter(bindsInReports).map(({ key, command }) => [key, command]));
    const shadowed = manifest()
      .contributes.keybindings.filter(({ key }) => taken.has(key))
      .map(({ key, command }) => `${key} of ${command} is ${taken.get(key)}`);
    assert.deepEqual(shadowed, []);
  });

  it('hold only in report texts or in views of their own', () => {
    for (const { when, command } of manifest().contributes.keybindings) {
      assert.match(when, /editorLangId == wenxuan|focusedView == wenxuan\.|wenxuan\./, command);
    }
  });
});
