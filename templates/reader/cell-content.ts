import type { StoredCell } from './cell-value.ts';
import { RichText } from './rich-text.ts';
import type { XmlTag } from './xml-tag.ts';
import { decodeCellEscapes, trimXmlSpace } from './xml-text.ts';

/** Gathers what stands inside a cell: value, formula, text. One object serves all cells of a sheet in turn. */
export class CellContent implements StoredCell {
  type = 'n';
  style = '0';
  value: string | undefined;
  inline: string | undefined;
  formula: string | undefined;
  shared: string | undefined;
  fills: string | undefined;
  #inside: 'v' | 'f' | 'is' | undefined;
  #preserveSpace = false;
  readonly #richText = new RichText();

  start(tag: XmlTag): void {
    this.type = tag.attribute('t') ?? 'n';
    this.style = tag.attribute('s') ?? '0';
    this.value = undefined;
    this.inline = undefined;
    this.formula = undefined;
    this.shared = undefined;
    this.fills = undefined;
    this.#inside = undefined;
  }

  open(name: string, tag: XmlTag): void {
    if (this.#inside === 'is') {
      this.#richText.open(name, tag);
    } else if (name === 'v') {
      this.#inside = name;
      this.value = '';
      this.#preserveSpace = tag.attribute('space') === 'preserve';
    } else if (name === 'f') {
      this.#inside = name;
      this.formula = '';
      this.#formulaKind(tag);
    } else if (name === 'is') {
      this.#inside = name;
    }
  }

  text(text: string): void {
    if (this.#inside === 'v') this.value += text;
    else if (this.#inside === 'f') this.formula += text;
    else if (this.#inside === 'is') this.#richText.text(text);
  }

  close(name: string): void {
    if (name !== this.#inside) {
      if (this.#inside === 'is') this.#richText.close(name);
      return;
    }
    this.#inside = undefined;
    if (name === 'is') this.inline = this.#richText.take();
    else if (name === 'v') this.#finishValue();
  }

  #formulaKind(tag: XmlTag): void {
    const kind = tag.attribute('t');
    if (kind === 'shared') this.shared = tag.attribute('si');
    else if (kind === 'array' || kind === 'dataTable') this.fills = tag.attribute('ref');
  }

  #finishValue(): void {
    const value = this.value ?? '';
    const trimmed = this.#preserveSpace ? value : trimXmlSpace(value);
    this.value = this.type === 'str' ? decodeCellEscapes(trimmed) : trimmed;
  }
}
