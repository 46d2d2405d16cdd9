/**
 * Scripts and styles of the pages, bundled once when the server starts. Every file gets its hash in its name, so a browser may keep it
 * for good; nothing is loaded from elsewhere.
 */
import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type OutputFile } from "esbuild";

const WEB = fileURLToPath(new URL(".", import.meta.url));
const ENTRY = /^([\w-]+)\.entry\.ts$/;
const STYLES = "styles/app.css";
/** Browsers of the last years, those of office computers among them. */
const TARGETS = ["chrome109", "firefox115", "safari16"];
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
};
const HASH_CHARS = 10;

export interface Asset {
  bytes: Uint8Array<ArrayBuffer>;
  mediaType: string;
}

export interface Assets {
  /** Address of `main.js`, `app.css` …; throws where no such file was bundled. */
  url(name: string): string;
  /** The file of an address' last part; null where there is none. */
  file(hashedName: string): Asset | null;
  /** Changes with any of the files. */
  hash: string;
}

/** Bundles `islands/*.entry.ts` and the styles. */
export async function bundleAssets(): Promise<Assets> {
  const islands = (await readdir(join(WEB, "islands"))).filter((name) => ENTRY.test(name)).sort();
  const { outputFiles } = await build({
    entryPoints: [...islands.map((name) => join(WEB, "islands", name)), join(WEB, STYLES)],
    outdir: "out",
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: TARGETS,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return assetsOf(outputFiles);
}

function assetsOf(outputs: readonly OutputFile[]): Assets {
  const files = new Map<string, Asset>();
  const names = new Map<string, string>();
  for (const { path, contents } of outputs) {
    const [name = "", kind = ""] = basename(path).replace(".entry.", ".").split(".");
    const hashed = `${name}.${hashOf(contents)}.${kind}`;
    names.set(`${name}.${kind}`, hashed);
    files.set(hashed, { bytes: new Uint8Array(contents), mediaType: MEDIA_TYPES[kind]! });
  }
  return {
    url(name) {
      const hashed = names.get(name);
      if (hashed === undefined) throw new Error(`no asset ${name}; there are ${[...names.keys()].join(", ")}`);
      return `/assets/${hashed}`;
    },
    file: (hashedName) => files.get(hashedName) ?? null,
    hash: hashOf(new TextEncoder().encode([...files.keys()].join("\n"))),
  };
}

const hashOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex").slice(0, HASH_CHARS);
