"""One spelling for one value: canonical JSON as RFC 8785 defines it, and its SHA-256.

In: texts, whole numbers, true, false, null, lists and mappings. Out: bytes that do not depend on
order, quotes or line breaks in the file that the value was read from. Fractions are refused, since
content has none.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence

Json = None | bool | int | str | Sequence["Json"] | Mapping[str, "Json"]

LARGEST_NUMBER = 2**53 - 1
"""The largest whole number that every reader of JSON keeps exactly (RFC 8785, section 3.2.2.3)."""


def canonical_json(value: Json) -> str:
    """Return the canonical text; raises ValueError for what has none (RFC 8785, section 3.2)."""
    if isinstance(value, bool) or value is None:
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return spell_text(value)
    if isinstance(value, int):
        if abs(value) > LARGEST_NUMBER:
            raise ValueError(f"{value} has no exact form in JSON.")
        return str(value)
    if isinstance(value, Mapping):
        # Members are sorted by UTF-16 code units (RFC 8785, section 3.2.3), not by code points.
        names = sorted(value, key=lambda name: name.encode("utf-16-be", "surrogatepass"))
        members = ",".join(f"{spell_text(one)}:{canonical_json(value[one])}" for one in names)
        return f"{{{members}}}"
    if isinstance(value, Sequence) and not isinstance(value, (bytes, bytearray)):
        items = ",".join(canonical_json(one) for one in value)
        return f"[{items}]"
    raise ValueError(f"a value of the kind {type(value).__name__} has no canonical form.")


def spell_text(text: str) -> str:
    """Return a JSON string with the escapes of RFC 8785, section 3.2.2.2; raises ValueError for half a character."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ValueError("the text holds half of a character.") from error
    # Python escapes what the RFC escapes, in the same words: \b \t \n \f \r, \u00xx, quote, backslash.
    return json.dumps(text, ensure_ascii=False)


def digest(value: Json) -> str:
    """Return the SHA-256 of a value's canonical JSON, in lower-case hexadecimal."""
    return hashlib.sha256(canonical_json(value).encode("utf-8")).hexdigest()
