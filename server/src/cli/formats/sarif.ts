import type { Location, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { SeveritySetting } from '../../engine/lint/finding.ts';
import type { Locale, Rule } from '../../engine/rules/rule.ts';
import type { Range } from '../../engine/text/textModel.ts';
import type { Environment } from '../environment.ts';
import { uriOf } from './fileUri.ts';
import type { FindingJson } from './findingJson.ts';
import type { Reporter } from './reporter.ts';

const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
} as const satisfies Readonly<Record<SeveritySetting, string>>;

/** Under this name a finding is told again when the file has changed elsewhere. */
const fingerprintName = 'jiaokan/v1';

/** SARIF 2.1.0, printed file by file and closed at the end, so that it is valid at any size. */
export function sarifReporter(
  rules: readonly Rule[],
  locale: Locale,
  { version, rulePage }: Pick<Environment, 'version' | 'rulePage'>,
): Reporter {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const failures: Notification[] = [];
  let results = 0;
  const descriptors = rules.map((rule) => descriptorOf(rule, locale, rulePage(rule.id)));
  const driver = { name: 'Jiaokan', version, language: locale, rules: descriptors };
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(
        { driver },
      )},"columnKind":"utf16CodeUnits","results":[`,
    file({ path, findings, fingerprints, error }) {
      if (error !== null) failures.push(failureOf(path, error));
      return findings
        .map((finding, index) => {
          const ruleIndex = indexes.get(finding.rule) ?? -1;
          const result = resultOf(path, finding, ruleIndex, fingerprints[index] ?? '');
          return `${results++ === 0 ? '' : ','}\n${JSON.stringify(result)}`;
        })
        .join('');
    },
    end() {
      const invocation = { executionSuccessful: failures.length === 0, toolExecutionNotifications: failures };
      return `${results === 0 ? '' : '\n'}],"invocations":[${JSON.stringify(invocation)}]}]}\n`;
    },
  };
}

function descriptorOf(rule: Rule, locale: Locale, page: string): ReportingDescriptor {
  const text = rule.summary[locale];
  const { severity } = rule;
  return {
    id: rule.id,
    name: rule.id.replace(/(?:^|-)(\w)/gu, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    helpUri: page,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
    properties: { fixable: rule.fixable, scope: rule.scope },
  };
}

function resultOf(path: string, finding: FindingJson, ruleIndex: number, fingerprint: string): Result {
  const { rule, severity, message, range, ranges, related, fix, confidence } = finding;
  const others = related.map(
    (each, index): Location => ({
      id: index + 1,
      ...locationOf(each.path, each.range),
      message: { text: each.message },
    }),
  );
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        ...locationOf(path, range),
        ...(ranges.length < 2 ? {} : { annotations: ranges.map(regionOf) }),
      },
    ],
    ...(others.length === 0 ? {} : { relatedLocations: others }),
    partialFingerprints: { [fingerprintName]: fingerprint },
    ...(fix === null ? {} : { fixes: [fixOf(path, fix)] }),
    rank: Math.round(confidence * 100),
    properties: { applicability: fix?.applicability ?? 'none' },
  };
}

function fixOf(path: string, { title, edits }: NonNullable<FindingJson['fix']>) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: { uri: uriOf(path) },
        replacements: edits.map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          ...(newText === '' ? {} : { insertedContent: { text: newText } }),
        })),
      },
    ],
  };
}

function locationOf(path: string, range: Range): Location {
  return { physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(range) } };
}

/** Lines and columns are 1-based; the end stays exclusive. */
function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function failureOf(path: string, text: string): Notification {
  return {
    level: 'error',
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
  };
}
