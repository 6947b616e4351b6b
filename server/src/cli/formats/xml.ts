/** What has no place in XML 1.0, even escaped: control characters, halves of characters, and the last two of the plane. */
const impossible = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as it stands in an attribute or between tags; line ends and tabs come back from either. */
export function xmlText(text: string): string {
  return text
    .replace(impossible, '\ufffd')
    .replace(/[&<>"\t\n\r]/gu, (character) => escapes[character] ?? character);
}

/** Attributes with a blank before each. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value))}"`)
    .join('');
}
