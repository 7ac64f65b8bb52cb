package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All checkers, each of which looks at each line. */
final class Checks {

	private final Kept kept = new Kept();

	private final MessageOrder order = new MessageOrder();

	private final List<Checker> all = List.of(this.kept, new Seats(), new QueueOrder(), this.order, new Copies(),
			new Rebuilt());

	private long position;

	void see(Entry entry) {
		this.position++;
		this.all.forEach((checker) -> checker.see(this.position, entry));
	}

	long position() {
		return this.position;
	}

	List<String> findings() {
		return all(Checker::findings);
	}

	List<String> missing() {
		return all(Checker::missing);
	}

	int unknown() {
		return this.kept.unknown();
	}

	long repeated() {
		return this.order.repeated();
	}

	private List<String> all(Function<Checker, List<String>> kind) {
		List<String> all = new ArrayList<>();
		for (Checker checker : this.all) {
			kind.apply(checker).forEach((one) -> all.add(checker.getClass().getSimpleName() + ": " + one));
		}
		return all;
	}

}
