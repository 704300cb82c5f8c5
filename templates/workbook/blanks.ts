import { escapeXml } from './xml-text.ts';

/** From the private use area, so that nothing but a blank looks like one in the parts that have any. */
const BLANK = /\uE0F0(\d+)\uE0F1/g;

/** A place in a skeleton for words that differ from workbook to workbook. */
export function blank(number: number): string {
  return `\uE0F0${number}\uE0F1`;
}

/** The text of a part with its blanks filled in, by their numbers. */
export function fillBlanks(part: string, words: readonly string[]): string {
  return part.replace(BLANK, (_, number: string) => escapeXml(words[Number(number)] ?? '').replaceAll("'", '&apos;'));
}
