/** Style sheets are bundled beside the webview that imports them. */
declare module '*.css';
