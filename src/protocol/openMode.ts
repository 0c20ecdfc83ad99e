/** `preview` leaves the focus in the webview; `keep` opens to stay; `side` does so in the next editor group. */
export type OpenMode = 'preview' | 'keep' | 'side';
