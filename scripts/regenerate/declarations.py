"""What the templates in ``scripts/regenerate/templates`` declare: fields, parameters, operations.

The generator knows each part of the document by a property of its; here they become the annotations
of Python that stand in the client, for people as well as for what reads the values by them.
"""

from __future__ import annotations

import json
import keyword
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from openapi_python_client import schema as oai
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty

from scripts.regenerate.openapi import (
    SpecificationError,
    operations,
    pointer,
    reachable,
    success_responses,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from openapi_python_client.config import Config
    from openapi_python_client.parser import GeneratorData
    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from scripts.regenerate.openapi import Json

PLAIN: tuple[tuple[type[Any], str], ...] = (
    (AnyProperty, "Any"),
    (BooleanProperty, "bool"),
    (DateProperty, "datetime.date"),
    (DateTimeProperty, "datetime.datetime"),
    (FloatProperty, "float"),
    (IntProperty, "int"),
    (NoneProperty, "None"),
    (StringProperty, "str"),
    (UuidProperty, "UUID"),
)

ITEMS = {("string", None): "str", ("string", "uuid"): "UUID", ("integer", None): "int"}
"""The annotation of an item of a tuple, by its type and format."""

METHODS = ("to_dict", "from_dict", "may_be", "additional_properties")
IMPORTED = ("Any", "Literal", "Mapping", "Sequence", "UUID", "datetime")
BUILT_IN = ("bool", "dict", "float", "int", "list", "str", "tuple")
TAKEN = frozenset((*METHODS, *IMPORTED, *BUILT_IN, "field", "UNSET"))
"""Names that a field cannot have: those of a model's methods, and of what declares other fields."""

A_WORD = re.compile(r"\b[A-Za-z]\w*")


@dataclass(frozen=True)
class Declared:
    """A field of a model, or a parameter of an operation.

    Attributes:
        name: in Python.
        key: in JSON, in the address, or of the header.
        annotation: its type in Python.
        default: Python source of what it is when it is not given; empty if it must be.
        description: what it is for; empty if the document does not say.
        place: path, query or headers, for a parameter.
    """

    name: str
    key: str
    annotation: str
    default: str = ""
    description: str = ""
    place: str = ""


@dataclass(frozen=True)
class DeclaredOperation:
    """An operation: what it takes, and what its successes are by their status."""

    method: str
    path: str
    parameters: list[Declared]
    body: Declared | None
    responses: dict[int, str]
    is_text: bool

    @property
    def result(self) -> str:
        """The annotation of what a success is."""
        members = list(dict.fromkeys(self.responses.values()))
        return "Any" if "Any" in members else " | ".join(members)

    @property
    def keywords(self) -> list[Declared]:
        """What follows the client in a call."""
        body = [self.body] if self.body else []
        return [*body, *(one for one in self.parameters if one.place != "path")]

    @property
    def documented(self) -> list[Declared]:
        """What a call takes that the document describes."""
        everything = [*self.annotations("path"), *self.keywords]
        return [one for one in everything if one.description]

    def annotations(self, place: str) -> list[Declared]:
        """Return the parameters in one place."""
        return [one for one in self.parameters if one.place == place]


@dataclass
class Declarations:
    """Writes the declarations of one document.

    Attributes:
        document: what the client is generated from.
        data: what the generator made of it.
        config: the generator's settings.
    """

    document: Json
    data: GeneratorData
    config: Config
    _models: dict[str, ModelProperty] = field(init=False)
    _classes: dict[str, Class] = field(init=False)
    _only_sent: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self._models = {str(one.class_info.name): one for one in self.data.models}
        both = [*self.data.models, *self.data.enums]
        self._classes = {str(one.class_info.name): one.class_info for one in both}
        sent = [[one.get("requestBody"), one.get("parameters")] for one in self._operations()]
        received = [success_responses(one) for one in self._operations()]
        only_sent = reachable(self.document, *sent) - reachable(self.document, *received)
        self._only_sent = {self._class_called(name) for name in only_sent}

    def _operations(self) -> list[Json]:
        return [operation for _, _, operation in operations(self.document)]

    def for_templates(self) -> dict[str, Any]:
        """Return the functions that the templates call, by name."""
        return {
            "base_of": self.base_of,
            "fields_of": self.fields_of,
            "named_in": lambda fields: self.classes_in(one.annotation for one in fields),
            "needs_imports": self.needs_imports,
            "named_in_operation": self.named_in_operation,
            "operation_of": self.operation_of,
        }

    def drop_free_objects(self) -> None:
        """Keep no class for an object that has no fields of its own: it is a dict."""
        self.data.models = [one for one in self.data.models if not is_free(one)]

    # --- Annotations ---

    def annotation(self, value: PropertyProtocol, schema: Any, *, is_sent: bool) -> str:
        """Return the annotation of a value.

        Args:
            schema: as the document has it; the generator forgets that an array is a tuple.
            is_sent: it is only ever sent, so that it takes what stands for it, too: a text for an
                enum, a dict for a model, any sequence for a list.

        Raises:
            SpecificationError: there is none.
        """
        if isinstance(value, UnionProperty):
            return self._union(value, schema, is_sent=is_sent)
        if isinstance(value, ListProperty):
            return self._list(value, schema, is_sent=is_sent)
        if isinstance(value, ModelProperty):
            name = str(value.class_info.name)
            model = self._models.get(name, value)  # a reference to it knows no fields
            if is_free(model):
                return f"dict[str, {self._additional(model, is_sent=is_sent)}]"
            return f"{name} | Mapping[str, Any]" if is_sent else name
        if isinstance(value, EnumProperty):
            return f"{value.class_info.name} | str" if is_sent else str(value.class_info.name)
        if isinstance(value, ConstProperty):
            return f"Literal[{json.dumps(value.value.raw_value)}]"
        for kind, annotation in PLAIN:
            if isinstance(value, kind):
                return annotation
        raise SpecificationError(f"{value.name}: {type(value).__name__}")

    def _union(self, value: UnionProperty, schema: Any, *, is_sent: bool) -> str:
        members = [
            self.annotation(one, inner(schema, one), is_sent=is_sent)
            for one in value.inner_properties
        ]
        members = [part for member in members for part in parts_of(member)]
        if "Any" in members:
            return "Any"
        members.sort(key=lambda member: member == "None")
        return " | ".join(dict.fromkeys(members))

    def _list(self, value: ListProperty, schema: Any, *, is_sent: bool) -> str:
        array = array_in(schema)
        if array is not None and array.prefixItems and len(array.prefixItems) == array.maxItems:
            return f"tuple[{', '.join(map(self._item, array.prefixItems))}]"
        item = self.annotation(value.inner_property, array and array.items, is_sent=is_sent)
        return f"Sequence[{item}]" if is_sent else f"list[{item}]"

    def _item(self, schema: oai.Schema | oai.Reference) -> str:
        if isinstance(schema, oai.Reference):
            return self._class_called(schema.ref.get_untrusted_value().rpartition("/")[2])
        kind = getattr(schema.type, "value", None), schema.schema_format
        if kind not in ITEMS:
            raise SpecificationError(f"an item of a tuple: {kind}")
        return ITEMS[kind]

    def _class_called(self, schema: str) -> str:
        return str(Class.from_string(string=schema, config=self.config).name)

    def _additional(self, model: ModelProperty, *, is_sent: bool) -> str:
        more: PropertyProtocol | bool | None = model.additional_properties
        if more is None or isinstance(more, bool):
            return "Any"
        return self.annotation(more, model.data.additionalProperties, is_sent=is_sent)

    # --- Models ---

    def fields_of(self, model: ModelProperty) -> list[Declared]:
        """Return the fields of a model, those that must be given first."""
        fields = [
            self._field(model, one)
            for one in [*(model.required_properties or []), *(model.optional_properties or [])]
        ]
        return sorted(fields, key=lambda one: (bool(one.default), one.name))

    def base_of(self, model: ModelProperty) -> str:
        """Return the base class of a model.

        What a server sends may have more fields than the specification names; what is only sent to
        one has not: it would pass over a filter whose name is misspelled.
        """
        is_closed = not model.additional_properties or self.is_only_sent(model)
        return "Model" if is_closed else "OpenModel"

    def is_only_sent(self, model: ModelProperty) -> bool:
        """Tell whether no response has such an object."""
        return str(model.class_info.name) in self._only_sent

    def _field(self, model: ModelProperty, value: PropertyProtocol) -> Declared:
        key = value.name.get_untrusted_value()
        schema = (model.data.properties or {}).get(value.name)
        annotation = self.annotation(value, schema, is_sent=self.is_only_sent(model))
        name, default = field_name(value), self._default(value, key)
        if not value.required:
            annotation += " | Unset"
        return Declared(name, key, annotation, default, described(value))

    def _default(self, value: PropertyProtocol, key: str) -> str:
        """Return Python source of the default of a field.

        What is not required is left out when nobody sets it: the server has the same default. A
        tag is sent: by it the server tells models apart.
        """
        name = f"name={key!r}" if field_name(value) != key else ""
        if isinstance(value, ConstProperty) and value.default is not None:
            default = repr(value.value.raw_value)
        elif not value.required:
            default = "UNSET"
        elif value.default is not None:
            default = repr(value.default.raw_value)
        else:
            return f"field({name})" if name else ""
        is_plain = default == "UNSET" or is_of_json(value)
        if is_plain and not name:
            return default
        return f"field(default={default}{', ' if name else ''}{name})"

    # --- Operations ---

    def operation_of(self, endpoint: Endpoint) -> DeclaredOperation:
        """Return what an operation takes and gives.

        Raises:
            SpecificationError: its request is not JSON, or has cookies.
        """
        method, path = endpoint.method.upper(), endpoint.path.get_untrusted_value()
        bodies = endpoint.bodies
        if (
            endpoint.cookie_parameters
            or len(bodies) > 1
            or any(b.body_type != "json" for b in bodies)
        ):
            raise SpecificationError(
                f"{pointer('paths', path, endpoint.method)}: not only JSON is sent."
            )
        places = {
            "path": endpoint.path_parameters,
            "query": endpoint.query_parameters,
            "headers": endpoint.header_parameters,
        }
        parameters = [
            self._parameter(one, place) for place, found in places.items() for one in found
        ]
        responses = {
            int(response.status_code.pattern): "None"
            if response.source["attribute"] == "None"
            else self.annotation(response.prop, None, is_sent=False)
            for response in endpoint.responses.patterns
        }
        sources = {response.source["attribute"] for response in endpoint.responses.patterns}
        return DeclaredOperation(
            method=method,
            path=path,
            parameters=parameters,
            body=self._taken(bodies[0].prop, "body", "body", "body") if bodies else None,
            responses=responses,
            is_text="response.text" in sources,
        )

    def _parameter(self, value: PropertyProtocol, place: str) -> Declared:
        name = str(value.python_name)
        key = name if place == "path" else value.name.get_untrusted_value()
        return self._taken(value, name, key, place)

    def _taken(self, value: PropertyProtocol, name: str, key: str, place: str) -> Declared:
        annotation = self.annotation(value, None, is_sent=True)
        if value.required:
            return Declared(name, key, annotation, description=described(value), place=place)
        annotation += " | Unset"
        return Declared(name, key, annotation, "UNSET", described(value), place)

    def named_in_operation(self, operation: DeclaredOperation) -> list[Class]:
        """Return the classes that an operation names."""
        taken = [one.annotation for one in [*operation.parameters, *operation.keywords]]
        return self.classes_in([*taken, *operation.responses.values()])

    def needs_imports(self, fields: Iterable[Declared]) -> bool:
        """Tell whether the annotations of fields name anything that is not built in."""
        names = {name for one in fields for name in A_WORD.findall(one.annotation)}
        return bool(names & {*IMPORTED, *self._classes})

    def classes_in(self, annotations: Iterable[str]) -> list[Class]:
        """Return the classes of the client that annotations name, by name."""
        names = {name for one in annotations for name in A_WORD.findall(one)}
        return [self._classes[name] for name in sorted(names & self._classes.keys())]


def is_free(model: ModelProperty) -> bool:
    """Tell whether an object has no fields of its own."""
    return not model.required_properties and not model.optional_properties


def is_of_json(value: PropertyProtocol) -> bool:
    """Tell whether a value, and so its default, is the same in Python as in JSON."""
    if isinstance(value, UnionProperty):
        return all(map(is_of_json, value.inner_properties))
    kinds = (
        BooleanProperty,
        ConstProperty,
        FloatProperty,
        IntProperty,
        NoneProperty,
        StringProperty,
    )
    return isinstance(value, kinds)


def field_name(value: PropertyProtocol) -> str:
    """Return the name of a field in Python: Prefect's own wherever Python can have it."""
    key = value.name.get_untrusted_value()
    can_be = key.isidentifier() and not keyword.iskeyword(key) and not key.startswith("_")
    if not can_be:
        return str(value.python_name)
    return f"{key}_" if key in TAKEN else key


def described(value: PropertyProtocol) -> str:
    """Return what a document says of a value, and which default a server has for it."""
    said = value.description.get_untrusted_value() if value.description else ""
    default = value.default.raw_value if value.default is not None else None
    if value.required or default is None or isinstance(value, ConstProperty):
        return said
    stop = "" if said.rstrip().endswith(".") or not said else "."
    return f"{said.rstrip()}{stop} A server's default is ``{default!r}``.".strip()


def parts_of(annotation: str) -> list[str]:
    """Return the members of a union that are not inside brackets."""
    parts, depth = [""], 0
    for character in annotation:
        depth += (character == "[") - (character == "]")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return [part.strip() for part in parts]


def inner(schema: Any, value: PropertyProtocol) -> Any:
    """Return the part of a union that an array in it comes from."""
    if not isinstance(schema, oai.Schema) or not isinstance(value, ListProperty):
        return None
    return next((one for one in [*schema.anyOf, *schema.oneOf] if array_in(one)), schema)


def array_in(schema: Any) -> oai.Schema | None:
    """Return a schema if it is that of an array."""
    is_array = isinstance(schema, oai.Schema) and (schema.items or schema.prefixItems)
    return schema if is_array else None
