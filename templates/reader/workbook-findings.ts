import { type Issue, issue } from '../../core/issue/issue.ts';
import { type Package, scanPart } from './scan-part.ts';
import type { WorkbookParts } from './workbook-parts.ts';

const MACRO_TYPES: ReadonlySet<string> = new Set(['vbaProject', 'xlMacrosheet', 'xlIntlMacrosheet']);

/** What a workbook could reach outside itself. All of it is named; nothing is opened, run or fetched. */
export async function findOutsideReach(from: Package, { relationships }: WorkbookParts): Promise<readonly Issue[]> {
  const issues: Issue[] = [];
  const links = new Set(relationships.filter(({ type }) => type === 'externalLink').map(({ path }) => path));
  let files = 0;
  let dde = 0;
  for (const path of links) {
    if (await isDdeLink(from, path)) dde += 1;
    else files += 1;
  }
  if (files > 0) issues.push(issue('externalLinks', 'warning', {}, { count: String(files) }));
  if (dde > 0) issues.push(issue('ddeLinks', 'warning', {}, { count: String(dde) }));
  if (relationships.some(({ type }) => MACRO_TYPES.has(type))) issues.push(issue('macros', 'warning', {}, {}));
  if (relationships.some(({ type }) => type === 'connections'))
    issues.push(issue('dataConnections', 'warning', {}, {}));
  return issues;
}

async function isDdeLink(from: Package, path: string): Promise<boolean> {
  let found = false;
  await scanPart(from, path, {
    open(name) {
      if (name === 'ddeLink') found = true;
    },
    close() {},
    text() {},
  });
  return found;
}
