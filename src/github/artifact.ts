import { inflateRawSync } from 'node:zlib';
import { bounded, type Client } from './client.ts';

// Reports of another job: artifacts of a run, which anybody who may open a pull request can fill with anything. Nothing
// is extracted: one file is read in memory, by its name.

/** The name of the artifact of a check, and what the names of several begin with. */
export const ARTIFACT = 'tunelint-report';
export const REPORT_FILE = 'report.json';

/** A zip is no larger than what is in it, give or take; a report has 32 MiB at most. */
const MAX_ZIP_BYTES = 40 * 2 ** 20;
/** Of all reports together; a matrix of many jobs has small ones. */
const MAX_TOTAL_BYTES = 128 * 2 ** 20;
/** One of each job of a matrix, which has 256 at most (https://docs.github.com/actions/reference/limits). */
const MAX_ARTIFACTS = 256;
/** Files in a zip that holds one report. */
const MAX_ENTRIES = 1_000;

export type Downloaded = {
  /** Texts of reports. */
  readonly reports: readonly string[];
  /** What could not be had, in words. */
  readonly problems: readonly string[];
};

/** The report in every artifact of a run whose name begins with `prefix`; of one name the newest. Throws an error of the API. */
export async function downloadReports(
  { octokit, owner, repo }: Client,
  run: number,
  prefix: string,
  maxBytes: number,
): Promise<Downloaded> {
  const listed = await octokit.paginate(octokit.rest.actions.listWorkflowRunArtifacts, {
    owner,
    repo,
    run_id: run,
    per_page: 100,
  });
  const newest = new Map<string, (typeof listed)[number]>();
  for (const artifact of listed) {
    if (!artifact.name.startsWith(prefix)) continue;
    const known = newest.get(artifact.name);
    if (known === undefined || known.id < artifact.id) newest.set(artifact.name, artifact);
  }
  const reports: string[] = [];
  const problems: string[] = [];
  let total = 0;
  if (newest.size > MAX_ARTIFACTS) problems.push(`the run has ${newest.size} reports; ${MAX_ARTIFACTS} are read`);
  for (const { id, expired, size_in_bytes } of [...newest.values()].slice(0, MAX_ARTIFACTS)) {
    if (expired || size_in_bytes > MAX_ZIP_BYTES) {
      problems.push(expired ? 'a report has expired' : `a report is larger than ${MAX_ZIP_BYTES} bytes`);
      continue;
    }
    const { data } = await octokit.rest.actions.downloadArtifact({
      owner,
      repo,
      artifact_id: id,
      archive_format: 'zip',
      // The size is bounded while reading: what the listing says is not what has to come.
      request: { parseSuccessResponseBody: false },
    });
    const zip = await bounded(data, MAX_ZIP_BYTES);
    const file =
      zip === undefined ? { problem: `is larger than ${MAX_ZIP_BYTES} bytes` } : zipEntry(zip, REPORT_FILE, maxBytes);
    total += 'bytes' in file ? file.bytes.length : 0;
    if ('problem' in file) problems.push(`a report ${file.problem}`);
    else if (total > MAX_TOTAL_BYTES) problems.push(`the reports of the run are larger than ${MAX_TOTAL_BYTES} bytes`);
    else reports.push(new TextDecoder().decode(file.bytes));
  }
  return { reports, problems };
}

/** Signatures and layouts: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12, 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * One file of a zip archive, by its exact name, with at most `maxBytes`; nothing else in the archive is looked at. A
 * problem is a predicate: `is no zip archive`.
 */
export function zipEntry(
  zip: Uint8Array,
  name: string,
  maxBytes: number,
): { readonly bytes: Uint8Array } | { readonly problem: string } {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const broken = { problem: 'is no zip archive that can be read' };
  let end = view.length - END_BYTES;
  while (end >= 0 && end >= view.length - END_BYTES - MAX_COMMENT && view.readUInt32LE(end) !== END_OF_DIRECTORY)
    end -= 1;
  if (end < 0 || view.readUInt32LE(end) !== END_OF_DIRECTORY) return broken;
  const entries = view.readUInt16LE(end + 10);
  if (entries > MAX_ENTRIES) return { problem: `holds more than ${MAX_ENTRIES} files` };
  let at = view.readUInt32LE(end + 16);
  for (let i = 0; i < entries; i += 1) {
    if (at + ENTRY_BYTES > view.length || view.readUInt32LE(at) !== DIRECTORY_ENTRY) return broken;
    const nameBytes = view.readUInt16LE(at + 28);
    const next = at + ENTRY_BYTES + nameBytes + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    if (view.toString('utf8', at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes) === name) {
      const [method, packed, size, local] = [
        view.readUInt16LE(at + 10),
        view.readUInt32LE(at + 20),
        view.readUInt32LE(at + 24),
        view.readUInt32LE(at + 42),
      ];
      if (size > maxBytes) return { problem: `is larger than ${maxBytes} bytes` };
      if (local + LOCAL_BYTES > view.length || view.readUInt32LE(local) !== LOCAL_HEADER) return broken;
      const start = local + LOCAL_BYTES + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28);
      if (start + packed > view.length) return broken;
      return unpacked(view.subarray(start, start + packed), method, maxBytes) ?? broken;
    }
    at = next;
  }
  return { problem: `holds no ${name}` };
}

function unpacked(
  bytes: Uint8Array,
  method: number,
  maxBytes: number,
): { readonly bytes: Uint8Array } | { readonly problem: string } | undefined {
  if (method === STORED) return bytes.length > maxBytes ? { problem: `is larger than ${maxBytes} bytes` } : { bytes };
  if (method !== DEFLATED) return undefined;
  try {
    return { bytes: inflateRawSync(bytes, { maxOutputLength: maxBytes }) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? { problem: `is larger than ${maxBytes} bytes` } : undefined;
  }
}
