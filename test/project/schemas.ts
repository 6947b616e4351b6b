import { allRules } from '../../server/src/engine/rules/registry.ts';
import type { OptionDeclaration, Rule } from '../../server/src/engine/rules/rule.ts';
import { defaultConfig } from '../../server/src/project/config.ts';
import { encodings } from '../../server/src/project/encoding.ts';
import { severitySettings } from '../../server/src/project/ruleSettings.ts';

type Json = Readonly<Record<string, unknown>>;

const draft = 'http://json-schema.org/draft-07/schema#';

function texts(description: string): Json {
  return { type: 'array', description, items: { type: 'string', minLength: 1 }, uniqueItems: true };
}

/** The schemas of the project files, by the name of their file in `server/schemas`. */
export function projectSchemas(): Readonly<Record<string, Json>> {
  return {
    'config.schema.json': configSchema(allRules),
    'names.schema.json': namesSchema(),
    'ignore.schema.json': ignoreSchema(),
    'baseline.schema.json': baselineSchema(),
  };
}

function configSchema(rules: readonly Rule[]): Json {
  return {
    $schema: draft,
    title: 'Jiaokan: configuration of a corpus',
    description: 'Which files are read, and which rules hold for them.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies.' },
      ...sectionProperties(),
      overrides: {
        type: 'object',
        description: 'Settings for the files that match a glob; later globs win over earlier ones.',
        additionalProperties: {
          type: 'object',
          additionalProperties: false,
          properties: sectionProperties(),
        },
        examples: [{ 'ocr/**': { rules: { 'stray-space': 'off' } } }],
      },
    },
    definitions: {
      severity: {
        description: 'How grave a finding of the rule is; “off” keeps the rule from running.',
        enum: severitySettings,
      },
      rules: {
        type: 'object',
        description: 'Rule id → severity, or [severity, options].',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
      },
    },
  };
}

function sectionProperties(): Json {
  return {
    include: {
      ...texts('Globs of the files to read, relative to the root of the corpus.'),
      default: defaultConfig.include,
    },
    exclude: {
      ...texts('Globs of files and folders to leave out, relative to the root of the corpus.'),
      default: defaultConfig.exclude,
    },
    rules: { $ref: '#/definitions/rules' },
    encoding: { description: 'Encoding of the files; detected when it is not given.', enum: encodings },
    maxFileSize: {
      type: 'integer',
      minimum: 1,
      description: 'In bytes; larger files are left out.',
      default: defaultConfig.maxFileSize,
    },
  };
}

function ruleSchema({ id, severity, summary, options }: Rule): Json {
  const choice = { $ref: '#/definitions/severity' };
  const optionSchema = {
    type: 'object',
    description: `Options of ${id}.`,
    additionalProperties: false,
    properties: Object.fromEntries(
      Object.entries(options).map(([name, declaration]) => [name, valueSchema(declaration)]),
    ),
  };
  return {
    description: `${summary.en} / ${summary['zh-cn']}`,
    default: severity,
    anyOf: [choice, { type: 'array', items: [choice, optionSchema], minItems: 1, maxItems: 2 }],
  };
}

function valueSchema(declaration: OptionDeclaration): Json {
  const description = `${declaration.description.en} / ${declaration.description['zh-cn']}`;
  const { description: _, ...rest } = declaration;
  return { ...rest, description };
}

function namesSchema(): Json {
  return {
    $schema: draft,
    title: 'Jiaokan: names of a corpus',
    description: 'What the keeper of the corpus has decided about the names of people and organizations.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies.' },
      entities: {
        type: 'array',
        description: 'People and organizations with their spellings.',
        items: {
          type: 'object',
          required: ['type', 'name'],
          additionalProperties: false,
          properties: {
            type: { enum: ['person', 'organization'], description: 'What the name stands for.' },
            name: {
              type: 'string',
              minLength: 1,
              description: 'The canonical name, as the corpus is to spell it.',
            },
            aliases: texts(
              'Other spellings of the same person or organization that may stand: short forms, former names.',
            ),
            replace: texts('Spellings that are to give way to the name wherever they stand.'),
            distinctFrom: texts('Names that look alike and belong to others.'),
            note: { type: 'string', description: 'A remark for people.' },
          },
        },
      },
      notNames: texts('Strings that are no names of people or organizations.'),
    },
  };
}

function ignoreSchema(): Json {
  const text = (description: string) => ({ type: 'string', description });
  const needed = (description: string) => ({ ...text(description), minLength: 1 });
  return {
    $schema: draft,
    title: 'Jiaokan: accepted findings',
    description: 'Findings that a person has looked at and does not want to see again.',
    type: 'array',
    allowComments: true,
    allowTrailingCommas: true,
    items: {
      type: 'object',
      required: ['rule', 'path', 'fingerprint'],
      additionalProperties: false,
      properties: {
        rule: needed('Rule of the finding.'),
        path: needed('Its file, relative to the root of the corpus, with “/”; “**” for every file.'),
        fingerprint: needed(
          'Identifies the finding; it survives edits elsewhere in the file. “*” for every finding of the rule.',
        ),
        excerpt: text('What was flagged, for people who read this file.'),
        reason: text('Why the finding is accepted.'),
      },
    },
  };
}

function baselineSchema(): Json {
  const fingerprints = {
    type: 'array',
    description: 'Fingerprints of the findings of this rule.',
    items: { type: 'string', minLength: 1 },
  };
  return {
    $schema: draft,
    title: 'Jiaokan: baseline',
    description: 'Findings that were there when the baseline was made; only new ones are shown since.',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    additionalProperties: false,
    required: ['version', 'files'],
    properties: {
      $schema: { type: 'string', description: 'Where this schema lies.' },
      version: { const: 1, description: 'Version of this format.' },
      files: {
        type: 'object',
        description: 'Path, relative to the root of the corpus, with “/” → rule → fingerprints.',
        additionalProperties: { type: 'object', additionalProperties: fingerprints },
      },
    },
  };
}
