"""Plans the last mile: which courier brings which parcel, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import hypot

MINUTES_PER_STOP = 3
KM_PER_MINUTE = 0.4
ETA_SHOWN_WITHIN_MINUTES = 15
MAX_DELIVERY_ATTEMPTS = 2


@dataclass(frozen=True)
class Stop:
    """One door, or later one parcel locker."""

    tracking_number: str
    x_km: float
    y_km: float
    delivery_window: tuple[datetime, datetime] | None = None
    attempts: int = 0


@dataclass
class Manifest:
    """All parcels in one van on one day. The courier signs for it."""

    depot_id: int
    courier_id: str
    stops: list[Stop] = field(default_factory=list)


def plan_manifest(manifest: Manifest, depot: tuple[float, float]) -> Manifest:
    """Orders the stops: promised delivery windows first, then always the nearest next door."""
    open_stops = [stop for stop in manifest.stops if stop.attempts < MAX_DELIVERY_ATTEMPTS]
    with_window = sorted((s for s in open_stops if s.delivery_window), key=_window_start)
    without_window = [s for s in open_stops if not s.delivery_window]

    ordered: list[Stop] = []
    here = depot
    for stop in with_window:
        ordered.append(stop)
        here = (stop.x_km, stop.y_km)
    while without_window:
        nearest = min(without_window, key=lambda stop: _distance_km(here, stop))
        without_window.remove(nearest)
        ordered.append(nearest)
        here = (nearest.x_km, nearest.y_km)
    return Manifest(manifest.depot_id, manifest.courier_id, ordered)


def estimate_arrivals(
    manifest: Manifest, depot: tuple[float, float], leaves_at: datetime
) -> dict[str, datetime]:
    """The ETA of every stop by tracking number, calculated again after each tracking event."""
    eta_by_tracking_number: dict[str, datetime] = {}
    here, now = depot, leaves_at
    for stop in manifest.stops:
        driving = timedelta(minutes=_distance_km(here, stop) / KM_PER_MINUTE)
        now = now + driving
        if stop.delivery_window and now < stop.delivery_window[0]:
            now = stop.delivery_window[0]  # too early: the courier waits
        eta_by_tracking_number[stop.tracking_number] = now
        now = now + timedelta(minutes=MINUTES_PER_STOP)
        here = (stop.x_km, stop.y_km)
    return eta_by_tracking_number


def sla_at_risk(etas: dict[str, datetime], due: dict[str, datetime]) -> list[str]:
    """Parcels whose estimated time of arrival is later than the service level agreement allows."""
    return sorted(number for number, eta in etas.items() if number in due and eta > due[number])


def is_eta_shown(spread: timedelta) -> bool:
    """The recipient app shows an ETA only once it is good to a quarter of an hour."""
    return spread <= timedelta(minutes=ETA_SHOWN_WITHIN_MINUTES)


def _window_start(stop: Stop) -> datetime:
    assert stop.delivery_window is not None
    return stop.delivery_window[0]


def _distance_km(here: tuple[float, float], stop: Stop) -> float:
    return hypot(here[0] - stop.x_km, here[1] - stop.y_km)
