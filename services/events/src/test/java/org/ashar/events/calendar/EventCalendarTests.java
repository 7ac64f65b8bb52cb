package org.ashar.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.Sample;
import org.ashar.infra.platform.language.Language;
import org.junit.jupiter.api.Test;

/** Our files in the eyes of a program that somebody else wrote. */
class EventCalendarTests {

	private static final Instant AT = Instant.parse("2013-05-02T06:00:00Z");

	private final Event event = Sample.open(120, Map.of());

	@Test
	void theConferenceFillsItsTwoDaysAndTheOpeningStandsAtItsHour() {
		ICalendar calendar = read(new EventCalendar(event, Language.RU).file());
		assertThat(calendar.getMethod().getValue()).isEqualTo("PUBLISH");
		assertThat(calendar.getEvents()).as("a session without an hour is not in it").hasSize(2);
		VEvent days = calendar.getEvents().getFirst();
		assertThat(days.getDateStart().getValue().hasTime()).isFalse();
		assertThat(days.getDateStart().getValue().getRawComponents().toString(false, false)).isEqualTo("20130603");
		assertThat(days.getDateEnd().getValue().getRawComponents().toString(false, false)).isEqualTo("20130605");
		assertThat(days.getSummary().getValue()).isEqualTo("Защита прав мигрантов; опыт, практика");
		assertThat(days.getSummary().getLanguage()).isEqualTo("ru");
		assertThat(days.getDescription().getValue()).isEqualTo("Первая строка\nвторая строка");
		assertThat(days.getLocation()).as("to be announced").isNull();
		VEvent opening = calendar.getEvents().getLast();
		assertThat(opening.getDateStart().getValue().toInstant()).isEqualTo("2013-06-03T03:30:00Z");
		assertThat(opening.getDateEnd().getValue().toInstant()).isEqualTo("2013-06-03T04:00:00Z");
		TimezoneAssignment zone = calendar.getTimezoneInfo().getTimezone(opening.getDateStart());
		assertThat(zone.getTimeZone()).extracting(TimeZone::getID).isEqualTo("Asia/Bishkek");
		assertThat(zone.getComponent()).as("its rules are in the file").isNotNull();
	}

	@Test
	void whatIsMissingInALanguageIsSaidInTheNextOneAndSaysSo() {
		VEvent days = read(new EventCalendar(event, Language.EN).file()).getEvents().getFirst();
		assertThat(days.getSummary().getLanguage()).isEqualTo("ru");
	}

	@Test
	void theUidStaysAndTheSequenceRises() {
		VEvent first = read(new EventCalendar(event, Language.KY).file()).getEvents().getFirst();
		Sample.edit(event);
		VEvent edited = read(new EventCalendar(event, Language.RU).file()).getEvents().getFirst();
		Sample.cancel(event);
		ICalendar cancelled = read(new EventCalendar(event, Language.RU).file());
		VEvent last = cancelled.getEvents().getFirst();
		assertThat(edited.getUid().getValue()).isEqualTo(first.getUid().getValue()).isEqualTo(last.getUid().getValue());
		assertThat(first.getSequence().getValue()).isZero();
		assertThat(edited.getSequence().getValue()).isPositive();
		assertThat(last.getSequence().getValue()).isGreaterThan(edited.getSequence().getValue());
		assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(last.getStatus().getValue()).isEqualTo("CANCELLED");
	}

