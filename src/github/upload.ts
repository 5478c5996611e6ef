import { dirname } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

/** Uploads one file as an artifact of this run; it lies at the artifact's top. Throws when the runner offers no storage. */
export async function uploadFile(artifact: string, file: string): Promise<void> {
  await new DefaultArtifactClient().uploadArtifact(artifact, [file], dirname(file));
}
