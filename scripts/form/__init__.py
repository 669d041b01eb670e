"""The task's form as a Controller shows it, as a page that Chromium opens.

In: ``extension/template.json`` and the tasks of `examples`. Out: a page for tests and for people to
look at, and the pictures of the author's guide.
"""
