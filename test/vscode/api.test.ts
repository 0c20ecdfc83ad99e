import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Statistic, WenxuanApi, WenxuanExports } from '../../src/editor/api/wenxuan';
import type { Overview } from './consumer/extension';
import { corpusReady, fixture, sample } from './support/documents';

const volume2005 = sample('澜汀调查研究文选2005.txt');

describe('what other extensions are offered', () => {
  let api: WenxuanApi;
  let exports: WenxuanExports;

  before(async () => {
    await corpusReady();
    const wenxuan = vscode.extensions.getExtension<WenxuanExports>('wenxuan.wenxuan');
    exports = await wenxuan!.activate();
    api = exports.getAPI(1);
  });

  it('serves an extension that depends on this one', async () => {
    const consumer = vscode.extensions.getExtension<Overview>('wenxuan-tests.consumer');
    assert.ok(consumer, 'the extension is not there');
    const { volumes, hits } = await consumer.activate();
    assert.equal(volumes.length, 3);
    for (const { title, reports, statistics } of volumes) {
      assert.match(title, /澜汀/);
      assert.ok(reports.length > 0 && statistics > 0, title);
    }
    assert.ok(hits > 0);
  });

  it('names the versions it has when asked for another', () => {
    assert.throws(() => exports.getAPI(Number('2') as 1), /no API of version 2; it has 1/);
  });

  it('waits for the volumes while they are being read, and tells when they have been', async () => {
    const changed = new Promise<void>((resolve) => {
      const listener = api.onDidChangeVolumes(() => {
        listener.dispose();
        resolve();
      });
    });
    const reading = vscode.commands.executeCommand('wenxuan.contents.refresh');
    const volumes = await api.volumes();
    assert.equal(volumes.length, 3);
    await Promise.all([reading, changed]);
  });

  it('gives the contents of the volume that a file belongs to, with places in the file', async () => {
    const contents = await api.contents(volume2005);
    assert.equal(contents?.uri.toString(), volume2005.toString());
    assert.equal(contents.year, 2005);
    const entries = contents.entries.flatMap((entry) => [entry, ...entry.children]);
    const report = entries.find(({ report }) => report && report.headings.length > 0)?.report;
    assert.ok(report?.firstPage);
    assert.equal(await textAt(report.location), report.title);
    const heading = report.headings[0]!;
    assert.ok((await textAt(heading.location)).startsWith(heading.title.slice(0, 4)));
    assert.ok(report.extent.range.contains(heading.extent.range));
  });

  it('knows nothing of a file that no volume has', async () => {
    const other = fixture('渔港文选2005.txt');
    assert.equal(await api.contents(other), undefined);
    assert.deepEqual(await api.statistics(other), []);
    assert.equal((await api.search('调查', { volumes: [other] })).total, 0);
  });

  it('gives the statistics of a volume and of a range, and those that cite the same', async () => {
    const all = await api.statistics(volume2005);
    const places = all.map(({ location }) => location.range.start);
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a.compareTo(b)),
    );
    const known = all.filter(({ key }) => key !== undefined);
    const [statistic] = known;
    assert.ok(statistic?.key !== undefined);
    assert.equal(squeezed(await textAt(statistic.location)), squeezed(statistic.text));
    assert.ok(squeezed(statistic.sentence).includes(squeezed(statistic.text)));
    assert.deepEqual(named(await api.statistics(statistic.location)), named([statistic]));
    const citations = await api.citations(statistic.key);
    assert.ok(citations.some((citation) => citation.location.uri.fsPath === volume2005.fsPath));
    assert.ok(citations.every(({ key }) => key === statistic.key));
  });

  it('searches, with every hit where it stands', async () => {
    const { total, hits, reports, problems } = await api.search('流动人口', { order: 'document', limit: 5 });
    assert.ok(total >= hits.length && reports > 0);
    assert.equal(hits.length, 5);
    assert.deepEqual(problems, []);
    for (const hit of hits) {
      const { start, end } = hit.matches[hit.match]!;
      assert.equal(hit.passage.slice(start, end), hit.text);
      assert.equal(squeezed(await textAt(hit.location)), squeezed(hit.text));
    }
    assert.ok(
      hits.some(({ report, page }) => report !== undefined && page),
      'some in a report, on a page',
    );
    const next = await api.search('流动人口', { order: 'document', limit: 1, offset: 4 });
    assert.deepEqual(next.hits[0]?.location.range, hits[4]?.location.range);
    const inOne = await api.search('流动人口', { volumes: [volume2005] });
    assert.ok(inOne.total < total && inOne.hits.every(({ volume }) => volume.fsPath === volume2005.fsPath));
  });

  it('says why a search found nothing', async () => {
    const { total, problems } = await api.search('/(/');
    assert.equal(total, 0);
    assert.equal(problems[0]?.kind, 'pattern-invalid');
  });

  it('rejects with a cancellation when the answer is no longer wanted', async () => {
    const source = new vscode.CancellationTokenSource();
    const asked = api.search('调查', {}, source.token);
    source.cancel();
    await assert.rejects(asked, vscode.CancellationError);
    await assert.rejects(api.statistics(volume2005, source.token), vscode.CancellationError);
    source.dispose();
  });
});

async function textAt({ uri, range }: vscode.Location): Promise<string> {
  return (await vscode.workspace.openTextDocument(uri)).getText(range);
}

/** Without the blanks and line ends that a break left inside. */
function squeezed(text: string): string {
  return text.replace(/\s/g, '');
}

function named(statistics: readonly Statistic[]): readonly string[] {
  return statistics.map(({ text, indicator }) => `${indicator} ${text}`);
}
