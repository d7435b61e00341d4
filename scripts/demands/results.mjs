// Holds what Jest reports against the tests that cite demands.
import { OPEN } from './read-tests.mjs';

/** `file → [{name, status}]` of a results file of Jest; `root` is cut off the files' names. */
export function readResults(json, root) {
  return new Map(
    json.testResults.map(({ name, assertionResults }) => [
      name.startsWith(root) ? name.slice(root.length + 1).replaceAll('\\', '/') : name,
      assertionResults.map(({ ancestorTitles, title, status }) => ({ path: [...ancestorTitles, title], status })),
    ]),
  );
}

/** What became of the tests behind one proof: `failed` when any did, `not run` when none ran. */
export function outcomeOf({ file, path, kind }, results) {
  const patterns = path.map(asPattern);
  const ran = (results.get(file) ?? []).filter(
    (test) =>
      (kind === 'describe' ? test.path.length > path.length : test.path.length === path.length) &&
      patterns.every((pattern, at) => pattern.test(test.path[at])) &&
      test.status !== 'pending' &&
      test.status !== 'todo',
  );
  if (ran.length === 0) return 'not run';
  return ran.every(({ status }) => status === 'passed') ? 'passed' : 'failed';
}

/** A title as it stands in the source, for every title it can become. */
function asPattern(title) {
  const parts = title.split(new RegExp(`${OPEN}|%[pcsdifjo#$]|\\$[\\w.#]+`));
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('[^]*')}$`);
}
