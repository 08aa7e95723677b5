"""The motion of toasts: they slide and fade in, glide to another place, and fade out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractAnimation,
    QEasingCurve,
    QParallelAnimationGroup,
    QPoint,
    QPropertyAnimation,
)
from PySide6.QtWidgets import QWidget

IN, OUT, SLIDE = 180, 140, 16
COMES, GOES = QEasingCurve.Type.OutCubic, QEasingCurve.Type.InCubic


class Motion:
    """Moves one toast; ``still``: at once. ``fades``: something blends windows."""

    def __init__(self, toast: QWidget, *, still: bool, fades: bool) -> None:
        self._toast, self._still, self._fades = toast, still, fades
        self._under_way: QParallelAnimationGroup | None = None
        self._end = QPoint()

    def come(self, end: QPoint) -> None:
        """Appear there."""
        self._end = end
        if self._still:
            self._toast.move(end)
            self._toast.show()
            return
        self._toast.move(end + QPoint(0, SLIDE))
        steps = [self._step(b"pos", end + QPoint(0, SLIDE), end, IN, COMES)]
        if self._fades:
            self._toast.setWindowOpacity(0.0)
            steps.append(self._step(b"windowOpacity", 0.0, 1.0, IN, COMES))
        self._toast.show()
        self._run(steps)

    def glide(self, end: QPoint) -> None:
        """Make room for another."""
        if end == self._end:
            return
        self._end = end
        if self._still:
            self._toast.move(end)
            return
        self._toast.setWindowOpacity(1.0)
        self._run([self._step(b"pos", self._toast.pos(), end, IN, COMES)])

    def go(self, gone: Callable[[], object]) -> None:
        """Disappear, then ``gone``."""
        if self._still or not self._fades or not self._toast.isVisible():
            self._stop()
            gone()
            return
        now = self._toast.windowOpacity()
        self._run([self._step(b"windowOpacity", now, 0.0, OUT, GOES)])
        assert self._under_way is not None
        self._under_way.finished.connect(gone)

    def _step(
        self, what: bytes, start: object, end: object, duration: int, curve: QEasingCurve.Type
    ) -> QPropertyAnimation:
        step = QPropertyAnimation(self._toast, what)
        step.setStartValue(start)
        step.setEndValue(end)
        step.setDuration(duration)
        step.setEasingCurve(curve)
        return step

    def _run(self, steps: list[QPropertyAnimation]) -> None:
        self._stop()
        self._under_way = QParallelAnimationGroup(self._toast)
        for step in steps:
            self._under_way.addAnimation(step)
        self._under_way.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    def _stop(self) -> None:
        if self._under_way is not None:
            self._under_way.stop()
            self._under_way.deleteLater()
            self._under_way = None
