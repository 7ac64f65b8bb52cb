package org.ashar.notifications;

import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.subscription.ConfirmationDesk;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.subscription.SignUpId;

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

}
