"""Two hundred hostile texts. Those that carry code call `hostile()`, which the browser test defines.

Out: PAYLOADS. Where they are put, and what became of them, is left to the tests.
"""

CALL = "hostile()"

SCRIPTS = (
    f"<script>{CALL}</script>",
    f"<SCRIPT SRC=//evil.example/x.js></SCRIPT><script>{CALL}</script>",
    f'"><script>{CALL}</script>',
    f"'><script>{CALL}</script>",
    f"</title><script>{CALL}</script>",
    f"</p></div></article><script>{CALL}</script>",
    f"</script><script>{CALL}</script>",
    f"<script\n>{CALL}</script\n>",
    f"<script/x>{CALL}</script>",
    f"<scr<script>ipt>{CALL}</scr</script>ipt>",
    f"<<script>{CALL}//<</script>",
    f"<!--<script>-->{CALL}<!--</script>-->",
    f"<![CDATA[<script>{CALL}</script>]]>",
    f"<?php {CALL} ?><script>{CALL}</script>",
    f"&lt;script&gt;{CALL}&lt;/script&gt;",
    f"&#60;script&#62;{CALL}&#60;/script&#62;",
    f"&#x3c;script&#x3e;{CALL}&#x3c;/script&#x3e;",
    f"%3Cscript%3E{CALL}%3C/script%3E",
    f"\\u003cscript\\u003e{CALL}\\u003c/script\\u003e",
    f"＜script＞{CALL}＜/script＞",
    f"<script type=module>{CALL}</script>",
    f"<noscript><p title='</noscript><script>{CALL}</script>'>",
    f"<textarea></textarea><script>{CALL}</script>",
    f"*<script>{CALL}</script>*",
    f"`<script>{CALL}</script>",
    f"```\n<script>{CALL}</script>",
    f"\n\n<script>{CALL}</script>\n\n",
    f"- <script>{CALL}</script>",
    f"> <script>{CALL}</script>",
    f"| <script>{CALL}</script> |",
    f"    <script>{CALL}</script>",
    f"<div markdown=1><script>{CALL}</script></div>",
    f"<style>*{{background:url(//evil.example/x)}}</style><script>{CALL}</script>",
    f"<template><script>{CALL}</script></template>",
    f"<iframe srcdoc='<script>parent.{CALL}</script>'></iframe>",
    f"<object data='data:text/html,<script>parent.{CALL}</script>'></object>",
    "<embed src=//evil.example/x.swf>",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example/'>",
    "<link rel=stylesheet href=//evil.example/x.css>",
)

EVENTS = tuple(
    form.format(event=event, call=CALL)
    for form, events in (
        ("<img src=x {event}={call}>", ("onerror", "ONERROR", "onload\n", "onerror\t")),
        ('<img src="x" {event}="{call}">', ("onerror", "onloadstart")),
        ('"><img src=x {event}={call}>', ("onerror",)),
        (
            '" {event}="{call}" autofocus tabindex="0" x="',
            ("onfocus", "onmouseover", "onpointerenter"),
        ),
        ("' {event}='{call}' autofocus x='", ("onfocus", "onclick", "onanimationstart")),
        ("<input autofocus {event}={call}>", ("onfocus", "onblur")),
        ("<details open {event}={call}>x</details>", ("ontoggle", "onbeforetoggle")),
        ("<video src=x {event}={call}></video>", ("onerror", "oncanplay")),
        ("<audio src=x {event}={call}></audio>", ("onerror", "onloadedmetadata")),
        ("<body {event}={call}>", ("onload", "onpageshow", "onhashchange")),
        ("<marquee {event}={call}>x</marquee>", ("onstart", "onfinish")),
        ("<a href=# {event}={call}>x</a>", ("onclick", "onfocus", "onpointerdown")),
        ("x {{ {event}={call} }}", ("onclick", "onmouseover")),
        ("x {{: {event}='{call}' }}", ("onclick", "onload")),
        ("[x](https://law.example/){{ {event}={call} }}", ("onclick", "onfocus")),
    )
    for event in events
)

