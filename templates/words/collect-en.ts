import type { CollectWords } from './collect-words.ts';

export const collectWordsEn: CollectWords = {
  state: { returned: 'collected', missing: 'not sent', undecided: 'undecided', refused: 'refused' },
  verdict: { counted: 'counts', superseded: 'another counts', undecided: 'undecided', refused: 'refused' },
  entryType: {
    number: 'a number',
    whole: 'a whole number',
    text: 'text',
    date: 'a day',
    choice: 'an entry of the list',
  },
  entryRule: {
    whole: () => 'a whole number',
    range: (expected) => expected,
    least: (expected) => `${expected} or more`,
    most: (expected) => `${expected} or less`,
    choice: (expected) => expected,
    length: (expected) => `at most ${expected} characters`,
  },
  version: (version) => `Version ${version}`,
  asked: 'Units asked',
  found: 'Files found',
  missing: 'Not sent',
  notCollected: 'Sent and not collected',
  atFault: 'Units at fault',
  unit: 'Unit',
  file: 'File',
  replies: (count) => `${count} replies`,
  more: (count) => `${count} more`,
  filesFound: (found, read, refused) => `${found} = ${read} read + ${refused} refused`,
};
