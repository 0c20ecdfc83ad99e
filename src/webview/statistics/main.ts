import '../shared/webview.css';
import { openChannel } from '../../protocol/channel';
import type { StatisticsHostApi, StatisticsTableApi } from '../../protocol/statisticsTable';
import { hostPort, vscodeApi } from '../shared/hostPort';
import { TableApp } from './tableApp';
import type { TableState } from './tableOrder';

const host = openChannel<StatisticsTableApi, StatisticsHostApi>(hostPort, {
  filter: async (filter) => {
    (await app).filter(filter);
    return null;
  },
  listed: async () => (await app).listed,
  corpusChanged: async () => {
    void (await app).read();
    return null;
  },
});

const app = start();

async function start(): Promise<TableApp> {
  const { strings, filter } = await host.call('start', null);
  const app = new TableApp(host, strings);
  app.onSave = (table) => vscodeApi.setState(table);
  const saved = vscodeApi.getState();
  if (filter) app.filter(filter);
  else if (isTable(saved)) app.restore(saved);
  document.body.append(app);
  void app.read();
  return app;
}

/** The state comes from this webview itself; an older release may have kept another. */
function isTable(value: unknown): value is TableState {
  return typeof value === 'object' && value !== null && 'filters' in value;
}
