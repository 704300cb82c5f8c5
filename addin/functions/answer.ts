import type { Rational } from '../../core/quantity/rational.ts';
import type { Fault } from './fault.ts';

/** What a function found for one cell. Numbers are exact up to the cell that takes them. */
export type Answer =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** Rows of cells; a single answer is one row of one. */
export type Answers = readonly (readonly Answer[])[];

/** A part of an answer that is there, or why there is none. */
export type Found<T> = { readonly kind: 'found'; readonly value: T } | Extract<Answer, { kind: 'fault' }>;

export function found<T>(value: T): Found<T> {
  return { kind: 'found', value };
}

export function faulty(fault: Fault): Extract<Answer, { kind: 'fault' }> {
  return { kind: 'fault', fault };
}

export function numberAnswer(value: Rational): Answer {
  return { kind: 'number', value };
}

export function textAnswer(text: string): Answer {
  return { kind: 'text', text };
}

/** What an optional part is where its argument is left out. */
export function optional<T, D>(value: unknown, otherwise: D, read: (value: unknown) => Found<T>): Found<T | D> {
  return isBlank(value) ? found(otherwise) : read(value);
}

/** An argument left out arrives as null or undefined, an empty cell as an empty text. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
