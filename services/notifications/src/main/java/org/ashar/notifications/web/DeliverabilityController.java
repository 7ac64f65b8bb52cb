package org.ashar.notifications.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ashar.infra.platform.security.Caller;
import org.ashar.notifications.deliverability.Deliverability;
import org.ashar.notifications.deliverability.DomainDay;
import org.ashar.notifications.deliverability.Outcome;
import org.ashar.notifications.mailroom.Mailroom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What comes of letters, in numbers, for those who look after them. */
@RestController
@RequestMapping("/api/v1/deliverability")
class DeliverabilityController {

	private static final int USUAL = 30;

	private static final int LONGEST = 92;

	private static final int MOST_DOMAINS = 50;

	private final Deliverability deliverability;

	private final Mailroom mailroom;

	private final Clock clock;

	DeliverabilityController(Deliverability deliverability, Mailroom mailroom, Clock clock) {
		this.deliverability = deliverability;
		this.mailroom = mailroom;
		this.clock = clock;
	}

	/** By day, by domain and by reason; the last 30 days unless told, 92 at most. */
	@GetMapping
	Body show(@RequestParam(required = false) @Nullable LocalDate from,
			@RequestParam(required = false) @Nullable LocalDate to, Caller caller) {
		Staff.author(caller);
		LocalDate last = to == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : to;
		LocalDate first = from == null ? last.minusDays(USUAL - 1L) : from;
		if (first.isAfter(last) || first.isBefore(last.minusDays(LONGEST - 1L))) {
			throw new LetterQuery.Malformed("from", "period");
		}
		Map<LocalDate, Map<String, Long>> days = new TreeMap<>();
		Map<String, Map<String, Long>> domains = new TreeMap<>();
		Map<String, Long> statuses = new TreeMap<>();
		deliverability.days(first, last, each -> {
			add(days.computeIfAbsent(each.day(), fresh -> new TreeMap<>()), each);
			add(domains.computeIfAbsent(each.domain(), fresh -> new TreeMap<>()), each);
			each.statuses().forEach((status, count) -> statuses.merge(status, count, Long::sum));
		});
		Map<String, Long> letters = new TreeMap<>();
		mailroom.standing().forEach((state, count) -> letters.put(state.code(), count));
		return new Body(first, last, days(days), domains(domains), statuses, letters);
	}

	private static List<Day> days(Map<LocalDate, Map<String, Long>> days) {
		return days.entrySet().stream().map(each -> new Day(each.getKey(), each.getValue())).toList();
	}

	/** Those with the most letters first. */
	private static List<Domain> domains(Map<String, Map<String, Long>> domains) {
		return domains.entrySet()
			.stream()
			.map(each -> new Domain(each.getKey(), each.getValue()))
			.sorted(Comparator.comparingLong(Domain::sum).reversed())
			.limit(MOST_DOMAINS)
			.toList();
	}

	private static void add(Map<String, Long> sums, DomainDay each) {
		for (Outcome outcome : Outcome.values()) {
			if (each.count(outcome) > 0) {
				sums.merge(outcome.code(), each.count(outcome), Long::sum);
			}
		}
	}

	/**
	 * Letters in numbers.
	 *
	 * @param domains those with the most letters, 50 at most
	 * @param statuses how often each enhanced status code (RFC 3463) was the reason that
	 * a letter was not taken
	 * @param letters how many stand now in each state that is not final
	 */
	record Body(LocalDate from, LocalDate to, List<Day> days, List<Domain> domains, Map<String, Long> statuses,
			Map<String, Long> letters) {
	}

	/** What came of the letters of a day, in UTC. */
	record Day(LocalDate day, Map<String, Long> outcomes) {
	}

	/** What came of the letters to a domain. */
	record Domain(String domain, Map<String, Long> outcomes) {

		long sum() {
			return outcomes.values().stream().mapToLong(Long::longValue).sum();
		}
	}

}
