"""Words on a page: Markdown, links, citations, addresses."""
