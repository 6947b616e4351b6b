import { createHash } from 'node:crypto';
import type { Locale } from '../engine/rules/rule.ts';
import type { ReportData } from '../service/overview/reportData.ts';

/** What a page is made of besides its data: a script and a style sheet, as they are bundled. */
export interface PageParts {
  readonly script: string;
  readonly style: string;
}

/**
 * The report as one file that needs no other: a double click opens it. Its policy lets nothing in from outside and
 * runs no script but its own; what stands in the corpus is data, and is shown as text.
 */
export function reportPage(data: ReportData, locale: Locale, { script, style }: PageParts): string {
  const policy = `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'`;
  const title = locale === 'en' ? 'Corpus overview' : '语料概览';
  return `<!DOCTYPE html>
<html lang="${locale === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main class="report"></main>
<script type="application/json" id="data">${scriptSafe(JSON.stringify(data))}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON inside a script element: no text may end the element. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}
