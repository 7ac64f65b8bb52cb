package org.ashar.notifications;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.subscription.AddressBook;
import org.ashar.notifications.subscription.ConfirmationDesk;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.subscription.SignUpId;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;

/** Makes many subscribers without waiting for their letters. */
final class Readers {

	private final RunningService service;

	Readers(RunningService service) {
		this.service = service;
	}

	void subscribe(String address, Criterion criterion) {
		SignUpId id = new SignUpId(UUID.randomUUID());
		service.bean(SignUpDesk.class)
			.signUp(id, EmailAddress.of(address).orElseThrow(),
					new SignUp.Wish(Language.RU, Frequency.AT_ONCE, List.of(criterion)));
		service.bean(ConfirmationDesk.class).confirm(service.bean(Links.class).confirm(id));
	}

	/** Somebody has been told much, long ago. */
	void telling(String address, int letters) {
		AddressBook addresses = service.bean(AddressBook.class);
		String person = addresses.find(addresses.mark(EmailAddress.of(address).orElseThrow()))
			.orElseThrow()
			.id()
			.value()
			.toString();
		service.bean(MongoOperations.class)
			.insert(Stream.generate(() -> UUID.randomUUID().toString())
				.limit(letters)
				.map(id -> new Document("_id", id).append("kind", "UPDATE")
					.append("occasion", id)
					.append("plannedAt", new Date(0))
					.append("entries",
							List.of(new Document("person", person).append("letter", id).append("reasons", List.of()))))
				.toList(), "letterRolls");
	}

}
