package org.ashar.notifications;

import org.ashar.notifications.dispatch.Answer;
import org.ashar.notifications.dispatch.Carrier;
import org.ashar.notifications.dispatch.Gate;
import org.ashar.notifications.writing.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The application, broken: every seventh letter that was accepted is sent again. */
@Import(NotificationsApplication.class)
public class SenderThatResends {

	private static final int EVERY = 7;

	@Bean
	@Primary
	Carrier.Stable forgetful(Carrier.Stable postOffice) {
		return () -> new Forgetful(postOffice.carrier());
	}

	private static final class Forgetful implements Carrier {

		private final Carrier sound;

		private int carried;

		Forgetful(Carrier sound) {
			this.sound = sound;
		}

		@Override
		public Answer carry(Sheet sheet, Gate gate) {
			Answer answer = sound.carry(sheet, gate);
			return ++carried % EVERY == 0 ? sound.carry(sheet, () -> true) : answer;
		}

		@Override
		public void rest() {
			sound.rest();
		}

	}

}
