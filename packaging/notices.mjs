import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const packageFolder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** The folders of the packages of which something went into the bundles, by the names of what did. */
function foldersOf(inputs) {
  const folders = inputs.flatMap((input) => {
    const found = packageFolder.exec(input.replace(/^[\w-]+:/, ''));
    return found ? [path.resolve(root, found[1])] : [];
  });
  return [...new Set(folders)].toSorted((one, other) => (one < other ? -1 : 1));
}

const licenceFile = /^(?:licen[cs]e|copying|notice|third[_-]party[\w-]*)(?:[.-]\w+)*$/i;

/** The licence of a package as it is written in it, with what it says of others. */
function licenceText(folder) {
  const files = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile());
  const texts = files
    .filter(({ name }) => licenceFile.test(name))
    .map(({ name }) => readFileSync(path.join(folder, name), 'utf8').trim());
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

function noticeOf(folder) {
  const { name, version, license, author, homepage } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const by = typeof author === 'string' ? author : author?.name;
  const text =
    licenceText(folder) ??
    `The package holds no text of its licence. ${by ? `Its author is ${by}. ` : ''}${homepage ?? ''}`.trim();
  return `## ${name} ${version} (${license})\n\n${fenced(text)}`;
}

const fenced = (text) => `\`\`\`text\n${text.replaceAll('```', "'''")}\n\`\`\``;

/** The notices of everything of other people that a package holds, as Markdown. `inputs` are the files that were bundled. */
export function thirdPartyNotices(inputs) {
  const jieba = path.join(root, 'node_modules/nodejieba');
  const folders = [...foldersOf(inputs), ...(existsSync(jieba) ? [jieba] : [])];
  const cppjieba = path.join(jieba, 'submodules/cppjieba');
  const own = existsSync(cppjieba)
    ? [`## cppjieba, with the dictionary of jieba (MIT)\n\n${fenced(licenceText(cppjieba) ?? '')}`]
    : [];
  const data = readFileSync(path.join(root, 'packaging/data-notices.md'), 'utf8').trim();
  return `${[
    '# Third-party notices',
    'Jiaokan is under the MIT licence. It holds parts of the following works, under their own licences.',
    ...folders.map(noticeOf),
    ...own,
    data,
  ].join('\n\n')}\n`;
}
