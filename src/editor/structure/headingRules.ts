import * as vscode from 'vscode';
import { families, type FamilyRule } from '../../core/anthology/headings/families';
import { markerAt } from '../../core/anthology/headings/markers';
import type { Heading, ParsedText } from '../../core/anthology/parsedText';
import { counted, headingCount } from '../words/counted';
import { headingName } from '../documents/outline';
import type { ParsedDocuments } from '../documents/parsedDocuments';
import { toRange } from '../documents/positions';

/** *Show Heading Rules*: the rules with an example and the number of headings each makes here; one leads to its headings. */
export function registerHeadingRules(documents: ParsedDocuments): vscode.Disposable {
  return vscode.commands.registerCommand('wenxuan.showHeadingRules', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const rule = await chooseRule(headingsByRule(documents.volume(editor.document)));
    const heading = rule && (await chooseHeading(rule.headings));
    if (!heading) return;
    const range = toRange(editor.document, heading.titleRange);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}

interface RuleMatches {
  /** Undefined for unnumbered heads, which stand out by their form and place. */
  readonly rule: FamilyRule | undefined;
  readonly headings: readonly Heading[];
}

/** Every rule with its headings, those without any last. */
function headingsByRule(volume: ParsedText): RuleMatches[] {
  const headings = volume.reports.flatMap((report) => report.headings.flatMap(withChildren));
  const rules = [...families, undefined].map((rule) => ({
    rule,
    headings: headings.filter(({ marker }) => ruleOf(marker) === rule),
  }));
  return rules.sort((a, b) => b.headings.length - a.headings.length);
}

function withChildren(heading: Heading): Heading[] {
  return [heading, ...heading.children.flatMap(withChildren)];
}

function ruleOf(marker: string): FamilyRule | undefined {
  // Some marks count as such only where words follow.
  const line = `${marker} ${families[0]?.example ?? ''}`;
  const family = marker === '' ? undefined : markerAt(line, 0, line.length)?.family;
  return families.find(({ name }) => name === family);
}

async function chooseRule(matches: readonly RuleMatches[]): Promise<RuleMatches | undefined> {
  const items = matches.map((match) => ({
    match,
    label: match.rule?.example ?? vscode.l10n.t('(unnumbered)'),
    description: counted(headingCount(), match.headings.length),
  }));
  const placeHolder = vscode.l10n.t('Rules that tell headings, by the number of headings in this file');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.match;
}

async function chooseHeading(headings: readonly Heading[]): Promise<Heading | undefined> {
  const items = headings.map((heading) => ({ heading, label: headingName(heading) }));
  const placeHolder = vscode.l10n.t('Go to a heading');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.heading;
}
