declare module 'china-area-data' {
  /** Names of divisions by the code of the division above them and their own; `86` is above the provinces. */
  const divisions: Readonly<Record<string, Readonly<Record<string, string>>>>;
  export default divisions;
}
