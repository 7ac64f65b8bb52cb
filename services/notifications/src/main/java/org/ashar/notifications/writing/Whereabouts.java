package org.ashar.notifications.writing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Meeting;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says when and where an event is. */
@Component
class Whereabouts {

	private final Phrases phrases;

	Whereabouts(Phrases phrases) {
		this.phrases = phrases;
	}

	List<String> facts(Meeting meeting, List<Language> chain) {
		return facts(LocalDate.parse(meeting.firstDay()), LocalDate.parse(meeting.lastDay()), ZoneId.of(meeting.zone()),
				meeting.venue(), meeting.address(), meeting.venueOpen(), chain);
	}

	List<String> facts(Registration.Gathering event, Language language) {
		return facts(event.firstDay(), event.lastDay(), event.zone(), event.venue(), event.address(),
				event.venue() == null, language.chain());
	}

	private List<String> facts(LocalDate first, LocalDate last, ZoneId zone, @Nullable Text venue,
			@Nullable Text address, boolean venueOpen, List<Language> chain) {
		Language language = chain.getFirst();
		List<String> facts = new ArrayList<>();
		facts.add(days(first, last, language));
		facts.add(phrases.say(language, "event.zone", Moments.zone(first, zone, language)));
		if (venue != null) {
			facts.add(phrases.say(language, "event.venue", line(venue, chain)));
		}
		else if (venueOpen) {
			facts.add(phrases.say(language, "event.venue.open"));
		}
		if (address != null) {
			facts.add(phrases.say(language, "event.address", line(address, chain)));
		}
		return facts;
	}

	private String days(LocalDate first, LocalDate last, Language language) {
		String begin = Moments.day(first, language);
		return first.equals(last) ? phrases.say(language, "event.day", begin)
				: phrases.say(language, "event.days", begin, Moments.day(last, language));
	}

	private static String line(Text text, List<Language> chain) {
		return Shortening.line(text.in(chain).value());
	}

}
