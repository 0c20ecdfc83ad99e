import '../shared/webview.css';
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
  const app = new SearchApp(host, started);
  app.onSet = (search) => void host.call('set', search);
  app.onSave = (saved) => vscodeApi.setState(saved);
  document.body.append(app);
  const saved = vscodeApi.getState();
  if (isSaved(saved)) app.restore(saved);
  await app.updateComplete;
  if (started.seed) app.takeOver(started.seed);
  return app;
}

/** The state comes from this webview itself; an older release may have kept another. */
function isSaved(value: unknown): value is SavedSearch {
  return typeof value === 'object' && value !== null && 'search' in value && 'firstVisible' in value;
}
