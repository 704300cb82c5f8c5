import type { XmlTag } from './xml-tag.ts';
import { decodeCellEscapes, trimXmlSpace } from './xml-text.ts';

/**
 * Gathers the text of a string item: plain or in runs, without the phonetic guide that may stand beside it.
 * It is told every tag and text inside the item.
 */
export class RichText {
  #text = '';
  #run: string | undefined;
  #preserve = false;
  #inPhonetic = false;

  open(name: string, tag: XmlTag): void {
    if (name === 'rPh') this.#inPhonetic = true;
    if (name !== 't' || this.#inPhonetic) return;
    this.#run = '';
    this.#preserve = tag.attribute('space') === 'preserve';
  }

  text(text: string): void {
    if (this.#run !== undefined) this.#run += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#inPhonetic = false;
    if (name !== 't' || this.#run === undefined) return;
    this.#text += this.#preserve ? this.#run : trimXmlSpace(this.#run);
    this.#run = undefined;
  }

  /** The text of the item, ready for the next one. */
  take(): string {
    const text = decodeCellEscapes(this.#text);
    this.#text = '';
    return text;
  }
}
