#!/usr/bin/env node
// The command line as a program: `npx planlens …`.
import { runEntry } from "./compiled.mjs";

await runEntry("planlens");
