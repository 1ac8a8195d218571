import type { SavedFile } from '../hosts/port';

/** Hands bytes to the browser's download. Nothing leaves the machine. */
export function downloadFile({ name, bytes }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
