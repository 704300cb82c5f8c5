import type { Severity } from '../../../../core/issue/issue.ts';
import type { Finding } from '../../../engine/tasks.ts';
import type { PaneWords } from '../../../words/pane/pane-words.ts';
import { areaText } from '../../state/area-text.ts';
import type { State } from '../../state/state.ts';
import { type ListedFinding, listedFindings } from '../../state/update-scan.ts';
import { h, type ViewNode } from '../dom/node.ts';
import { button } from './button.ts';
import { field, select } from './field.ts';

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings of a job: filtered, the first of them, each with its cells and, where it is safe, its fix. */
export function findingsSection(findings: readonly Finding[], state: State, words: PaneWords): ViewNode {
  const { shown, total } = listedFindings(findings, state.findingList);
  const left = total - shown.length;
  return h(
    'section',
    { key: 'findings', 'aria-labelledby': 'findings' },
    h('h2', { id: 'findings' }, words.findings.heading(findings.length)),
    findings.length === 0 ? h('p', { class: 'hint' }, words.findings.none) : null,
    findings.length > 1 ? filter(findings, state, words) : null,
    findingItems(shown, state, words),
    left > 0 ? button('plain', { label: words.findings.more(left), event: { kind: 'moreFindings' } }) : null,
  );
}

function filter(findings: readonly Finding[], state: State, { findings: words }: PaneWords): ViewNode {
  const counted = SEVERITIES.map((severity) => ({
    value: severity,
    count: findings.filter((finding) => finding.severity === severity).length,
  }));
  const choices = counted
    .filter(({ count }) => count > 0)
    .map(({ value, count }) => ({ value, label: `${words.severities[value]} (${count})` }));
  const all = { value: 'all', label: `${words.all} (${findings.length})` };
  return field(
    'finding-filter',
    words.filter,
    select('finding-filter', state.findingList.only, [{ heading: null, choices: [all, ...choices] }], ({ value }) => ({
      kind: 'filterFindings',
      only: SEVERITIES.find((severity) => severity === value) ?? 'all',
    })),
  );
}

/** A list without a filter, for a few findings such as those of a file. */
export function findingItems(findings: readonly ListedFinding[], state: State, words: PaneWords): ViewNode {
  return h(
    'ul',
    { key: 'finding-items', class: 'findings' },
    findings.map(({ finding, at }) =>
      h(
        'li',
        { key: String(at), class: finding.severity },
        h('strong', {}, words.findings.severities[finding.severity]),
        h('p', {}, finding.text),
        finding.area || finding.fix
          ? h('div', { class: 'actions' }, placeButton(finding, words), fixPart(finding, at, state, words))
          : null,
      ),
    ),
  );
}

function placeButton({ area }: Finding, words: PaneWords): ViewNode | null {
  if (!area) return null;
  return button('quiet', { label: words.findings.show(areaText(area)), event: { kind: 'showCells', area } });
}

function fixPart({ fix }: Finding, at: number, state: State, words: PaneWords): ViewNode | null {
  if (!fix) return null;
  if (state.fixed.includes(at)) return h('span', { key: 'fixed', class: 'good chip' }, words.check.fixed);
  return button('plain', { key: 'fix', label: fix.label, event: { kind: 'fix', at }, waits: state.work !== null });
}
