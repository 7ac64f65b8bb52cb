package org.ashar.events.checkin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.ashar.events.agenda.EventId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Takes what devices have seen: each scan is kept once as it came, then everybody whom it
 * is about is looked at anew. A device that hears no answer sends the same again, which
 * mends whatever was left half-way.
 */
@Component
public class ScanDesk {

	private final Gatehouse gatehouse;

	private final Scans scans;

	private final Presences presences;

	private final Evidence evidence;

	private final Clock clock;

	ScanDesk(Gatehouse gatehouse, Scans scans, Presences presences, Evidence evidence, Clock clock) {
		this.gatehouse = gatehouse;
		this.scans = scans;
		this.presences = presences;
		this.evidence = evidence;
		this.clock = clock;
	}

	/**
	 * What became of each, in their order.
	 * @param deviceClock what the device's clock shows while it sends this
	 */
	public Taken take(DeviceId device, Instant deviceClock, List<Observation> seen) {
		Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
		Gatehouse.Post post = gatehouse.post(device).requireBefore(Gatehouse.TO_SEND, now);
		Duration skew = Duration.between(deviceClock, now);
		List<Scan> kept = evidence.weigh(post.device(), seen)
			.stream()
			.map(found -> scans.keep(found.scan(post.device(), skew, now)))
			.toList();
		EventId event = post.event().id();
		Map<String, Presence> people = kept.stream()
			.map(Scan::person)
			.filter(person -> !person.isEmpty())
			.distinct()
			.collect(Collectors.toMap(person -> person, person -> merge(event, person)));
		return new Taken(now, kept.stream().map(scan -> outcome(scan, people.get(scan.person()))).toList());
	}

	private Presence merge(EventId event, String person) {
		List<Scan> all = scans.of(event, person);
		Presence presence = Presence.of(event, person, all, new Merge(all, evidence.registration(all)));
		presences.write(presence);
		evidence.tell(presence, clock.instant());
		return presence;
	}

	private static Outcome outcome(Scan scan, @Nullable Presence presence) {
		if (presence == null) {
			return Outcome.REFUSED;
		}
		boolean counts = presence.visits()
			.stream()
			.filter(visit -> Objects.equals(visit.session(), scan.session()))
			.anyMatch(visit -> scan.direction() == Direction.IN
					? visit.in().equals(scan.at()) && visit.by().equals(scan.device()) : scan.at().equals(visit.out()));
		return counts ? Outcome.COUNTED : Outcome.AGAIN;
	}

	/** What became of scans, and when that was. */
	public record Taken(Instant now, List<Outcome> outcomes) {
	}

}
