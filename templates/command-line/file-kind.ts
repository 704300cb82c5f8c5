/** The kinds of data files. */
export type FileKind = 'policy' | 'plan' | 'form';

/** Plans and forms say what they are; what says nothing is a policy. */
export function fileKind(json: unknown): FileKind {
  if (typeof json !== 'object' || json === null || !('kind' in json)) return 'policy';
  return json.kind === 'plan' || json.kind === 'form' ? json.kind : 'policy';
}
