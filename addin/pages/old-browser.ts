/** The first script of every page, for browsers of any age: one that cannot count exactly is told so in a sentence. */
function countsExactly(): boolean {
  return typeof BigInt === 'function' && typeof Promise === 'function' && typeof Worker === 'function';
}

function show(sentence: HTMLElement | null): void {
  if (sentence) sentence.hidden = false;
}

// Nothing here is newer than what Internet Explorer 11 reads, which old Office shows pages in.
if (!countsExactly()) show(document.getElementById('old-browser'));
