/** Before all tests: unpacks the Chromium that npm has installed, so that no two test files do it at once. */
import { existsSync } from "node:fs";
import chromium from "@sparticuz/chromium";

/** A browser of the machine's own, if there is one: the one that `BAREM_CHROMIUM` names, or Debian's. */
export function ownChromium(): string | undefined {
  return [process.env["BAREM_CHROMIUM"], "/usr/bin/chromium"].find((path) => path && existsSync(path));
}

export default async function unpack(): Promise<void> {
  if (ownChromium() === undefined && process.platform === "linux") {
    await chromium.executablePath();
  }
}