ADDRESSES = tuple(
    form.format(url=url)
    for form in ("{url}", "[x]({url})", "[x](<{url}>)", '<a href="{url}">x</a>')
    for url in (
        f"javascript:{CALL}",
        f"JaVaScRiPt:{CALL}",
        f"java\tscript:{CALL}",
        f"data:text/html,<script>{CALL}</script>",
        "data:text/html;base64,PHNjcmlwdD5ob3N0aWxlKCk8L3NjcmlwdD4=",
        f"vbscript:{CALL}",
        "file:///etc/passwd",
        "//evil.example/x",
    )
)
URLS = (
    *ADDRESSES,
    f"![x](javascript:{CALL})",
    "![x](//evil.example/x.png)",
    f"<javascript:{CALL}>",
    f"[x]: javascript:{CALL}",
    f"[x][1]\n\n[1]: javascript:{CALL}",
    f'https://law.example/"onmouseover="{CALL}',
    f"https://law.example/'onmouseover='{CALL}",
    f"https://law.example/<script>{CALL}</script>",
    f"https://law.example/)[x](javascript:{CALL}",
    f'[x](https://law.example/ "x" onclick={CALL})',
    f'tel:110"onclick="{CALL}',
    f"110](javascript:{CALL}",
    f"[javascript:{CALL}](faq:night-calls)",
    f"[x](faq:javascript:{CALL})",
)

SVG = (
    f"<svg onload={CALL}>",
    f"<svg><script>{CALL}</script></svg>",
    f"<svg><script href='data:text/javascript,{CALL}'/></svg>",
    f"<svg><a xlink:href='javascript:{CALL}'><text y=20>x</text></a></svg>",
    f"<svg><animate onbegin={CALL} attributeName=x dur=1s>",
    f"<svg><set attributeName=href to='javascript:{CALL}'/></svg>",
    f"<svg><foreignObject><body onload={CALL}></foreignObject></svg>",
    f"<svg><use href='data:image/svg+xml,<svg id=x onload={CALL}>#x'/></svg>",
    f"<svg><image href=x onerror={CALL}></svg>",
    f"<math><mtext></form><form><mglyph><style></math><img src onerror={CALL}>",
    f"<math href='javascript:{CALL}'>x</math>",
    f"<svg><style>{{font-family:'<img src=x onerror={CALL}>'}}</style></svg>",
)

INVISIBLE = tuple(
    f"not{character}hing"
    for character in (
        "\u202e",
        "\u202d",
        "\u202a",
        "\u202b",
        "\u2066",
        "\u2067",
        "\u2068",
        "\u200e",
        "\u200f",
        "\u061c",
        "\u200b",
        "\u200c",
        "\u200d",
        "\u2060",
        "\ufeff",
        "\u00ad",
        "\u2028",
        "\u2029",
        "\U000e0041",
        "\u0001",
        "\u001b[31m",
        "\u0008",
        "\u0085",
        "\u009b",
    )
)

TEMPLATES = (
    "{{ 7*7 }}",
    "{{ config }}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{% raw %}",
    "{% endraw %}{{ 7*7 }}",
    "{% include '/etc/passwd' %}",
    "{% for x in range(9) %}x{% endfor %}",
    "{# x #}",
    "{0.__class__}",
    "{law}",
    "%(law)s %s",
    "${7*7}",
    "<%= 7*7 %>",
    "#{7*7}",
    '{%- set x = "<script>hostile()</script>" -%}{{ x }}',
    '--8<-- "/etc/passwd"',
    "!!! note",
    "[TOC]",
    "*[HTML]: <script>hostile()</script>",
)

PATHS = (
    "../../../../etc/passwd",
    "..",
    "../outside",
    "/etc/passwd",
    "..\\..\\outside",
    "%2e%2e%2foutside",
    "....//outside",
    "[x](../../../../etc/passwd)",
    "[x](faq:../../outside)",
    "[x](law:../peace-law#12)",
    "[x](term:../../x)",
    "![x](../../../../etc/passwd)",
    "x/../../outside",
    "con",
    "index",
    ".htaccess",
    "a\x00b",
    "calls/../calls",
    "~root",
    "file.md",
    "[x](..%2f..%2foutside)",
    "[x](../../../outside.md#top)",
    "faq/../../outside",
    "night-calls/",
    "x" * 300,
)

PAYLOADS = (*SCRIPTS, *EVENTS, *URLS, *SVG, *INVISIBLE, *TEMPLATES, *PATHS)
