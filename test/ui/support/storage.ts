import type { Page } from 'playwright-core';

/**
 * Waits until what the browser has stored under a key of VS Code's holds a text. VS Code writes it every few seconds, and not
 * when the page is left.
 */
export async function storedState(page: Page, key: string, text: string): Promise<void> {
  await page.evaluate(
    async ([asked, wanted]) => {
      for (;;) {
        for (const { name } of await indexedDB.databases()) {
          if (!name?.startsWith('vscode-web-state-db-')) continue;
          const value = await new Promise<unknown>((resolve, reject) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => reject(new Error(`${name} does not open`));
            opening.onsuccess = () => {
              const database = opening.result;
              const reading = database.transaction('ItemTable').objectStore('ItemTable').get(asked);
              reading.onerror = () => reject(new Error(`${name} is not read`));
              reading.onsuccess = () => {
                database.close();
                resolve(reading.result);
              };
            };
          });
          if (String(value).includes(wanted)) return;
        }
        await new Promise(requestAnimationFrame);
      }
    },
    [key, text] as const,
  );
}
