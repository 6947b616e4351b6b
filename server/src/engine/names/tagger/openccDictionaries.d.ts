/** Tables of OpenCC: pairs parted by bars, the two sides of a pair by a blank. */
declare module 'opencc-js/dict/STCharacters' {
  const pairs: string;
  export default pairs;
}

declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}
