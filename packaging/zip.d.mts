export declare function readZip(file: string): ReadonlyMap<string, Buffer>;
