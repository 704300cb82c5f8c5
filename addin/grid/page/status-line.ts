import type { FileFinding } from '../files/messages.ts';
import { element } from '../view/element.ts';

/** What happened last, at the foot of the workbook; it is read out. */
export class StatusLine {
  readonly root = element('div', 'status');
  readonly #list = element('ul', '');

  constructor() {
    this.root.setAttribute('role', 'status');
    this.root.append(this.#list);
  }

  say(...findings: readonly (string | FileFinding)[]): void {
    this.#list.replaceChildren(
      ...findings.map((finding) =>
        typeof finding === 'string'
          ? element('li', '', finding)
          : element('li', `status-${finding.severity}`, finding.text),
      ),
    );
  }
}
