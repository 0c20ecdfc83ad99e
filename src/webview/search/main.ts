import '../shared/page.css';
import { openChannel } from '../../protocol/channel';
import type { SearchHostApi, SearchPageApi } from '../../protocol/searchPage';
import { hostPort, vscodeApi } from '../shared/hostPort';
import { SearchApp, type SavedSearch } from './searchApp';

let app: SearchApp | undefined;

const host = openChannel<SearchPageApi, SearchHostApi>(hostPort, {
  seed: (seed) => {
    app?.takeOver(seed);
    return null;
  },
  hitShown: (hit) => {
    app?.show(hit);
    return null;
  },
  corpusChanged: (corpus) => {
    app?.renew(corpus);
    return null;
  },
});

async function start(): Promise<void> {
  const started = await host.call('start', null);
  app = new SearchApp(host, started);
  app.onSave = (saved) => vscodeApi.setState(saved);
  document.body.append(app);
  const saved = vscodeApi.getState();
  if (isSaved(saved)) app.restore(saved);
  await app.updateComplete;
  if (started.seed) app.takeOver(started.seed);
}

/** The state comes from this page itself; an older release may have kept another. */
function isSaved(value: unknown): value is SavedSearch {
  return typeof value === 'object' && value !== null && 'search' in value && 'firstVisible' in value;
}

void start();
