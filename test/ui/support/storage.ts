import type { Page } from 'playwright-core';

/**
 * Waits until the browser has stored a text among what VS Code keeps of this window: it writes that every few seconds, and
 * not when the page is left.
 */
export async function storedState(page: Page, text: string): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const request = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(new Error(String(asked.error)));
      });
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('vscode-web-state-db-')) continue;
      const database = await request(indexedDB.open(name));
      const [table] = database.objectStoreNames;
      const values = table === undefined ? [] : await request(database.transaction(table).objectStore(table).getAll());
      database.close();
      if (values.some((value) => String(value).includes(wanted))) return true;
    }
    return false;
  }, text);
}
