/** Lets what waits in the queue of the thread have its turn, such as the message that a task is given up. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
