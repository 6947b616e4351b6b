import type { RequestDefinition } from '../define.ts';
import { diagnostic } from './diagnostic.ts';
import { documentSymbol } from './documentSymbol.ts';

/** Every request that the server answers. */
export const requests: readonly RequestDefinition[] = [diagnostic, documentSymbol];
