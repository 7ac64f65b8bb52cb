package org.ashar.launcher.broken.launcher;

import org.ashar.launcher.broken.directory.organization.Organization;

/** Knows a heart. */
class Launcher {

	Organization organization = new Organization();

}
