"""The form in a browser, as its author sees and fills it; fields are told by their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from selenium.webdriver.support.ui import Select

from scripts.form.render import address

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from selenium.webdriver import Chrome
    from selenium.webdriver.remote.webelement import WebElement


class OpenedForm:
    """One page in one browser."""

    def __init__(self, browser: Chrome, page: Path) -> None:
        self.browser = browser
        self._page = page

    def fill_in(self, **values: str) -> None:
        """Load the page anew, with these values in its address."""
        self.browser.get("about:blank")  # or only the address's end changes
        self.console()
        self.browser.get(address(self._page, values))

    def find(self, selector: str) -> list[WebElement]:
        return list(self.browser.find_elements("css selector", selector))

    def field(self, name: str) -> WebElement:
        (found,) = self.find(f"[data-name={name}]")
        return found

    def control(self, name: str) -> WebElement:
        return self.field(name).find_element("css selector", "input, select, textarea")

    def text(self, name: str) -> str:
        """Return all that a field says, be it seen or not."""
        return str(self.field(name).get_property("textContent"))

    def value(self, name: str) -> str:
        """Return what is filled in; "true" or "false" for a box."""
        control = self.control(name)
        if control.get_attribute("type") == "checkbox":
            return str(control.is_selected()).lower()
        return str(control.get_property("value") or "")

    def choose(self, name: str, choice: str) -> None:
        Select(self.control(name)).select_by_visible_text(choice)

    def shown(self) -> list[str]:
        """Return the fields that can be seen, from the top."""
        found = [field for field in self.find(".field") if field.is_displayed()]
        return [field.get_attribute("data-name") or "" for field in found]

    def required(self) -> set[str]:
        """Return the fields that can be seen and are marked with a star."""
        return {name for name in self.shown() if self._star(name)}

    def offered(self, name: str) -> list[str]:
        """Return what the open list of a field offers; nothing when it is closed."""
        options = self.field(name).find_elements("css selector", "[role=option]")
        return [option.text for option in options if option.is_displayed()]

    def open_list(self, name: str) -> None:
        self.field(name).find_element("css selector", "button").click()

    def box(self, name: str) -> dict[str, float]:
        """Return where a field is on the page: x, y, width and height in pixels."""
        found: dict[str, float] = self.field(name).rect
        return found

    def console(self) -> list[dict[str, Any]]:
        """Return what the page wrote to the console since last asked."""
        log: Callable[[str], list[dict[str, Any]]] = self.browser.get_log  # has no types itself
        return log("browser")

    def run(self, script: str) -> Any:
        return self.browser.execute_script(script)

    def _star(self, name: str) -> bool:
        script = "return getComputedStyle(arguments[0], '::after').content"
        label = self.field(name).find_element("css selector", "label")
        return "*" in str(self.browser.execute_script(script, label))
