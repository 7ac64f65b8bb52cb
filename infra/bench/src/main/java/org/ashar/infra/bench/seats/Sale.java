package org.ashar.infra.bench.seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.ashar.infra.bench.report.Sample;
import org.ashar.infra.bench.run.Crowd;
import org.ashar.infra.bench.run.Mailbox;
import org.ashar.infra.bench.run.Portal;

/**
 * One event from its first registration until the seats that were given back have new
 * owners, in rounds.
 */
final class Sale {

	static final int CONNECTIONS = 64;

	private static final int ONE_IN = 20;

	private final Portal portal;

	private final Mailbox mailbox;

	private final SeatChecks checks;

	private final String event;

	private final List<Guest> guests;

	private final List<Guest> leaving;

	private final Map<String, String> waysOut = new HashMap<>();

	private final Sample registered = new Sample();

	private final Sample decided = new Sample();

	private final Sample millis = new Sample();

	private final Sample letters = new Sample();

	/** For people from this number on, whom nobody knows yet. */
	Sale(Portal portal, Mailbox mailbox, Organizer organizer, int capacity, int from, int people, Random random) {
		this.portal = portal;
		this.mailbox = mailbox;
		this.event = organizer.open(capacity);
		this.checks = new SeatChecks(portal, organizer, this.event, capacity);
		this.guests = IntStream.range(from, from + people).mapToObj(Guest::new).toList();
		List<Guest> shuffled = new ArrayList<>(this.guests);
		Collections.shuffle(shuffled, random);
		this.leaving = shuffled.subList(0, people / ONE_IN);
	}

	/** One of so many parts of the people registers, and then confirms all at once. */
	void round(int number, int rounds) {
		int size = this.guests.size();
		List<Guest> now = this.guests.subList(size * number / rounds, size * (number + 1) / rounds);
		this.mailbox.empty();
		this.registered.add(together(now, (guest) -> guest.register(this.portal, this.event)).perSecond());
		this.mailbox.await(now.size());
		Map<String, String> links = links(now, "/registrations/confirm/");
		this.mailbox.empty();
		long began = System.nanoTime();
		Crowd crowd = together(now, (guest) -> guest.confirm(this.portal, links.get(guest.email())));
		this.decided.add(crowd.perSecond());
		this.millis.add(crowd.millis());
		this.mailbox.await(now.size());
		this.letters.add(now.size() * 1e9 / (System.nanoTime() - began));
		this.waysOut.putAll(links(now.stream().filter(this.leaving::contains).toList(), "/registrations/"));
	}

	/** Some go, and their seats find new owners: how many go in a second until then. */
	double withdrawals() {
		this.checks.numbersHaveNoGap(this.guests);
		long began = System.nanoTime();
		together(this.leaving, (guest) -> guest.withdraw(this.portal, this.waysOut.get(guest.email())));
		this.checks.awaitFull();
		double perSecond = this.leaving.size() * 1e9 / (System.nanoTime() - began);
		this.checks.listHasEverybodyInOrder(this.guests);
		return perSecond;
	}

	/** Registrations taken down in a second, by round. */
	Sample registered() {
		return this.registered;
	}

	/** Seats or numbers given in a second, by round. */
	Sample decided() {
		return this.decided;
	}

	/** For each seat or number. */
	Sample millis() {
		return this.millis;
	}

	/** Letters sent in a second while and after they were decided on, by round. */
	Sample letters() {
		return this.letters;
	}

	private Crowd together(List<Guest> people, Consumer<Guest> deed) {
		return this.checks.neverOverbooked(() -> Crowd.of(people, CONNECTIONS, deed));
	}

	private Map<String, String> links(List<Guest> of, String path) {
		return this.mailbox.links(of.stream().map(Guest::email).toList(), path);
	}

}
