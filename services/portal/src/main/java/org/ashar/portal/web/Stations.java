package org.ashar.portal.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Chain;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The stages of the way of a recommendation, as they are drawn. */
@Component
class Stations {

	/* More of one kind makes a picture that nobody reads; all of them are in the text. */
	private static final int MOST = 4;

	private static final char UNBROKEN = '\u2011';

	private final Messages messages;

	private final Options options;

	private final Times times;

	Stations(Messages messages, Options options, Times times) {
		this.messages = messages;
		this.options = options;
		this.times = times;
	}

	/** From where it was put forward to the letters that told of it. */
	List<Station> of(Chain chain, Language reader) {
		List<Station> stations = new ArrayList<>();
		Chain.Adopted adopted = chain.adoptedAt();
		if (adopted != null) {
			stations.add(adopted(adopted, reader));
		}
		stations.add(recommendation(chain, reader));
		few(stations, chain.addressed().stream().flatMap((body) -> addressed(body, reader)).toList(), reader);
		few(stations, chain.answers().stream().map((answer) -> answered(answer, reader)).toList(), reader);
		few(stations, chain.assessments().stream().map((one) -> assessed(one, reader)).toList(), reader);
		few(stations, chain.activities().stream().map((link) -> linked(link, reader)).toList(), reader);
		if (chain.letters() != null) {
			stations.add(letters(chain.letters(), reader));
		}
		return List.copyOf(stations);
	}

	/* The last are those that count. */
	private void few(List<Station> all, List<Station> some, Language reader) {
		int hidden = some.size() - MOST;
		if (hidden <= 0) {
			all.addAll(some);
			return;
		}
		List<Station> shown = some.subList(hidden, some.size());
		all.add(new Station("more", say(reader, "chain.picture.more", hidden), "…", reader.tag(), List.of(),
				some.get(hidden - 1).arrow()));
		all.addAll(shown);
	}

	private Station adopted(Chain.Adopted adopted, Language reader) {
		List<String> remarks = (adopted.session() == null) ? List.of()
				: List.of(say(reader, "chain.session") + " " + adopted.session().in(reader).value());
		return station("event", say(reader, "chain.adopted"), adopted.event(), remarks, null, reader);
	}

	private Station recommendation(Chain chain, Language reader) {
		String number = (chain.number() != null) ? chain.number() : "";
		return station("recommendation", say(reader, "recommendation.title", number).strip(), chain.recommendation(),
				List.of(), (chain.adoptedAt() != null) ? chain.adoptedAt().origin() : null, reader);
	}

	private Stream<Station> addressed(Chain.Addressed body, Language reader) {
		List<String> remarks = (body.until() == null) ? List.of()
				: List.of(say(reader, "chain.until", day(body.until().at(), reader)));
		Station own = station("body", this.options.label(reader, "chain.part", body.role()), body.organization(),
				remarks, body.origin(), reader);
		return Stream.concat(Stream.of(own),
				body.successors()
					.stream()
					.map((next) -> station("body", this.options.label(reader, "chain.successor", next.type()),
							next.organization(), remarks(next, reader), next.origin(), reader)));
	}

	private List<String> remarks(Chain.Successor next, Language reader) {
		return Stream
			.of(date(next.date(), reader), (next.legalBasis() != null) ? next.legalBasis().in(reader).value() : "")
			.filter((remark) -> !remark.isEmpty())
			.toList();
	}

	private Station answered(Chain.Answered answer, Language reader) {
		List<String> remarks = (answer.organization() == null) ? List.of()
				: List.of(title(answer.organization(), reader));
		String day = (answer.date() != null) ? answer.date() : answer.sentDate();
		return new Station("answer", this.options.label(reader, "response", answer.status()),
				(answer.text() != null) ? answer.text().in(reader).value() : date(day, reader),
				lang(answer.text(), reader), remarks, arrow(answer.origin(), reader));
	}

	private Station assessed(Chain.Assessed one, Language reader) {
		int evidence = one.evidence().size();
		List<String> remarks = Stream
			.of(date(one.date(), reader), (evidence > 0) ? say(reader, "chain.picture.evidence", evidence) : "")
			.filter((remark) -> !remark.isEmpty())
			.toList();
		return new Station("assessment", this.options.label(reader, "voice", one.voice()),
				this.options.label(reader, "level", one.level()), reader.tag(), remarks, arrow(one.origin(), reader));
	}

	private Station linked(Chain.Linked link, Language reader) {
		List<String> remarks = new ArrayList<>();
		String kind = link.record().kind();
		if (kind != null) {
			remarks.add(this.options.label(reader, "activity-type", kind));
		}
		if (!link.acts().isEmpty()) {
			Chain.Act last = link.acts().getLast();
			remarks
				.add(this.options.label(reader, "chain.act", last.classification()) + ", " + date(last.date(), reader));
		}
		return station("activity", this.options.label(reader, "chain.relation", link.relation()), link.record(),
				remarks, link.origin(), reader);
	}

	private Station letters(Chain.Letters letters, Language reader) {
		return new Station("letters", say(reader, "chain.letters"),
				say(reader, "chain.letters.count", letters.atLeast()), reader.tag(), List.of(),
				this.options.label(reader, "chain.role", "system") + ", " + day(letters.at(), reader));
	}

	private Station station(String kind, String label, Chain.Named record, List<String> remarks,
			Chain.@Nullable Origin origin, Language reader) {
		return new Station(kind, label, title(record, reader), lang(record.title(), reader), remarks,
				arrow(origin, reader));
	}

	private String title(Chain.Named record, Language reader) {
		return (record.title() != null) ? record.title().in(reader).value() : say(reader, "chain.not-public");
	}

	private static String lang(@Nullable Text text, Language reader) {
		return (text != null) ? text.in(reader).language().tag() : reader.tag();
	}

	private String arrow(Chain.@Nullable Origin origin, Language reader) {
		return (origin == null) ? ""
				: this.options.label(reader, "chain.role", origin.authorRole()) + ", " + day(origin.at(), reader);
	}

	/* A line does not end within a day of the month, such as the Kyrgyz 4-июнь. */
	private String day(Instant moment, Language reader) {
		return this.times.day(moment, reader).replace('-', UNBROKEN);
	}

	private String date(@Nullable String date, Language reader) {
		return this.times.date(date, reader).replace('-', UNBROKEN);
	}

	private String say(Language reader, String key, Object... arguments) {
		return this.messages.get(reader, key, arguments);
	}

}
