import * as vscode from 'vscode';
import type { WenxuanExports } from '../../../src/editor/api/wenxuan';

/** What the extension makes of the volumes of the workspace. */
export interface Overview {
  readonly volumes: readonly VolumeOverview[];
  /** Of a word. */
  readonly hits: number;
}

export interface VolumeOverview {
  readonly title: string;
  readonly reports: readonly string[];
  readonly statistics: number;
}

/** Gives what it found to whoever activates it. */
export async function activate(): Promise<Overview> {
  const wenxuan = vscode.extensions.getExtension<WenxuanExports>('wenxuan.wenxuan');
  const api = (await wenxuan?.activate())?.getAPI(1);
  if (!api) throw new Error('Wenxuan is not installed.');
  const volumes: VolumeOverview[] = [];
  for (const { title, uri } of await api.volumes()) {
    const contents = await api.contents(uri);
    const statistics = await api.statistics(uri);
    const reports = (contents?.entries ?? []).flatMap(({ report }) => report?.title ?? []);
    volumes.push({ title, reports, statistics: statistics.length });
  }
  const { total } = await api.search('流动人口', { limit: 0 });
  return { volumes, hits: total };
}
