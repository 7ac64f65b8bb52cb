package org.ashar.notifications.mailroom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ashar.notifications.deliverability.Fault;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.occasion.Subject;
import org.ashar.notifications.subscription.AddressMark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * In which one clerk notes what became of letters. It is written before the next letter
 * leaves the house, by the same command that marks that one, and when there is no next
 * one: so after a crash one letter of each clerk is in doubt, and no more.
 */
public final class Ledger {

	private static final Logger LOGGER = LoggerFactory.getLogger(Ledger.class);

	/** Letters that do not leave the house are noted without being marked before. */
	private static final int FULL = 100;

	private final String holder;

	private final Letters letters;

	private final Clock clock;

	private final List<Entry> open = new ArrayList<>();

	/** Bundles in which something is noted that may not be written. */
	private final Set<Consignment> touched = new LinkedHashSet<>();

	Ledger(String holder, Letters letters, Clock clock) {
		this.holder = holder;
		this.letters = letters;
		this.clock = clock;
	}

	/**
	 * Marks a letter as leaving the house. False when it is not in the holder's hands any
	 * more: then it must not be sent.
	 */
	public boolean handOver(Letter letter) {
		try {
			letter.go((journey, at) -> journey.handOver(holder, at.plus(Desk.LEASE)), clock.instant());
		}
		catch (MailroomProblem.NotYours lapsed) {
			return false;
		}
		Slip slip = letter.slip();
		if (slip != null) {
			return handOver(letter, slip);
		}
		writeBundles(null);
		List<Letter> changed = new ArrayList<>(open.stream().map(Entry::letter).toList());
		changed.add(letter);
		return save(changed).contains(letter.id());
	}

	/** What came of the one before is written first, unless it goes with this one. */
	private boolean handOver(Letter letter, Slip slip) {
		writeDocuments();
		writeBundles(slip.consignment());
		return slip.consignment().handOver(slip.place(), letter);
	}

	/** Of letters that nobody has in hand those in bundles of which somebody has some. */
	public List<Letter> begun(Collection<Letter> lying) {
		Map<Consignment, List<Letter>> bundles = new LinkedHashMap<>();
		for (Letter letter : lying) {
			Slip slip = letter.slip();
			if (slip != null) {
				bundles.computeIfAbsent(slip.consignment(), none -> new ArrayList<>()).add(letter);
			}
		}
		return bundles.entrySet()
			.stream()
			.filter(each -> each.getValue().size() < each.getKey().outside())
			.flatMap(each -> each.getValue().stream())
			.toList();
	}

	/** Where the letter goes; it is written with what comes of it. */
	public void addressed(Letter letter, AddressMark to) {
		letter.address(to);
	}

	/** The relay has taken it, with this reply; it told of these. */
	public void accepted(Letter letter, Reply reply, List<Subject> subjects) {
		note(letter, (journey, now) -> journey.accept(holder, reply, subjects, now));
	}

	/** The relay asked to come again later. */
	public void deferred(Letter letter, Reply reply) {
		note(letter, (journey, now) -> journey.defer(holder, reply, now));
	}

	/** It could not be put into words; a mended service may be able to, for two days. */
	public void unwritten(Letter letter) {
		note(letter, (journey, now) -> journey.stumble(holder, now));
	}

	/** The relay does not take it, for this reason. */
	public void refused(Letter letter, Fault fault, Reply reply) {
		note(letter, (journey, now) -> journey.refuse(holder, fault, reply, now));
	}

	/** The relay was told everything, and its answer did not come. */
	public void lostSight(Letter letter) {
		note(letter, Journey::loseSight);
	}

	/** There is no reason to send it any more. */
	public void suppressed(Letter letter, Withheld why) {
		note(letter, (journey, now) -> journey.suppress(holder, why, now));
	}

	/** Nothing has left the house; its turn comes again at this time. */
	public void givenBack(Letter letter, Instant again) {
		note(letter, (journey, now) -> journey.giveBack(holder, again));
	}

	/** Nothing has left the house; it is tried again after a while. */
	public void givenBack(Letter letter, Duration pause) {
		note(letter, (journey, now) -> journey.giveBack(holder, now.plus(pause)));
	}

	/** Writes what is noted. What the store could not take stays noted. */
	public void write() {
		writeDocuments();
		writeBundles(null);
	}

	private void writeBundles(@Nullable Consignment but) {
		for (Consignment each : List.copyOf(touched)) {
			if (each != but) {
				each.write();
				touched.remove(each);
			}
		}
	}

	private void writeDocuments() {
		if (!open.isEmpty()) {
			save(open.stream().map(Entry::letter).toList());
		}
	}

	private void note(Letter letter, Journey.Step step) {
		letter.go(step, clock.instant());
		Slip slip = letter.slip();
		if (slip != null) {
			slip.consignment().note(slip.place(), letter);
			touched.add(slip.consignment());
			return;
		}
		open.add(new Entry(letter, step));
		if (open.size() >= FULL) {
			write();
		}
	}

	private Set<LetterId> save(List<Letter> changed) {
		Set<LetterId> saved = letters.saveAll(changed);
		List<Entry> late = open.stream().filter(entry -> !saved.contains(entry.letter().id())).toList();
		open.clear();
		late.forEach(this::again);
		return saved;
	}

	/** It was swept meanwhile, and its transitions say what still holds. */
	private void again(Entry entry) {
		try {
			letters.find(entry.letter().id()).ifPresent(known -> {
				known.go(entry.step(), clock.instant());
				letters.save(known);
			});
		}
		catch (MailroomProblem.NotYours | OptimisticLockingFailureException tooLate) {
			LOGGER.warn("Letter {} was taken out of slow hands", entry.letter().id().value());
		}
	}

	private record Entry(Letter letter, Journey.Step step) {
	}

}
