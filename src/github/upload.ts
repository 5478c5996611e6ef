import { dirname } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

/** Uploads files of one folder as an artifact of this run; they lie at the artifact's top. Throws when the runner offers no storage. */
export async function uploadFiles(artifact: string, files: readonly [string, ...string[]]): Promise<void> {
  await new DefaultArtifactClient().uploadArtifact(artifact, [...files], dirname(files[0]));
}
