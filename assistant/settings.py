"""What a user can set: environment variables over the file communique.toml. Unknown keys are errors.

The file is looked for in the current folder, then in the user's configuration folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path
from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from corpus.errors import UsageError
from index.embedding import DEFAULT_MODEL

PREFIX = "COMMUNIQUE_"
FILE = "communique.toml"


class Settings(BaseSettings):
    """All settings. Each has a variable COMMUNIQUE_NAME and a key `name` in communique.toml."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    library: Path = Field(
        default_factory=lambda: user_data_path("communique") / "library",
        description="the folder of the library that commands work on",
    )
    samples: Path = Field(
        default_factory=lambda: user_data_path("communique") / "samples",
        description="the folder of the library of sample reports, kept apart from the user's own",
    )
    embed_model: str = Field(
        default=DEFAULT_MODEL,
        description="the embedding model: a folder, or a name that a model hub knows (then it is downloaded)",
    )
    state_names: Path | None = Field(
        default=None, description="a file of display names of states that goes before the one shipped"
    )
    bodies: Path | None = Field(
        default=None, description="a file of bodies and their members that goes before the one shipped"
    )
    regions: Path | None = Field(
        default=None, description="a file of regions and their states that goes before the one shipped"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        file = settings_file()
        sources: tuple[PydanticBaseSettingsSource, ...] = (init_settings, env_settings)
        return (*sources, TomlConfigSettingsSource(settings_cls, file)) if file else sources


def settings_file() -> Path | None:
    """The communique.toml that counts, if there is one."""
    for folder in (Path(), user_config_path("communique")):
        if (folder / FILE).is_file():
            return folder / FILE
    return None


def load(**given: Path | str | None) -> Settings:
    """The settings; what is `given` and not None goes before the environment and the file."""
    known = {PREFIX + name.upper() for name in Settings.model_fields}
    unknown = sorted(name for name in os.environ if name.startswith(PREFIX) and name not in known)
    if unknown:
        raise UsageError(f"{unknown[0]} is not a setting. The settings are {', '.join(sorted(known))}.")
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})  # type: ignore[arg-type]
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        where = f" in {settings_file()}" if settings_file() else ""
        raise UsageError(
            f"The setting {name}{where} cannot be used: {first['msg']}. The settings are {', '.join(Settings.model_fields)}."
        ) from error
    except (OSError, ValueError) as error:
        raise UsageError(f"The settings file {settings_file()} cannot be read: {error}.") from error
    # The floors below read these from the environment; a value of the file must reach them as well.
    for name in ("state_names", "bodies", "regions"):
        if (value := getattr(settings, name)) is not None:
            os.environ[PREFIX + name.upper()] = str(value)
    return settings
