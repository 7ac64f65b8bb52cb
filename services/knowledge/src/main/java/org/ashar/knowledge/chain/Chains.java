package org.ashar.knowledge.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Gathering;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the chains of recommendations together. */
@Component
public final class Chains {

	/** What editors do among themselves is no link of the chain. */
	private static final Set<String> INSIDE = Set.of("drafted", "sent-to-review", "unknown");

	private static final String NOT_SENT = "not_sent";

	private final Library library;

	/** Over the whole library. */
	public Chains(Library library) {
		this.library = library;
	}

	/** The chain of a recommendation, as long as that is public. */
	public Optional<Chain> of(String recommendation) {
		RecordKey key = new RecordKey(RecordType.RECOMMENDATION, recommendation);
		return library.read(reading -> reading.find(key).map(entry -> chain(entry, reading)));
	}

	private static Chain chain(Entry entry, Reading reading) {
		Advice advice = Objects.requireNonNull(entry.details().advice(), "A recommendation has an advice");
		History history = new History(reading.history(entry.key()));
		Surroundings around = new Surroundings(entry, advice, history, reading);
		return new Chain(Named.of(entry), advice.number(), entry.state(), advice.dueDate(),
				adopted(advice, history, reading), source(advice, history, reading),
				new Addressees(advice, history, reading).all(), answers(history, reading),
				assessed(advice, history, reading), letters(entry, reading), around.activities(), around.documents(),
				around.recommendations(), steps(history));
	}

	private static Chain.@Nullable Adopted adopted(Advice advice, History history, Reading reading) {
		Advice.Adoption adoption = advice.adoption();
		if (adoption == null) {
			return null;
		}
		RecordKey event = new RecordKey(RecordType.EVENT, adoption.eventId());
		Gathering gathering = reading.find(event).map(found -> found.details().gathering()).orElse(null);
		return new Chain.Adopted(Named.of(event, reading), adoption.sessionId(),
				gathering == null ? null
						: gathering.sessions()
							.stream()
							.filter(session -> session.id().equals(adoption.sessionId()))
							.map(Gathering.Session::title)
							.findFirst()
							.orElse(null),
				origin(history, then -> adoption.equals(then.adoption())));
	}

	private static Chain.@Nullable Source source(Advice advice, History history, Reading reading) {
		Advice.Source source = advice.source();
		if (source == null) {
			return null;
		}
		return new Chain.Source(Named.of(RecordType.DOCUMENT, source.documentId(), reading), source.paragraph(),
				source.lines(), source.anchor(), origin(history, then -> source.equals(then.source())));
	}

	private static List<Chain.Answered> answers(History history, Reading reading) {
		List<Chain.Answered> answers = new ArrayList<>();
		Advice.@Nullable Answer before = null;
		for (Fact fact : history.facts()) {
			Advice then = advice(fact.entry());
			if (then != null && !then.answer().equals(before)) {
				before = then.answer();
				if (!answers.isEmpty() || !before.status().equals(NOT_SENT)) {
					answers.add(answered(before, fact.origin(), reading));
				}
			}
		}
		return answers;
	}

	private static Chain.Answered answered(Advice.Answer answer, Origin origin, Reading reading) {
		return new Chain.Answered(answer.status(), answer.sentDate(), answer.date(), answer.text(),
				Named.of(RecordType.ORGANIZATION, answer.organizationId(), reading),
				Named.of(RecordType.DOCUMENT, answer.documentId(), reading), origin);
	}

	private static List<Chain.Assessed> assessed(Advice advice, History history, Reading reading) {
		return advice.assessments()
			.stream()
			.map(each -> new Chain.Assessed(each.voice(), each.level(), each.date(), each.note(),
					Named.of(RecordType.ORGANIZATION, each.organizationId(), reading),
					each.evidence().stream().map(shown -> evidence(shown, reading)).toList(),
					origin(history, then -> then.assessments().contains(each))))
			.toList();
	}

	private static Chain.Evidence evidence(Advice.Evidence shown, Reading reading) {
		return new Chain.Evidence(Named.of(RecordType.DOCUMENT, shown.documentId(), reading), shown.uri(),
				shown.note());
	}

	private static Chain.@Nullable Letters letters(Entry entry, Reading reading) {
		return reading.mailing(entry.key())
			.map(told -> new Chain.Letters(told.atLeast(), told.since(), told.at(), told.sequence()))
			.orElse(null);
	}

	private static List<Chain.Step> steps(History history) {
		return history.facts()
			.stream()
			.filter(fact -> !fact.minor() && !INSIDE.contains(fact.change()))
			.map(fact -> new Chain.Step(fact.change(), fact.note(), fact.origin().sequence(), fact.origin().at(),
					fact.origin().authorRole()))
			.toList();
	}

	static Origin origin(History history, Predicate<Advice> told) {
		Origin origin = history.origin(entry -> {
			Advice then = advice(entry);
			return then != null && told.test(then);
		});
		return Objects.requireNonNull(origin, "The last state is in the history");
	}

	private static @Nullable Advice advice(@Nullable Entry entry) {
		return entry == null ? null : entry.details().advice();
	}

}
