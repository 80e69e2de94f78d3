"""The MkDocs plugin: event handlers around the core, and nothing that another builder would need.

In: MkDocs' events. Out: generated files, page frames for the templates, and a site folder
that is replaced only when the new one is complete.
"""

import argparse
import logging
import shutil
from datetime import date
from pathlib import Path
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from jinja2 import ChoiceLoader, DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from .assets import BundleError
from .config import LegalFaqConfig
from .copies import read_copy
from .drawings import draw_paths
from .exports import Exports, build_exports, with_developers
from .folders import Folders, Theme, find_folders
from .inline import UnusedPatterns
from .logos import Logo
from .navigation import Frames
from .policy import read_ancestors
from .problems import ContentError
from .reference import add_reference, without_manual
from .rendering import Renderer
from .search import FOR_DISKS, FOR_SERVERS
from .settings import HostError
from .site import Site, load_site

UPSTREAM_ASSETS = ("assets/javascripts/", "assets/stylesheets/")
"""The theme's own bundle: our pages load none of it."""


class LegalFaqPlugin(BasePlugin[LegalFaqConfig]):
    """Adds the generated pages to a MkDocs build."""

    site: Site
    frames: Frames
    folders: Folders
    exports: Exports | None

    def __init__(self) -> None:
        self.is_serving = False
        self.final_folder: Path | None = None
        self.theme = Theme()
        self.logo: Logo | None = None
        self.warnings = CountHandler()
        self.warnings.setLevel(logging.WARNING)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site goes to a folder or to a preview."""
        self.is_serving = command == "serve" or dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check all content before MkDocs touches the site folder."""
        file = Path(config.config_file_path or "mkdocs.yml")
        try:
            read_ancestors(self.config.frame_ancestors)
            as_of = date.fromisoformat(str(self.config.as_of)) if self.config.as_of else None
            self.folders = find_folders(
                upstream=self.config.upstream,
                overlays=self.config.overlays,
                docs=Path(config.docs_dir),
                custom=Path(config.theme.custom_dir) if config.theme.custom_dir else None,
                base=file.parent,
            )
            overrides = self.theme.assemble(self.folders.theme)
            if str(overrides) not in config.theme.dirs:
                config.theme.dirs.insert(0, str(overrides))
            host, choices = read_copy(
                self.config, docs=self.folders.docs, overrides=overrides, base=file.parent
            )
            self.logo = host.brand.logo
            self.site = load_site(
                self.folders.docs, overrides, as_of, self.folders.overlays, choices
            )
            if self.has_exports(config):
                self.site = with_developers(self.site)
            self.site = (
                add_reference(self.site, load_parser)
                if config.use_directory_urls
                else without_manual(self.site)
            )
            self.frames = Frames(
                self.site,
                self.config.quick_exit,
                is_searchable=self.config.search,
                host=host,
                site_url=config.site_url or "",
                # Links that name files are for a disk: folders do not open there.
                index_grain=FOR_SERVERS if config.use_directory_urls else FOR_DISKS,
            )
        except HostError as error:
            placed = HostError(error.faults, file.name, read_text(file))
            raise PluginError(f"legal-faq:\n{placed}") from error
        except (ContentError, BundleError, ValueError) as error:
            raise PluginError(f"legal-faq:\n{error}") from error
        # MkDocs knows extensions by name; Python-Markdown takes them as they are, too.
        config["markdown_extensions"].append(UnusedPatterns())
        if not self.is_serving:
            self._build_aside(config)
        return config

    def on_shutdown(self) -> None:
        """Take away the assembled theme."""
        self.theme.remove()

    def has_exports(self, config: MkDocsConfig) -> bool:
        """Return whether files for machines are written: not for a site to read without a server."""
        return self.config.exports and config.use_directory_urls

    def _build_aside(self, config: MkDocsConfig) -> None:
        self.final_folder = Path(config.site_dir)
        aside = self.final_folder.with_name(f".{self.final_folder.name}-building")
        shutil.rmtree(aside, ignore_errors=True)
        config.site_dir = str(aside)
        logging.getLogger("mkdocs").addHandler(self.warnings)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take out the sources and add what is generated."""
        for file in list(files):
            if self.folders.is_source(file.src_uri) or file.src_uri.startswith(UPSTREAM_ASSETS):
                files.remove(file)
            elif file.src_uri in self.site.pages or file.src_uri in self.site.unpublished:
                files.remove(file)  # prose: its links are resolved like those of every page
        self._add_static_files(files, config)
        renderer = Renderer(self.site)
        rendered = {path: renderer.render(page) for path, page in self.site.pages.items()}
        for path, text in rendered.items():
            self._add(files, config, path, text)
        for path, text in draw_paths(self.site).items():
            self._add(files, config, path, text)
        for path, diagram in self.site.corpus.diagrams.items():
            self._add(files, config, path, diagram.text)
        pages = files.documentation_pages()
        for file in pages:
            file.inclusion = InclusionLevel.NOT_IN_NAV
        self.frames.learn_addresses({file.src_uri: file.url for file in pages})
        for asset in self.frames.assets:
            self._add(files, config, asset.path, asset.text)
        if self.logo:
            self._add(files, config, self.logo.path, self.logo.data)
        self.exports = None
        if self.has_exports(config):
            addresses = {path: self.frames.addresses[path] for path in rendered}
            url = config.site_url or ""
            self.exports = build_exports(self.site, rendered, addresses, url)
            for path, text in self.exports.files.items():
                self._publish(files, config, path, text)
        return files

    def _add_static_files(self, files: Files, config: MkDocsConfig) -> None:
        """Add what upstream and overlays publish as it is; MkDocs knows the files of docs_dir only."""
        for path, source in self.folders.static_files().items():
            known = files.get_file_from_path(path)
            if known is not None and Path(known.abs_src_path or "") != source:
                files.remove(known)
                known = None
            if known is None:
                files.append(File.generated(config, path, abs_src_path=str(source)))

    @staticmethod
    def _add(files: Files, config: MkDocsConfig, path: str, content: str | bytes) -> None:
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))

    @staticmethod
    def _publish(files: Files, config: MkDocsConfig, path: str, text: str) -> None:
        """Add a file as it is; MkDocs would make a page of a name that ends in .md."""
        source = f"{path}.as-it-is" if path.endswith(".md") else path
        file = File.generated(config, source, content=text)
        file.dest_uri = path
        files.append(file)

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Give a page its title, description and content date; build days are not shown."""
        frame = self.frames.frame(page.file.src_uri)
        if page.file.src_uri in self.site.pages:
            page.meta["title"] = frame.title
        page.meta.setdefault("description", frame.description)
        page.meta["same_page"] = frame.same_page
        page.update_date = frame.modified.isoformat()
        return markdown

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Give templates without a page, such as the 404 page, a frame too."""
        # Lines that hold nothing but a tag of a template would stand empty in every page.
        env.trim_blocks = env.lstrip_blocks = True
        env.globals["faq"] = self.frames.root_frame()
        env.globals["machine"] = None
        # Nothing but the frame tells these pages apart.
        pages = DictLoader(dict.fromkeys(self.frames.not_found, '{% extends "404.html" %}'))
        env.loader = ChoiceLoader([pages, *([env.loader] if env.loader else [])])
        config.theme.static_templates |= self.frames.not_found.keys()
        return env

    def on_template_context(
        self, context: TemplateContext, /, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """Give a language's 404 page its frame, and links that hold wherever it is shown."""
        if template_name in self.frames.not_found:
            words = cast(dict[str, Any], context)
            words["faq"] = self.frames.not_found_frame(template_name)
            words["base_url"] = urlsplit(config.site_url or "/").path
        return context

    def on_page_context(
        self,
        context: TemplateContext,
        /,
        *,
        page: MkDocsPage,
        config: MkDocsConfig,
        nav: Navigation,
    ) -> TemplateContext:
        """Give a page's template its frame."""
        words = cast(dict[str, Any], context)
        words["faq"] = self.frames.frame(page.file.src_uri)
        words["machine"] = self.exports.head_of(page.file.src_uri) if self.exports else None
        return context

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the complete site in place of the old one, unless a strict build has warnings."""
        if self.final_folder is None:
            return
        aside, final = Path(config.site_dir), self.final_folder
        config.site_dir = str(final)
        self._forget_build()
        if config.strict and self.warnings.get_counts():
            shutil.rmtree(aside)
            return
        old = final.with_name(f".{final.name}-old")
        shutil.rmtree(old, ignore_errors=True)
        if final.exists():
            final.rename(old)
        aside.rename(final)
        shutil.rmtree(old, ignore_errors=True)

    def on_build_error(self, *, error: Exception) -> None:
        """Leave nothing half-built behind."""
        if self.final_folder is not None:
            aside = self.final_folder.with_name(f".{self.final_folder.name}-building")
            shutil.rmtree(aside, ignore_errors=True)
            self._forget_build()

    def _forget_build(self) -> None:
        self.final_folder = None
        logging.getLogger("mkdocs").removeHandler(self.warnings)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any
    ) -> LiveReloadServer:
        """Rebuild when a template, a string or a stylesheet changes; docs/ is watched by MkDocs."""
        for folder in self.folders.watched:
            server.watch(str(folder))
        return server


def read_text(path: Path) -> str:
    """Return a file's text, or nothing where there is none."""
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def load_parser() -> argparse.ArgumentParser:
    """Return the parser of every command, which only a site with the manual needs.

    The commands are half of what there is to load, and a site without the manual does without.
    """
    from .__main__ import build_parser  # noqa: PLC0415

    return build_parser()
