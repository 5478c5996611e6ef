"""Random templates for diff-jinja.py: expressions that mostly have the right types, statements around them."""

STRINGS = ["", "a", "abc", "Hello World", "  pad\n", "x,y,,z", "naïve Ünï", "日本語", "😀b", "it's", 'say "x"', "<b>&</b>", "a\nb\r\nc", "%s", "{}", "ǆß", "ΑΣ", "12", "-3.5", "0x1F", "1_000", "aXbXc", "\u00a0nb", "A-b c(d"]
NAMES = ["s", "t", "n", "i", "f", "l", "m", "d", "e", "o", "u", "x", "ns"]
KEYS = ["a", "b", "role", "content", "items", "1", "k k"]


def context(rng):
    return {
        "s": rng.choice(STRINGS),
        "t": rng.choice(STRINGS),
        "n": None,
        "i": rng.choice([0, 1, -1, 2, 7, 10, 255, 2**53 + 1, -(2**70)]),
        "f": rng.choice([0.0, 1.0, -2.5, 3.14159, 1e16, 1e-5, 2.675, 0.5, 1e22, -0.0]),
        "l": [rng.choice([1, 2.0, "b", "A", None, True, "c"]) for _ in range(rng.randint(0, 5))],
        "m": [{"role": rng.choice(["user", "assistant"]), "content": rng.choice(STRINGS), "n": rng.randint(0, 3)} for _ in range(rng.randint(0, 4))],
        "d": {rng.choice(KEYS): rng.choice([1, "v", None, 2.5, [1, "x"], {"y": 1}]) for _ in range(rng.randint(0, 4))},
        "e": [],
        "o": {"p": {"q": [1, 2, 3], "items": "I"}},
        "x": [[1, 2], [3, 4], [5]],
    }


