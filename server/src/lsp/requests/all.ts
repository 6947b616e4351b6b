import type { RequestDefinition } from '../define.ts';
import { acceptBaseline } from './acceptBaseline.ts';
import { codeAction } from './codeAction.ts';
import { codeActionResolve } from './codeActionResolve.ts';
import { codeLens } from './codeLens.ts';
import { completion } from './completion.ts';
import { concordance } from './concordance.ts';
import { concordancePage } from './concordancePage.ts';
import { concordanceTable } from './concordanceTable.ts';
import { decide } from './decide.ts';
import { definition } from './definition.ts';
import { diagnostic } from './diagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { entities } from './entities.ts';
import { entityAt } from './entityAt.ts';
import { executeCommand } from './executeCommand.ts';
import { findings } from './findings.ts';
import { fix } from './fix.ts';
import { foldingRange } from './foldingRange.ts';
import { formatting, rangeFormatting } from './formatting.ts';
import { hover } from './hover.ts';
import { ignore } from './ignore.ts';
import { inlayHint } from './inlayHint.ts';
import { joinText } from './joinText.ts';
import { mentions } from './mentions.ts';
import { overview } from './overview.ts';
import { prepareRename } from './prepareRename.ts';
import { readingText } from './readingText.ts';
import { references } from './references.ts';
import { reindex } from './reindex.ts';
import { removeStaleIgnores } from './removeStaleIgnores.ts';
import { rename } from './rename.ts';
import { semanticTokensFull, semanticTokensRange } from './semanticTokens.ts';
import { spelling, suspects } from './suspects.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from './typeHierarchy.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';
import { workspaceSymbol } from './workspaceSymbol.ts';

/** Every request that the server answers. */
export const requests: readonly RequestDefinition[] = [
  diagnostic,
  workspaceDiagnostic,
  codeAction,
  codeActionResolve,
  executeCommand,
  documentSymbol,
  workspaceSymbol,
  definition,
  references,
  documentHighlight,
  hover,
  prepareRename,
  rename,
  semanticTokensFull,
  semanticTokensRange,
  foldingRange,
  prepareTypeHierarchy,
  supertypes,
  subtypes,
  codeLens,
  inlayHint,
  entities,
  mentions,
  entityAt,
  concordance,
  concordancePage,
  concordanceTable,
  overview,
  fix,
  decide,
  acceptBaseline,
  completion,
  findings,
  formatting,
  ignore,
  joinText,
  rangeFormatting,
  readingText,
  suspects,
  spelling,
  reindex,
  removeStaleIgnores,
];
