"""What the Controller's double knows of a Controller: ``doubles/controller/openapi.json``.

In: the OpenAPI document of a Controller. Out: the facts of it that the double needs.
"""
