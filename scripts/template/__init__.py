"""The Universal Template: ``extension/template.json``.

In: the definition of the fields, in `layout`. Out: the template as a Controller reads it, checked
by the rules of Stonebranch's documents.
"""
