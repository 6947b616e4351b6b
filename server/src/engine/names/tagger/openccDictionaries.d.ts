/** A table of OpenCC: pairs parted by bars, the two sides of a pair by a blank. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
