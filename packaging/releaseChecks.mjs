const versionForm = /^\d+\.\d+\.\d+$/;

/** The sections of the list of changes: their titles, and whether anything stands in them. */
function sectionsOf(changelog) {
  return changelog
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title, ...rest] = section.split('\n');
      return { title: title.trim(), empty: rest.join('').trim() === '' };
    });
}

/**
 * Why this state of the repository cannot be released, in sentences. A rehearsal takes the changes that are not released yet for
 * those of the version; a release wants them under the version with its date.
 */
export function releaseProblems({ manifest, lock, changelog, tags, changedFiles, rehearsal }) {
  const { version } = manifest;
  const problems = changedFiles.map((file) => `${file} is not committed`);
  if (!versionForm.test(version)) problems.push(`the version ${version} is not of the form 1.2.3`);
  if (lock.version !== version || lock.packages?.[''].version !== version) {
    problems.push('package-lock.json has another version than package.json: run "npm install"');
  }
  if (tags.includes(`v${version}`))
    problems.push(`the version ${version} was released before: there is a tag`);
  return [...problems, ...changelogProblems(sectionsOf(changelog), version, rehearsal)];
}

/** What a rehearsal lets pass and a release does not, in sentences. */
export function toBeDone({ manifest, changelog }) {
  const sections = sectionsOf(changelog);
  const passed = new Set(changelogProblems(sections, manifest.version, true));
  return changelogProblems(sections, manifest.version, false).filter((problem) => !passed.has(problem));
}

/** What comes of it all: a sentence for a person, and the status to end with. `failed` are titles of steps. */
export function verdict({ version, failed, tested, rehearsal }) {
  if (failed.length > 0)
    return { text: `Version ${version} cannot be released: see ${failed.join('; ')}.`, status: 1 };
  if (!rehearsal) return { text: `Version ${version} is ready.`, status: 0 };
  if (!tested) {
    return {
      text: `Nothing here speaks against releasing version ${version}. The tests were not run; a release runs them.`,
      status: 0,
    };
  }
  return { text: `Version ${version} could be released; nothing was.`, status: 0 };
}

function changelogProblems(sections, version, rehearsal) {
  const [first] = sections;
  if (first === undefined) return ['CHANGELOG.md has no section'];
  if (first.empty) return [`CHANGELOG.md says nothing under “${first.title}”`];
  if (new RegExp(`^${version.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`).test(first.title))
    return [];
  if (first.title === 'Unreleased' && rehearsal) return [];
  return [`CHANGELOG.md must begin with “${version} (year-month-day)”, not with “${first.title}”`];
}
