package org.ashar.knowledge.chain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.knowledge.index.Reading;
import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Body;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;

/** The bodies that a recommendation is or was addressed to, and who took their place. */
final class Addressees {

	private final Advice advice;

	private final History history;

	private final Reading reading;

	Addressees(Advice advice, History history, Reading reading) {
		this.advice = advice;
		this.history = history;
		this.reading = reading;
	}

	/** Those it once was addressed to, in the order they were left, then those it is. */
	List<Chain.Addressed> all() {
		return Stream.concat(former().stream(), advice.addressees().stream())
			.map(body -> new Chain.Addressed(body.role(), Named.of(key(body.organizationId()), reading), since(body),
					until(body), successors(body.organizationId())))
			.toList();
	}

	private Set<Advice.Addressee> former() {
		Set<Advice.Addressee> former = new LinkedHashSet<>();
		for (Advice then : states()) {
			former.addAll(then.addressees());
		}
		advice.addressees().forEach(former::remove);
		return former;
	}

	private Origin since(Advice.Addressee body) {
		if (advice.addressees().contains(body)) {
			return Chains.origin(history, then -> then.addressees().contains(body));
		}
		return history.facts()
			.stream()
			.filter(fact -> addresses(fact, body))
			.map(Fact::origin)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("It was addressed to it once"));
	}

	private @Nullable Origin until(Advice.Addressee body) {
		return advice.addressees().contains(body) ? null
				: Chains.origin(history, then -> !then.addressees().contains(body));
	}

	private List<Chain.Successor> successors(String organization) {
		List<Chain.Successor> found = new ArrayList<>();
		follow(organization, new HashSet<>(), found);
		return List.copyOf(found);
	}

	/* However a circle may lie in what is told, nobody is named twice. */
	private void follow(String organization, Set<String> seen, List<Chain.Successor> found) {
		if (!seen.add(organization)) {
			return;
		}
		RecordKey key = key(organization);
		for (Body.Succession next : reading.find(key).map(Addressees::successions).orElse(List.of())) {
			if (!seen.contains(next.organizationId())) {
				found.add(new Chain.Successor(next.type(), next.date(), next.legalBasis(),
						Named.of(key(next.organizationId()), reading),
						new History(reading.history(key)).origin(then -> successions(then).contains(next))));
				follow(next.organizationId(), seen, found);
			}
		}
	}

	private static List<Body.Succession> successions(Entry organization) {
		Body body = organization.details().body();
		return body == null ? List.of() : body.successors();
	}

	private List<Advice> states() {
		return history.facts()
			.stream()
			.flatMap(fact -> Stream.ofNullable(fact.entry()))
			.flatMap(entry -> Stream.ofNullable(entry.details().advice()))
			.toList();
	}

	private static boolean addresses(Fact fact, Advice.Addressee body) {
		Entry entry = fact.entry();
		Advice then = entry == null ? null : entry.details().advice();
		return then != null && then.addressees().contains(body);
	}

	private static RecordKey key(String organization) {
		return new RecordKey(RecordType.ORGANIZATION, organization);
	}

}
