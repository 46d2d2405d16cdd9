#!/usr/bin/env node
// Starts the command line from its TypeScript source, in this process.
import { register } from "tsx/esm/api";

register();
await import("./planlens.ts");
