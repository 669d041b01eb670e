"""A DOUBLE of a Universal Controller, made of a Controller's own description of its REST API.

No Controller can be had here. ``openapi.json`` has the facts of the public description of 7.9.1.0
(``scripts/controller`` takes them out): each request is held against it, and each response. A key
that the description does not have is refused with 400 and its JSON path, as is a value of another
type. A package that is imported brings the template, by which a task's fields are found, and the
archive, which `doubles.agent` runs.

What a Controller does beyond its description is not played; where the double has to do something,
it does the least, and what it does not heed it refuses: it fills in no defaults, resolves no
variables, minds no rule of the form, and knows no users, triggers, workflows, or agents but one.
"""

from doubles.controller.description import Description, task_key
from doubles.controller.server import Controller

__all__ = ["Controller", "Description", "task_key"]
