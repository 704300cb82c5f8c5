/**
 * What the workers and the custom functions use of the language's library that Chromium 80 lacks, the oldest that WPS
 * embeds. It comes first in each of their scripts; the check in tests/addin/browser finds what is missing here.
 */
import 'core-js/actual/array/at.js';
import 'core-js/actual/array/find-last.js';
import 'core-js/actual/array/find-last-index.js';
import 'core-js/actual/array/to-reversed.js';
import 'core-js/actual/array/with.js';
import 'core-js/actual/object/has-own.js';
import 'core-js/actual/string/at.js';
import 'core-js/actual/string/replace-all.js';
