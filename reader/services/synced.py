"""Whether a folder is one that another program copies behind our back, or lies on another machine."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePath

SERVICES = {
    "Dropbox": re.compile(r"dropbox( \(.+\))?", re.IGNORECASE),
    "OneDrive": re.compile(r"onedrive( - .+)?", re.IGNORECASE),
    "iCloud": re.compile(r"icloud ?drive|mobile documents|com~apple~clouddocs", re.IGNORECASE),
    "Google Drive": re.compile(r"google ?drive( \(.+\))?|my drive|googledrive-.+", re.IGNORECASE),
    "Nextcloud": re.compile(r"nextcloud\d?|owncloud", re.IGNORECASE),
    "Syncthing": re.compile(r"syncthing", re.IGNORECASE),
}
"""What the folders of these services are called."""
MARKERS = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".sync_folder": "Nextcloud"}
"""Files or folders that a service puts into the folder that it copies."""
NETWORK = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "9p", "fuse.sshfs", "fuse.rclone", "davfs", "glusterfs"}
MOUNTS = Path("/proc/mounts")


def sync_warning(path: Path, mounts: Path = MOUNTS) -> str | None:
    """The name of the service that copies this folder, "network" for a folder on another machine, None for neither.

    By names and by the list of mounts: a guess that may miss some, and opens no file of the folder.
    """
    real = path.absolute()
    for folder in (real, *real.parents):
        for service, pattern in SERVICES.items():
            if pattern.fullmatch(folder.name):
                return service
        for marker, service in MARKERS.items():
            if (folder / marker).exists() and folder != Path.home():  # Dropbox keeps its own settings at home
                return service
    return "network" if _on_network(real, mounts) else None


def _on_network(path: Path, mounts: Path) -> bool:
    if sys.platform == "win32":
        return str(path).startswith("\\\\")
    try:
        lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return False
    best: tuple[int, str] = (0, "")
    for line in lines:
        fields = line.split(" ")
        if len(fields) < 3:
            continue
        point = PurePath(re.sub(r"\\(\d{3})", lambda octal: chr(int(octal[1], 8)), fields[1]))
        if path.is_relative_to(point):
            best = max(best, (len(point.parts), fields[2]))
    return best[1] in NETWORK
