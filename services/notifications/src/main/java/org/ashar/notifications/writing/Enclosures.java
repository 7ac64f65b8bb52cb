package org.ashar.notifications.writing;

import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.mailroom.Enclosure;
import org.jspecify.annotations.Nullable;

/** Opens what another service has sealed. */
public interface Enclosures {

	/** Throws when it was sealed by somebody else or says nothing that can be read. */
	Opened open(Enclosure enclosure);

	/** The same for a letter about a registration. */
	Registration registration(Enclosure enclosure);

	/**
	 * What was in it.
	 *
	 * @param to the address of the person
	 * @param organization the name of the organization
	 * @param title of the record, where it is not the organization
	 * @param note what somebody wants to tell the person
	 * @param link the path of the portal's page that it leads to, where that is not the
	 * record's
	 */
	record Opened(String to, @Nullable Text organization, @Nullable Text title, @Nullable Text note,
			@Nullable String link) {

		/** The address is not for logs. */
		@Override
		public String toString() {
			return "Opened[…]";
		}
	}

}
