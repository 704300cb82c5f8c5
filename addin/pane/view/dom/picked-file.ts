import type { PickedFile } from '../../state/command.ts';

/** A file of the browser's, read the way that old ones can. */
export function pickedFile(file: File): PickedFile {
  return {
    name: file.name,
    size: file.size,
    text: () =>
      new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsText(file);
      }),
  };
}
