/** A real Chromium for tests: the one that `BAREM_CHROMIUM` names, Debian's, or the one that npm has installed. */
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import chromium from "@sparticuz/chromium";
import { ownChromium } from "./chromium.ts";

// Its declarations need those of a page, which nothing else of barem may use.
const { chromium: playwright }: { readonly chromium: Launcher } = createRequire(import.meta.url)(
  "playwright-core",
);

interface Launcher {
  readonly launch: (options: {
    readonly executablePath: string;
    readonly args: readonly string[];
    readonly headless: boolean;
  }) => Promise<Browser>;
}

interface Browser {
  readonly newPage: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** What tests do with a page. */
export interface Page {
  readonly on: (event: "pageerror" | "console", listener: (one: Told) => void) => void;
  readonly goto: (address: string) => Promise<unknown>;
  readonly fill: (selector: string, text: string) => Promise<void>;
  readonly selectOption: (selector: string, value: string) => Promise<unknown>;
  readonly textContent: (selector: string) => Promise<string | null>;
  readonly evaluate: <T>(what: (() => T) | string) => Promise<T>;
  readonly waitForSelector: (selector: string) => Promise<unknown>;
}

/** An error, or a message of the console. */
export interface Told {
  readonly message?: string;
  readonly type?: () => string;
  readonly text?: () => string;
}

/** Keeps the errors that a page tells, but for the picture that a browser asks for by itself. */
export function errorsOf(page: Page): readonly string[] {
  const errors: string[] = [];
  page.on("pageerror", ({ message = "" }) => errors.push(message));
  page.on("console", ({ type, text }) => {
    const said = text?.() ?? "";
    errors.push(...(type?.() === "error" && !/404/.test(said) ? [said] : []));
  });
  return errors;
}

export async function openChromium(): Promise<Browser> {
  return playwright.launch({
    executablePath: ownChromium() ?? (await chromium.executablePath()),
    args: [...chromium.args, "--no-sandbox", "--disable-background-networking", "--disable-quic"],
    headless: true,
  });
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
};

/** Serves texts by their file names, each with this policy; gives the address. */
export async function serve(
  files: ReadonlyMap<string, string>,
  policy: string,
): Promise<{ readonly server: Server; readonly address: string }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? "").slice(1);
    const text = files.get(name);
    response.writeHead(text === undefined ? 404 : 200, {
      "content-type": TYPES[name.split(".").at(-1) ?? ""] ?? "text/plain",
      "content-security-policy": policy,
    });
    response.end(text);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return { server, address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}` };
}
