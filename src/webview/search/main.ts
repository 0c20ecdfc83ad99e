import '../shared/page.css';
import { openChannel } from '../../protocol/channel';
import type { SearchHostApi, SearchViewApi } from '../../protocol/searchView';
import { hostPort, vscodeApi } from '../shared/hostPort';
import { SearchApp, type SavedSearch } from './searchApp';

const host = openChannel<SearchViewApi, SearchHostApi>(hostPort, {
  seed: async (seed) => {
    (await app).takeOver(seed);
    return null;
  },
  hitShown: async (hit) => {
    (await app).show(hit);
    return null;
  },
  corpusChanged: async (corpus) => {
    (await app).renew(corpus);
    return null;
  },
});

const app = start();

async function start(): Promise<SearchApp> {
  const started = await host.call('start', null);
  const page = new SearchApp(host, started);
  page.onSet = (search) => void host.call('set', search);
  page.onSave = (saved) => vscodeApi.setState(saved);
  document.body.append(page);
  const saved = vscodeApi.getState();
  if (isSaved(saved)) page.restore(saved);
  await page.updateComplete;
  if (started.seed) page.takeOver(started.seed);
  return page;
}

/** The state comes from this page itself; an older release may have kept another. */
function isSaved(value: unknown): value is SavedSearch {
  return typeof value === 'object' && value !== null && 'search' in value && 'firstVisible' in value;
}