class Maker:
    def __init__(self, rng):
        self.rng = rng

    def pick(self, *options):
        return self.rng.choice(options)

    def quote(self, text):
        quote = self.pick("'", '"')
        body = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
        if self.rng.random() < 0.7:
            body = body.replace("\n", "\\n").replace("\r", "\\r")
        return quote + body + quote

    def any(self, depth):
        if self.rng.random() < 0.06:
            return self.pick("none", "u", "u", "ns.z", "d.zz", "range", "n")
        return self.pick(self.str, self.str, self.str, self.int, self.float, self.list, self.list, self.dict, self.bool)(depth)

    def arg(self, kind, depth):
        """Mostly of the right type."""
        return self.any(depth) if self.rng.random() < 0.05 else kind(depth)

    def str(self, depth):
        if depth <= 0:
            return self.pick(self.quote(self.rng.choice(STRINGS)), "s", "t", "s", "t", "m[0].content", "o.p.items")
        d = depth - 1
        s = lambda: self.arg(self.str, d)  # noqa: E731
        i = lambda: self.arg(self.small, d)  # noqa: E731
        return self.pick(
            lambda: f"{s()} + {s()}",
            lambda: f"({s()} ~ {self.any(d)})",
            lambda: f"({s()}).{self.pick('strip', 'lstrip', 'rstrip')}({self.pick('', self.quote(self.pick('a', 'xa ', chr(10), '😀')), 'none')})",
            lambda: f"({s()}).{self.pick('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold')}()",
            lambda: f"({s()}).replace({s()}, {s()}{self.pick('', ', 1', ', -1', ', 0')})",
            lambda: f"({s()}).{self.pick('ljust', 'rjust', 'center')}({i()}{self.pick('', ', ' + self.quote('*'))})",
            lambda: f"({s()}).{self.pick('zfill', 'expandtabs')}({i()})",
            lambda: f"({s()}).{self.pick('removeprefix', 'removesuffix')}({s()})",
            lambda: f"({s()}).join({self.arg(self.strs, d)})",
            lambda: f"({s()})[{self.index(d)}]",
            lambda: f"{self.arg(self.strs, d)}[{self.pick(0, -1, 1)}]",
            lambda: f"({s()})|{self.pick('upper', 'lower', 'title', 'capitalize', 'trim', 'string', 'e', 'safe', 'reverse', 'urlencode', 'forceescape', 'indent', 'center', 'first', 'last')}",
            lambda: f"({s()})|replace({s()}, {s()})",
            lambda: f"({s()})|indent({i()}{self.pick('', ', true', ', first=true', ', blank=true', ', true, true')})",
            lambda: f"({s()})|truncate({self.pick(3, 5, 9)}{self.pick('', ', true', ', false, ' + self.quote('…'), ', leeway=0')})",
            lambda: f"({s()})|center({i()})",
            lambda: f"{self.arg(self.list, d)}|join({self.pick('', s())})",
            lambda: f"({self.any(d)})|tojson",
            lambda: f"({self.any(d)})|tojson({self.pick('indent=2', 'ensure_ascii=true', 'sort_keys=true', 'separators=(' + chr(39) + ',' + chr(39) + ',' + chr(39) + ':' + chr(39) + ')', 'false, 1')})",
            lambda: f"({self.any(d)})|string",
            lambda: f"({self.any(d)})|default({s()}{self.pick('', ', true')})",
            lambda: f"({s()} if {self.bool(d)} else {s()})",
            lambda: f"({s()} if {self.bool(d)})",
            lambda: f"({s()} * {self.pick(0, 2, 3, -1)})",
            lambda: f"({self.quote(self.pick('%s', '%r|%s', '%5s', '%-5s|', '%.2s', '%%', '%(a)s', '%c'))} % {self.pick(self.any(d), '(' + self.any(d) + ', ' + self.any(d) + ')', 'd')})",
            lambda: f"({self.quote(self.pick('%d', '%5d', '%05d', '%+d', '%x', '%#x', '%o', '%e', '%.3f', '%g', '%10.2f', '%i', '% d', '%X', '%G', '%.0f'))} % {self.number(d)})",
            lambda: f"{self.quote(self.pick('{}', '{0}{0}', '{:>8}', '{:<8}|', '{:^8}', '{!r}', '{:*^9}', '{a}', '{0[0]}', '{:.2}', '{}{}', '{{}}'))}.format({self.any(d)})",
            lambda: f"{self.quote(self.pick('{:d}', '{:5}', '{:05}', '{:+}', '{:,}', '{:x}', '{:#b}', '{:.2f}', '{:e}', '{:g}', '{:%}', '{:08.3f}', '{:_}', '{:10,.1f}', '{:.3}'))}.format({self.number(d)})",
            lambda: f"({self.number(d)})|filesizeformat{self.pick('', '(true)')}",
            lambda: f"{self.quote('%s-%s')}|format({self.any(d)}, {self.any(d)})",
            lambda: f"strftime_now({self.quote(self.pick('%Y-%m-%d', '%d %b %Y', '%A %B %j', '%-d/%-m', '%I:%M %p', '%y%%', '%U %W %V %G %u', '%c|%x|%X', '%e', '%Q'))})",
            lambda: f"({self.dict(d)}).get({self.quote(self.rng.choice(KEYS))}, {s()})",
        )()

    def index(self, depth):
        r = self.rng
        part = lambda: r.choice(["", "", "0", "1", "2", "-1", "-2", "5", "i"])  # noqa: E731
        return r.choice(["0", "-1", "1", "3", f"{part()}:{part()}", f"{part()}:{part()}", f"::{r.choice(['1', '2', '-1', '-2'])}", f"{part()}:{part()}:{r.choice(['', '2', '-1'])}"])

    def small(self, depth):
        return str(self.rng.choice([0, 1, 2, 3, 5, 8, 12, -1])) if self.rng.random() < 0.8 else self.int(depth - 1)

    def number(self, depth):
        return self.pick(self.int, self.float)(depth)

    def int(self, depth):
        if depth <= 0:
            return self.pick("0", "1", "2", "7", "-3", "i", "i", "100", "true", "9007199254740993", "0x1f", "1_000")
        d = depth - 1
        n = lambda: self.arg(self.int, d)  # noqa: E731
        return self.pick(
            lambda: f"({n()} {self.pick('+', '-', '*')} {n()})",
            lambda: f"({n()} {self.pick('//', '%')} {n()})",
            lambda: f"({self.pick(2, 3, -2, 10)} ** {self.pick(0, 1, 5, 64)})",
            lambda: f"-{n()}" if d <= 0 else f"-({n()})",
            lambda: f"({self.any(d)})|{self.pick('length', 'count')}",
            lambda: f"({self.arg(self.str, d)})|{self.pick('length', 'wordcount', 'int', 'int(5)', 'int(base=16)')}",
            lambda: f"({self.any(d)})|int",
            lambda: f"({n()})|abs",
            lambda: f"({self.float(d)})|int",
            lambda: f"({n()})|round({self.pick(0, 1, -1, -2)})",
            lambda: f"({self.arg(self.str, d)}).{self.pick('find', 'rfind', 'index', 'count', 'rindex')}({self.arg(self.str, d)}{self.pick('', ', 1', ', -3, -1')})",
            lambda: f"{self.arg(self.ints, d)}|{self.pick('sum', 'min', 'max', 'first', 'last')}",
            lambda: f"{self.arg(self.list, d)}.{self.pick('count', 'index')}({self.any(d)})",
            lambda: f"{self.arg(self.ints, d)}[{self.pick(0, -1)}]",
        )()

    def float(self, depth):
        if depth <= 0:
            return self.pick("1.0", "0.5", "f", "f", "2.675", "1e3", "-0.1", "1.5e-7", "123456789.125")
        d = depth - 1
        return self.pick(
            lambda: f"({self.arg(self.number, d)} {self.pick('+', '-', '*', '/', '//', '%')} {self.arg(self.float, d)})",
            lambda: f"({self.arg(self.int, d)} / {self.arg(self.int, d)})",
            lambda: f"({self.float(d)})|round{self.pick('', '(1)', '(2)', '(3)', '(0)', '(1, ' + self.quote('floor') + ')', '(2, ' + self.quote('ceil') + ')', '(-1)')}",
            lambda: f"({self.any(d)})|float",
            lambda: f"({self.float(d)})|abs",
            lambda: f"({self.arg(self.str, d)})|float(1.5)",
        )()

    def bool(self, depth):
        if depth <= 0:
            return self.pick("true", "false", "s", "l", "n is none", "u is defined", "i", "f", "d", "m")
        d = depth - 1
        return self.pick(
            lambda: f"({self.any(d)} {self.pick('==', '!=')} {self.any(d)})",
            lambda: f"({self.number(d)} {self.pick('<', '<=', '>', '>=')} {self.number(d)})",
            lambda: f"({self.str(d)} {self.pick('<', '<=', '>', '>=')} {self.str(d)})",
            lambda: f"({self.number(d)} < {self.number(d)} <= {self.number(d)})",
            lambda: f"({self.str(d)} {self.pick('in', 'not in')} {self.pick(self.str, self.strs, self.dict)(d)})",
            lambda: f"({self.any(d)} in {self.arg(self.list, d)})",
            lambda: f"(not {self.any(d)})",
            lambda: f"({self.any(d)} {self.pick('and', 'or')} {self.any(d)})",
            lambda: f"({self.any(d)} is {self.pick('', 'not ')}{self.pick('defined', 'undefined', 'none', 'string', 'mapping', 'sequence', 'iterable', 'number', 'integer', 'float', 'boolean', 'true', 'false', 'callable', 'lower', 'upper', 'escaped')})",
            lambda: f"({self.number(d)} is {self.pick('odd', 'even', 'divisibleby 3', 'divisibleby(2)')})",
            lambda: f"({self.any(d)} is {self.pick('eq', 'ne', 'equalto', 'sameas', 'in')}({self.any(d)}))",
            lambda: f"({self.number(d)} is {self.pick('lt', 'gt', 'ge', 'le', 'greaterthan')} {self.pick('1', '2.5', 'i')})",
            lambda: f"({self.str(d)}).{self.pick('startswith', 'endswith')}({self.pick(self.str(d), '(' + self.str(d) + ', ' + self.str(d) + ')')})",
            lambda: f"({self.str(d)}).{self.pick('isdigit', 'isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isnumeric', 'isdecimal', 'isidentifier', 'isprintable', 'isascii')}()",
        )()

    def ints(self, depth):
        if depth <= 0:
            return self.pick("[3, 1, 2]", "[i, 0]", "range(4)", "range(5, 0, -2)", "x[0]", "[]")
        return f"[{self.int(depth - 1)}, {self.int(depth - 1)}]"

    def strs(self, depth):
        if depth <= 0:
            return self.pick("['b', 'a', 'C']", "[s, t]", "s.split()", "(s, 'q')", "d.keys()", "d")
        d = depth - 1
        return self.pick(
            lambda: f"({self.arg(self.str, d)}).{self.pick('split', 'rsplit')}({self.pick('', self.quote(','), self.quote(' '), 'none, 1', self.quote('X') + ', 1', self.quote('b') + ', maxsplit=1')})",
            lambda: f"({self.arg(self.str, d)}).{self.pick('partition', 'rpartition')}({self.quote(self.pick(',', 'X', ' ', 'b'))})",
            lambda: f"({self.arg(self.str, d)}).splitlines({self.pick('', 'true')})",
            lambda: f"({self.arg(self.str, d)})|list",
            lambda: f"{self.strs(d)}|map({self.quote(self.pick('upper', 'trim', 'title', 'length', 'string'))})|list",
            lambda: f"m|map(attribute='content')|list",
            lambda: f"{self.strs(d)}|sort",
        )()

    def list(self, depth):
        if depth <= 0:
            return self.pick("l", "l", "m", "x", "e", "[1, 'a', none, 2.0]", "(1, 2)", "(s,)", "['a', ['b']]", "range(3)", "d.items()", "d.values()")
        d = depth - 1
        a = lambda: self.arg(self.list, d)  # noqa: E731
        return self.pick(
            lambda: f"[{self.any(d)}, {self.any(d)}]",
            lambda: f"({self.any(d)}, {self.any(d)})",
            lambda: f"({a()} + {a()})",
            lambda: f"({a()})[{self.index(d)}]",
            lambda: f"({a()})|list",
            lambda: f"({a()})|{self.pick('sort', 'unique|list', 'reverse|list', 'select|list', 'reject|list', 'batch(2)|list', 'slice(2)|list', 'sort(reverse=true)', 'batch(3, none)|list', 'slice(3, 0)|list', 'list|length')}",
            lambda: f"{self.ints(d)}|{self.pick('sort', 'unique|list', 'sort(reverse=true)', 'map(' + chr(39) + 'string' + chr(39) + ')|list', 'select(' + chr(39) + 'odd' + chr(39) + ')|list', 'reject(' + chr(39) + 'gt' + chr(39) + ', 1)|list')}",
            lambda: f"m|{self.pick('selectattr', 'rejectattr')}({self.pick(chr(39) + 'n' + chr(39), chr(39) + 'role' + chr(39) + ', ' + chr(39) + 'equalto' + chr(39) + ', ' + chr(39) + 'user' + chr(39), chr(39) + 'n' + chr(39) + ', ' + chr(39) + 'gt' + chr(39) + ', 1', chr(39) + 'zz' + chr(39) + ', ' + chr(39) + 'defined' + chr(39))})|list",
            lambda: f"m|map(attribute={self.quote(self.pick('role', 'n', 'zz', 'content.0'))}{self.pick('', ', default=0')})|list",
            lambda: f"m|{self.pick('sort(attribute=' + chr(39) + 'n' + chr(39) + ')', 'groupby(' + chr(39) + 'role' + chr(39) + ')', 'sort(attribute=' + chr(39) + 'role,n' + chr(39) + ', reverse=true)', 'unique(attribute=' + chr(39) + 'n' + chr(39) + ')|list', 'groupby(' + chr(39) + 'n' + chr(39) + ')|map(' + chr(39) + 'first' + chr(39) + ')|list')}",
            lambda: f"({self.arg(self.dict, d)}){self.pick('.items()', '.keys()', '.values()', '|items', '|dictsort', '|list')}|list",
            lambda: f"({a()} * {self.pick(0, 2)})",
        )()

    def dict(self, depth):
        if depth <= 0:
            return self.pick("d", "d", "{'a': 1}", "o", "o.p", "m[0]", "{}", "{1: 'x', 'b': none, true: 2.0}")
        d = depth - 1
        return self.pick(
            lambda: f"{{{self.quote(self.rng.choice(KEYS))}: {self.any(d)}, {self.quote(self.rng.choice(KEYS))}: {self.any(d)}}}",
            lambda: f"{{{self.any(d)}: {self.any(d)}}}",
            lambda: f"dict({self.pick('', self.dict(d))}{self.pick('', '')})",
            lambda: f"dict(a={self.any(d)}, b={self.any(d)})",
            lambda: f"({self.dict(d)}).copy()",
        )()

    def open(self):
        return self.pick("{%", "{%", "{%-", "{%-", "{%+")

    def close(self):
        return self.pick("%}", "%}", "-%}", "-%}", "+%}")

    def gap(self):
        return self.pick("", "", "\n", " ", "  \n", "\n  ", "t", "\n\n", "\t")

    def tag(self, body):
        return f"{self.gap()}{self.open()} {body} {self.close()}{self.gap()}"

    def output(self, depth):
        return f"{self.gap()}{self.pick('{{', '{{', '{{-')} {self.any(depth)} {self.pick('}}', '}}', '-}}')}{self.gap()}"

    def block(self, depth, loop=False):
        return "".join(self.statement(depth - 1, loop) for _ in range(self.rng.randint(1, 3)))

    def statement(self, depth, loop=False):
        if depth <= 0 or self.rng.random() < 0.4:
            return self.output(self.rng.randint(0, 2))
        v = self.pick("v", "w", "s", "t")
        e = self.rng.randint(0, 2)
        b = lambda: self.block(depth, loop)  # noqa: E731
        choices = [
            lambda: self.tag(f"if {self.bool(e)}") + b() + (self.tag(f"elif {self.bool(e)}") + b() if self.rng.random() < 0.3 else "") + (self.tag("else") + b() if self.rng.random() < 0.5 else "") + self.tag("endif"),
            lambda: self.tag(f"for {v} in {self.arg(self.list, e)}{self.pick('', '', ' if ' + v, ' if loop is defined', ' if ' + self.bool(0))}") + self.block(depth, True) + self.pick("", "{{ loop.index }}", "{{ loop.last }}", "{{ loop.length }}{{ loop.revindex }}", "{{ loop.previtem }}|{{ loop.nextitem }}", "{{ loop.cycle(1, 2) }}", "{{ loop.changed(" + v + ") }}", "{{ loop.first }}{{ loop.depth }}") + (self.tag("else") + b() if self.rng.random() < 0.3 else "") + self.tag("endfor"),
            lambda: self.tag("for k, v in d.items()") + self.block(depth, True) + "{{ k }}={{ v }}" + self.tag("endfor"),
            lambda: self.tag("for a, b in x") + "{{ a }}{{ b }}" + self.tag("endfor"),
            lambda: self.tag(f"set {v} = {self.any(e)}"),
            lambda: self.tag(f"set v, w = {self.any(e)}, {self.any(e)}"),
            lambda: self.tag(f"set {v}{self.pick('', ' | upper', ' | trim')}") + b() + self.tag("endset") + "{{ " + v + " }}",
            lambda: self.tag(f"set ns = namespace(z={self.any(e)}, y=1)") + self.tag(f"set ns.z = {self.any(e)}") + "{{ ns.z }}",
            lambda: self.tag(f"with {v} = {self.any(e)}, r = {self.any(e)}") + b() + "{{ " + v + " }}{{ r }}" + self.tag("endwith"),
            lambda: self.tag(f"macro q(a, b={self.any(e)})") + "{{ a }}{{ b }}{{ v }}{{ kwargs }}{{ varargs }}" + b() + self.tag("endmacro") + "{{ q(" + self.pick("1", "1, 2", "b=1", "1, 2, 3, c=4", "*[1, 2]", "**{'a': 1}") + ") }}",
            lambda: self.tag("macro q(a)") + "[{{ caller(a) }}{{ a }}]" + self.tag("endmacro") + self.tag("call(r) q(" + self.any(e) + ")") + "{{ r }}" + b() + self.tag("endcall"),
            lambda: self.tag(f"filter {self.pick('upper', 'trim', 'indent(2)', 'replace(' + chr(39) + 'a' + chr(39) + ', ' + chr(39) + 'b' + chr(39) + ')', 'title', 'length')}") + b() + self.tag("endfilter"),
            lambda: self.tag("generation") + self.block(depth) + self.tag("endgeneration"),
            lambda: self.gap() + self.pick("{#", "{#-") + " c {{ x }} " + self.pick("#}", "-#}", "+#}") + self.gap(),
            lambda: self.tag("raw") + "{{ x }}{% if %}" + self.tag("endraw"),
            lambda: self.tag("for v in x recursive") + "{{ v if v is number else '<' ~ loop(v) ~ '>' }}{{ loop.depth0 }}" + self.tag("endfor"),
            lambda: self.tag(f"print {self.any(e)}, {self.any(e)}"),
            lambda: "{{ raise_exception(" + self.str(e) + ") }}" if self.rng.random() < 0.2 else "",
        ]
        if loop:
            choices.append(lambda: self.tag(f"if {self.bool(1)}") + self.tag(self.pick("break", "continue")) + self.tag("endif"))
        return self.rng.choice(choices)()


def case(rng):
    """One template with a context for it."""
    maker = Maker(rng)
    if rng.random() < 0.5:
        source = "{{ " + maker.any(rng.randint(1, 3)) + " }}"
    else:
        source = "".join(maker.statement(rng.randint(1, 3)) for _ in range(rng.randint(1, 4)))
    return source, context(rng)