	@Test
	void anInvitationNamesTheGuestAndIsTakenBackByItsUid() {
		EventCalendar calendar = new EventCalendar(event, Language.RU);
		EventCalendar.Invitation invitation = calendar
			.invite(new EventCalendar.Guest("aigul@example.org", "Айгуль \"Ая\"; Токтогулова", 0), AT);
		ICalendar request = read(invitation.file());
		assertThat(invitation.method()).isEqualTo("REQUEST");
		assertThat(request.getMethod().getValue()).isEqualTo("REQUEST");
		VEvent asked = request.getEvents().getFirst();
		assertThat(asked.getAttendees()).singleElement().satisfies(guest -> {
			assertThat(guest.getEmail()).isEqualTo("aigul@example.org");
			assertThat(guest.getCommonName()).isEqualTo("Айгуль 'Ая'; Токтогулова");
			assertThat(guest.getParticipationStatus()).isEqualTo(ParticipationStatus.ACCEPTED);
		});
		ICalendar cancel = read(calendar.disinvite(guest(0), AT.plusSeconds(1)).file());
		assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
		VEvent gone = cancel.getEvents().getFirst();
		assertThat(gone.getUid().getValue()).isEqualTo(asked.getUid().getValue());
		assertThat(gone.getDateTimeStamp().getValue()).isAfter(asked.getDateTimeStamp().getValue());
	}

	/**
	 * She withdraws, comes back twice, and the event is changed and cancelled meanwhile.
	 */
	@Test
	void whateverHappensToASeatIsNewerThanWhatHappenedBefore() {
		List<VEvent> story = new ArrayList<>();
		for (int turn = 0; turn < 3; turn++) {
			story.add(days(calendar().invite(guest(turn), AT).file()));
			story.add(days(calendar().disinvite(guest(turn), AT).file()));
		}
		Sample.edit(event);
		story.add(days(calendar().file()));
		story.add(days(calendar().invite(guest(3), AT).file()));
		Sample.cancel(event);
		story.add(days(calendar().file()));
		story.add(days(calendar().disinvite(guest(3), AT).file()));
		assertThat(story).extracting(entry -> entry.getSequence().getValue()).doesNotHaveDuplicates().isSorted();
		assertThat(story).extracting(entry -> entry.getUid().getValue()).containsOnly(event.id().value() + "@ashar");
	}

	@Test
	void aFeedHasANameComesAgainAndSaysWhatIsCalledOff() {
		ICalendar feed = read(calendar().feed());
		assertThat(feed.getMethod().getValue()).isEqualTo("PUBLISH");
		assertThat(feed.getNames().getFirst().getValue()).isEqualTo("Защита прав мигрантов; опыт, практика");
		assertThat(feed.getExperimentalProperty("X-PUBLISHED-TTL").getValue()).isEqualTo("PT1H");
		assertThat(feed.getRefreshInterval().getValue().toMillis()).isEqualTo(3_600_000);
		assertThat(feed.getEvents()).hasSize(2);
		Sample.cancel(event);
		assertThat(read(calendar().feed()).getEvents())
			.allSatisfy(entry -> assertThat(entry.getStatus().getValue()).isEqualTo("CANCELLED"));
	}

	@Test
	void aPersonsFeedIsAsCertainAsHerSeatAndHasOnlyHerSessions() {
		assertThat(days(calendar().feed(new Place(Place.Status.TENTATIVE, 0, AT), _ -> true)).getStatus().getValue())
			.isEqualTo("TENTATIVE");
		VEvent seat = days(calendar().feed(new Place(Place.Status.CERTAIN, 1, AT), _ -> true));
		VEvent gone = days(calendar().feed(new Place(Place.Status.GONE, 1, AT), _ -> true));
		assertThat(seat.getStatus().getValue()).isEqualTo("CONFIRMED");
		assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(gone.getSequence().getValue()).isGreaterThan(seat.getSequence().getValue());
		assertThat(read(calendar().feed(new Place(Place.Status.CERTAIN, 0, AT), _ -> false)).getEvents()).hasSize(1);
	}

	private EventCalendar calendar() {
		return new EventCalendar(event, Language.RU);
	}

	private static EventCalendar.Guest guest(int turn) {
		return new EventCalendar.Guest("aigul@example.org", "Айгуль", turn);
	}

	private static VEvent days(String file) {
		return read(file).getEvents().getFirst();
	}

	private static ICalendar read(String file) {
		assertThat(file.lines()).allSatisfy(line -> assertThat(line.getBytes(java.nio.charset.StandardCharsets.UTF_8))
			.as("folded as RFC 5545, 3.1 wants it")
			.hasSizeLessThanOrEqualTo(75));
		return Biweekly.parse(file).first();
	}

}
