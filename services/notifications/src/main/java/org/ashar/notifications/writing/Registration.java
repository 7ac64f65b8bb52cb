package org.ashar.notifications.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a letter about a registration tells.
 *
 * @param to the address of the person
 * @param link path of the page where the person acts, with its token
 * @param queueNumber on the waiting list
 * @param answerBy until when the address is to be confirmed or the offer answered
 * @param note what the organizer wants to say
 * @param ticket what is shown at the door, for whoever has a seat
 * @param message what the organizer has to say, where that is the whole letter
 * @param attendee whom it is about, where the letter comes to somebody else
 * @param sessions for which she has signed up
 */
public record Registration(String to, Gathering event, String link, @Nullable Long queueNumber,
		@Nullable Instant answerBy, @Nullable Text note, @Nullable CalendarFile calendar, @Nullable Ticket ticket,
		List<EventChange> changes, @Nullable Message message, @Nullable String attendee, List<Part> sessions) {

	/** Address and link are not for logs. */
	@Override
	public String toString() {
		return "Registration[…]";
	}

	/** A part of the agenda; its hours are HH:mm, and may still be open. */
	public record Part(Text title, LocalDate day, @Nullable String startsAt, @Nullable String endsAt) {
	}

	/**
	 * A ticket.
	 *
	 * @param number for people where no camera helps
	 * @param png its QR code
	 */
	public record Ticket(String number, byte[] png) {

		/** Whoever has the picture can come in. */
		@Override
		public String toString() {
			return "Ticket[…]";
		}
	}

	/** In the organizer's own words. */
	public record Message(Text subject, Text body) {
	}

	/**
	 * The event.
	 *
	 * @param venue null while it is to be announced
	 * @param address of the venue
	 */
	public record Gathering(String id, Text name, LocalDate firstDay, LocalDate lastDay, ZoneId zone,
			@Nullable Text venue, @Nullable Text address) {
	}

}
