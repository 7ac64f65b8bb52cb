package org.ashar.events.selection;

import java.util.UUID;

import org.ashar.events.registration.RegistrationId;
import org.ashar.events.registration.RegistrationState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One of those chosen.
 *
 * @param id the selection and the place in it: the order of entry
 * @param state in which the registration stood when it was refused
 */
@Document("selected-guests")
public record Row(@Id String id, UUID selection, RegistrationId registration, Outcome outcome,
		@Nullable RegistrationState state) {

	static String id(UUID selection, String place) {
		return selection + "/" + place;
	}

}
