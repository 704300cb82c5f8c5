import type { Language } from '../../core/issue/language.ts';

/** What a run may touch of the world outside, besides files. */
export interface Io {
  /** Takes the result. */
  readonly stdout: (text: string) => void;
  /** Takes progress and problems. */
  readonly stderr: (text: string) => void;
  /** Where progress is drawn; `null` where nobody watches, as in a pipe. */
  readonly terminal: NodeJS.WriteStream | null;
  /** The folder that relative paths start from. */
  readonly cwd: string;
}

/** What every command is given. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
}

/** 0: done; 1: done with findings, where `--strict` asks for it; 2: refused. */
export type ExitCode = 0 | 1 | 2;
