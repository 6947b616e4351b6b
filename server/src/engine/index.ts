/**
 * The engine's public face: what hosts, service and project files build on. Everything here is pure; spans are
 * half-open UTF-16 offsets into the text that was given.
 */

// Names across documents.
export {
  type CorpusEntity,
  type CorpusIndex,
  type CorpusMention,
  type CorpusSurface,
  createCorpusIndex,
} from './corpus/corpusIndex.ts';
export type { CorpusPlace, CorpusView, SpellingCount } from './corpus/corpusView.ts';
export {
  type DocumentRecord,
  type EntityRecord,
  type IndexedMention,
  type RecordedSurface,
  recordOf,
} from './corpus/documentRecord.ts';
export { type EntityKey, entityKey } from './corpus/entityKey.ts';
// What a document looks like.
export type {
  BreakVerdict,
  DocumentLayout,
  LineBreak,
  LineKind,
  Paragraph,
  SpacingDefect,
} from './layout/layout.ts';
// Analysis, findings and fixes.
export {
  type AnalysisContext,
  analyzeDocument,
  type DocumentAnalysis,
  readDocument,
} from './lint/analyzer.ts';
export type { DocumentFacts } from './lint/documentFacts.ts';
export type {
  Applicability,
  Finding,
  Fix,
  Message,
  MessageData,
  Place,
  RelatedPlace,
  Severity,
  SeveritySetting,
} from './lint/finding.ts';
export { type FixedText, type FixPlan, fixToFixpoint, planFixes } from './lint/fixPlan.ts';
export { mergeFindings, runCorpusRules, runDocumentRules } from './lint/runner.ts';
export { optionsOf, type RuleSetting, type RuleSettings, severityOf } from './lint/settings.ts';
// People and organizations within a document.
export { noRecordedNames, type RecordedEntity, type RecordedNames } from './names/knowledge.ts';
export type {
  ConflictReason,
  DocumentEntity,
  EntityType,
  Mention,
  NameConflict,
  Surface,
  SurfaceRole,
} from './names/mention.ts';
// Rules.
export { wordMessage } from './rules/messages.ts';
export { allRules } from './rules/registry.ts';
export type { Locale, Messages, OptionDeclaration, Rule } from './rules/rule.ts';
// Segmentation.
export { characterSegmenter } from './segment/characterSegmenter.ts';
export type { Segmenter, Token } from './segment/segmenter.ts';
// Text, offsets and edits.
export {
  type LogicalText,
  logicalCaret,
  type Segment,
  sourceOffset,
  toLogical,
  toSource,
} from './text/logicalText.ts';
export { contains, hull, overlaps, type Span } from './text/span.ts';
export { applyEdits, compareEdits, editsConflict, type TextEdit } from './text/textEdit.ts';
export {
  createTextModel,
  type Line,
  lineAt,
  lineText,
  offsetAt,
  type Position,
  positionAt,
  type Range,
  rangeOf,
  spanOf,
  type TextModel,
} from './text/textModel.ts';
