"""How far the setup of a desk is: which step is done, put off, or the next one."""

from dataclasses import dataclass, field

from checkin.services.first_steps import LATER, DeskKnows, FirstStep
from checkin.services.scanner_trial import Trial
from checkin.ui.devices.sounds import SoundState

_TYPED_RIGHT = frozenset({Trial.GOOD, Trial.NO_ENTER})


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupState:
    """All that the page shows. `camera` is a status and a name, `tried` a scan as it was received.

    `enrolled` is what the registry calls this desk. `kept` are the steps that were tried or put
    off. `imports`: files can be taken here, which a rehearsal cannot. `list_needs_center`: the file
    is a list, and nobody has said yet which center it is of.
    """

    knows: DeskKnows
    enrolled: str = ""
    camera: tuple[str, str] = ("off", "")
    sound: SoundState = SoundState.WAITING
    trial: Trial | None = None
    tried: str = ""
    kept: frozenset[str] = field(default_factory=frozenset)
    busy: bool = False
    imports: bool = True
    list_needs_center: bool = False
    opened: FirstStep | None = None
    """The step that somebody has opened by hand."""

    def is_done(self, step: FirstStep) -> bool:
        """Whether nothing is left to do about it."""
        match step:
            case FirstStep.ROSTER:
                return self.knows.has_roster
            case FirstStep.CAMERA:
                return self.camera[0] == "running"
            case FirstStep.STAFF:
                return self.knows.staff > 0
            case FirstStep.SCANNER:
                return step in self.kept or self.trial in _TYPED_RIGHT
            case FirstStep.SOUND:
                return step in self.kept

    def is_later(self, step: FirstStep) -> bool:
        """Whether it was put off."""
        return not self.is_done(step) and LATER + step in self.kept

    @property
    def current(self) -> FirstStep | None:
        """The step that is to be done now; None: all are done or put off."""
        left = (one for one in FirstStep if not (self.is_done(one) or self.is_later(one)))
        return self.opened or next(left, None)
