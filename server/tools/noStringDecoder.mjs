/** Stands for a module of Node's that iconv-lite loads and never uses for the encodings that are asked of it. */
export class StringDecoder {}
