"""UAC tasks as files: ``docs/tasks/*.json``.

In: the examples of the author's guide, and the template. Out: each as a Controller's REST API takes
it.
"""
