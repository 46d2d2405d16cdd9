/** Run by the build test in a process of its own: writes a build and is killed, as by a power cut, before it is published. */
import { writeBuild } from "../../src/store/index.ts";
import { syntheticContent } from "./synthetic.ts";

await writeBuild(process.argv[2]!, syntheticContent({ seed: 2 }), ({ step }) => {
  if (step === "verify") process.kill(process.pid, "SIGKILL");
});
