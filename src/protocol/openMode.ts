/** `preview` leaves the focus in the page; `keep` opens to stay; `side` does so in the next editor group. */
export type OpenMode = 'preview' | 'keep' | 'side';
