import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { fromBase64 } from '../host/base64.ts';
import type { FileAccess } from '../host/virtual/fileAccess.ts';
import {
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
  readFileRequest,
  readFolderRequest,
} from './filesProtocol.ts';

/** The files of the client. One that knows nothing of these messages has none. */
export function clientFiles(connection: Connection): FileAccess {
  return {
    async entries(uri) {
      const params: ReadFolderParams = { uri };
      try {
        return (await connection.sendRequest<ReadFolderResult>(readFolderRequest, params)).entries;
      } catch (error) {
        if (isUnknown(error)) return undefined;
        throw error;
      }
    },
    async bytes(uri, limit) {
      const params: ReadFileParams = { uri, limit };
      try {
        const found = await connection.sendRequest<ReadFileResult>(readFileRequest, params);
        return found.kind === 'bytes' ? { kind: 'bytes', bytes: fromBase64(found.base64) } : found;
      } catch (error) {
        if (isUnknown(error)) return { kind: 'missing' };
        throw error;
      }
    },
  };
}

function isUnknown(error: unknown): boolean {
  return error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound;
}
