package org.ashar.notifications.names;

import java.util.Map;
import java.util.Optional;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * A thing that can be followed.
 *
 * @param kind topic, area, organization, activity, recommendation, event, person or
 * document
 * @param name null while it is not public
 * @param broader the key of the topic or area above it
 * @param parts the names of the sessions of an event, by their ids
 */
public record Known(String kind, @Nullable Text name, @Nullable String broader, @Nullable Map<String, Text> parts) {

	/** What has no parts. */
	public static Known of(String kind, @Nullable Text name, @Nullable String broader) {
		return new Known(kind, name, broader, null);
	}

	/** What a part of it is called. */
	public Optional<Text> part(String id) {
		return Optional.ofNullable(parts).map(known -> known.get(id));
	}

	/** Whether everybody may know of it. */
	public boolean isPublic() {
		return name != null;
	}
}
