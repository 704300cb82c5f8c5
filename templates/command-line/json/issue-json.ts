import type { Issue } from '../../../core/issue/issue.ts';
import type { Language } from '../../../core/issue/language.ts';
import { messageOf } from '../../../core/issue/message.ts';

/** A finding with its sentence; what is not known of its place is `null`. */
export function issueJson(found: Issue, language: Language) {
  const { code, severity, place } = found;
  const { file = null, sheet = null, row = null, column = null, path = null } = place;
  return { code, severity, file, sheet, row, column, path, message: messageOf(found, language) };
}
