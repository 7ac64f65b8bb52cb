package org.ashar.notifications.names;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be followed.
 *
 * @param kind topic, area, organization, activity, recommendation or document
 * @param name null while it is not public
 * @param broader the key of the topic or area above it
 */
public record Known(String kind, @Nullable Text name, @Nullable String broader) {

	/** Whether everybody may know of it. */
	public boolean isPublic() {
		return name != null;
	}
}
