package org.ashar.launcher;

import java.util.Locale;

import org.ashar.activities.ActivitiesApplication;
import org.ashar.directory.DirectoryApplication;
import org.ashar.events.EventsApplication;
import org.ashar.identity.IdentityApplication;
import org.ashar.knowledge.KnowledgeApplication;
import org.ashar.notifications.NotificationsApplication;
import org.ashar.portal.PortalApplication;

/** The services, in the order in which they start; the door is opened last. */
enum Room {

	IDENTITY(IdentityApplication.class, 1),

	DIRECTORY(DirectoryApplication.class, 2),

	ACTIVITIES(ActivitiesApplication.class, 3),

	NOTIFICATIONS(NotificationsApplication.class, 4),

	EVENTS(EventsApplication.class, 5),

	KNOWLEDGE(KnowledgeApplication.class, 6),

	PORTAL(PortalApplication.class, 0);

	private final Class<?> application;

	private final int distance;

	Room(Class<?> application, int distance) {
		this.application = application;
		this.distance = distance;
	}

	Class<?> application() {
		return this.application;
	}

	/** How far its port is from the portal's. */
	int distance() {
		return this.distance;
	}

	String service() {
		return name().toLowerCase(Locale.ROOT);
	}

}
