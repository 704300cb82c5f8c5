/** The last part of a path, whatever system it is of. */
export function basename(path: string): string {
  return path.replace(/^.*[\\/]/s, '');
}

/** The ending of a file's name with its dot, such as `.csv`; a name that only begins with a dot has none. */
export function extname(path: string): string {
  return /[^.]+(\.[^.]*)$/s.exec(basename(path))?.[1] ?? '';
}
