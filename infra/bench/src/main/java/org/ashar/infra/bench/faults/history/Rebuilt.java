package org.ashar.infra.bench.faults.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Made again from nothing, a read model gives the same answers, and it gives them. */
final class Rebuilt implements Checker {

	private final Map<String, String> before = new HashMap<>();

	private final Set<String> after = new TreeSet<>();

	private final List<String> findings = new ArrayList<>();

	@Override
	public void see(long position, Entry entry) {
		if (entry instanceof Entry.Answer answer) {
			if (!answer.text().startsWith("200 ")) {
				this.findings.add(answer.question() + " is answered with " + answer.text());
			}
			if (!answer.rebuilt()) {
				this.before.put(answer.question(), answer.text());
				return;
			}
			this.after.add(answer.question());
			if (!answer.text().equals(this.before.get(answer.question()))) {
				this.findings.add(answer.question() + " is answered otherwise than before");
			}
		}
	}

	@Override
	public List<String> findings() {
		return List.copyOf(this.findings);
	}

	@Override
	public List<String> missing() {
		return this.before.keySet().stream().filter((question) -> !this.after.contains(question)).sorted().toList();
	}

}
