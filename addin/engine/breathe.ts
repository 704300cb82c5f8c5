/**
 * Rests so many milliseconds. With none, what waits for the thread has its turn first, such as a click, the next drawing or
 * the message that a task is given up.
 */
export function breathe(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
