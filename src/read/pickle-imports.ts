// Which names a pickle may import: those that torch.load allows by itself, and those that run code of an attacker.

import type { PickleImport } from '../types.ts';

/**
 * What torch.load(weights_only=True) imports without being asked:
 * https://github.com/pytorch/pytorch/blob/v2.9.0/torch/_weights_only_unpickler.py (_get_allowed_globals).
 */
const ALLOWED: ReadonlySet<string> = new Set([
  'collections.OrderedDict',
  'collections.Counter',
  'collections.defaultdict',
  'datetime.timedelta',
  'torch.Size',
  'torch.Tensor',
  'torch.device',
  'torch.nn.parameter.Parameter',
  'torch.nn.Parameter',
  'torch.nn.parameter.Buffer',
  'torch.serialization._get_layout',
  'torch._tensor._rebuild_from_type_v2',
  'torch._utils._rebuild_parameter',
  'torch._utils._rebuild_parameter_with_state',
  'torch._utils._rebuild_qtensor',
  'torch._utils._rebuild_tensor',
  'torch._utils._rebuild_tensor_v2',
  'torch._utils._rebuild_tensor_v3',
  'torch._utils._rebuild_sparse_tensor',
  'torch._utils._rebuild_sparse_csr_tensor',
  'torch._utils._rebuild_meta_tensor_no_storage',
  'torch._utils._rebuild_nested_tensor',
  'torch._utils._rebuild_wrapper_subclass',
  'torch._utils._rebuild_device_tensor_from_numpy',
  'torch._utils._rebuild_device_tensor_from_cpu_tensor',
  'torch.storage.UntypedStorage',
  'torch.storage.TypedStorage',
  'torch.UntypedStorage',
  'torch.TypedStorage',
  'torch._C._nn.Parameter',
  // What numpy arrays and scalars need; allowed by transformers for the state of the random generators.
  'numpy.core.multiarray._reconstruct',
  'numpy._core.multiarray._reconstruct',
  'numpy.core.multiarray.scalar',
  'numpy._core.multiarray.scalar',
  'numpy.ndarray',
  'numpy.dtype',
  '_codecs.encode',
]);

/** Types that hold data alone. */
const ALLOWED_BUILTINS =
  /^(?:builtins|__builtin__)\.(?:dict|list|set|frozenset|tuple|int|long|float|bool|str|unicode|bytes|bytearray|complex|slice|range|object)$/;
const ALLOWED_PATTERN =
  /^torch\.(?:cuda\.|storage\.)?(?:Double|Float|Half|BFloat16|Long|Int|Short|Char|Byte|Bool|ComplexFloat|ComplexDouble|QInt8|QInt32|QUInt8)Storage$|^torch\.(?:float(?:16|32|64|8_\w+)|bfloat16|u?int(?:8|16|32|64)|bool|complex(?:32|64|128)|strided|per_tensor_affine|per_channel_affine|q\w+)$|^numpy\.dtypes\.\w+$/;

/** Types in the modules below that hold data alone, and what older versions of Python write for a member of an enumeration. */
const PLAIN: ReadonlySet<string> = new Set([
  'io.BytesIO',
  'types.SimpleNamespace',
  'builtins.getattr',
  '__builtin__.getattr',
]);

/** Modules with which a pickle runs programs, opens files or sockets, or reaches other code; by their first part. */
const DANGEROUS_MODULES: ReadonlySet<string> = new Set([
  '?',
  'os',
  'posix',
  'nt',
  'subprocess',
  '_posixsubprocess',
  'sys',
  'pty',
  'popen2',
  'commands',
  'shutil',
  'tempfile',
  'io',
  '_io',
  'socket',
  'ssl',
  'http',
  'httplib',
  'urllib',
  'urllib2',
  'requests',
  'aiohttp',
  'httpx',
  'ftplib',
  'smtplib',
  'telnetlib',
  'webbrowser',
  'ctypes',
  '_ctypes',
  'cffi',
  'importlib',
  'imp',
  'zipimport',
  'runpy',
  'pkgutil',
  'code',
  'codeop',
  'types',
  'marshal',
  'pickle',
  '_pickle',
  'cPickle',
  'cloudpickle',
  'dill',
  'joblib',
  'shelve',
  'pdb',
  'bdb',
  'trace',
  'profile',
  'cProfile',
  'timeit',
  'doctest',
  'pydoc',
  'ast',
  'inspect',
  'gc',
  'signal',
  '_thread',
  'multiprocessing',
  'asyncio',
  'concurrent',
  'pip',
  'ensurepip',
  'venv',
  'distutils',
  'setuptools',
  'idlelib',
  'operator',
  '_operator',
  'winreg',
  '_winapi',
  'fileinput',
  'glob',
  'linecache',
  'lib2to3',
  'sqlite3',
  'xmlrpc',
  'antigravity',
]);

/** Names in modules that are otherwise harmless. */
const DANGEROUS_NAMES =
  /^(?:builtins|__builtin__)\.|^(?:torch\.(?:hub|jit|package|utils\.cpp_extension|utils\.collect_env|_dynamo|_inductor|distributed\.rpc)\b|torch\.(?:load|serialization\.load)$|torch\.storage\._load_from_bytes$|numpy\.(?:testing|f2py|distutils|load|fromfile|memmap|lib\.npyio|ctypeslib)\b|numpy\.testing\._private\.utils\.|pandas\.(?:eval|read_\w+|io)\b|transformers\.(?:dynamic_module_utils|pipelines)\b|tensorflow\.python\.platform\b|sklearn\.utils\.fixes\b)/;

/** A name of protocol 4 may go through a module's own imports: `torch.serialization.os.system`. */
const DANGEROUS_PARTS = new Set([
  'os',
  'sys',
  'subprocess',
  'builtins',
  '__builtins__',
  'importlib',
  'socket',
  'shutil',
]);

/** What an import means. `unknown` is everything that weights do not need and that is not known to run code. */
export function importKind(name: string): PickleImport['kind'] {
  if (ALLOWED.has(name) || ALLOWED_BUILTINS.test(name) || ALLOWED_PATTERN.test(name)) return 'allowed';
  if (PLAIN.has(name)) return 'unknown';
  const parts = name.split('.');
  const isDangerous =
    DANGEROUS_MODULES.has(parts[0] ?? '') ||
    DANGEROUS_NAMES.test(name) ||
    parts.some((part, i) => DANGEROUS_PARTS.has(part) || (i > 0 && part.startsWith('__') && part.endsWith('__')));
  return isDangerous ? 'dangerous' : 'unknown';
}
