import { didChange } from './didChange.ts';
import { didChangeConfiguration } from './didChangeConfiguration.ts';
import { didChangeWatchedFiles } from './didChangeWatchedFiles.ts';
import { didClose } from './didClose.ts';
import { didMoveFolders } from './didMoveFolders.ts';
import { didOpen } from './didOpen.ts';

/** Every notification that the server listens to. */
export const notifications = [
  didOpen,
  didChange,
  didClose,
  didChangeWatchedFiles,
  didChangeConfiguration,
  ...didMoveFolders,
];
