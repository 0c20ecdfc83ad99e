/** OpenCC's dictionary of single characters as opencc-js ships it: `traditional simplified` pairs joined by `|`. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
