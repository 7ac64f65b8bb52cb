package org.ashar.events.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How the seats of all events that are still looked after stand.
 *
 * @param taken seats, offered ones among them
 * @param free seats left
 * @param waiting people in a queue
 * @param claims promised and not yet written
 * @param oldestClaim for how long the oldest claim has been open, zero when there is none
 */
public record SeatCount(int taken, int free, int waiting, int claims, Duration oldestClaim) {

	/** Before anything was counted. */
	public static final SeatCount NONE = new SeatCount(0, 0, 0, 0, Duration.ZERO);

	static SeatCount of(List<SeatBook> books, Instant now) {
		List<Claim> claims = books.stream().flatMap(book -> book.claims().stream()).toList();
		Duration oldest = claims.stream()
			.map(claim -> Duration.between(claim.at(), now))
			.filter(Duration::isPositive)
			.max(Duration::compareTo)
			.orElse(Duration.ZERO);
		return new SeatCount(books.stream().mapToInt(SeatBook::taken).sum(),
				books.stream().mapToInt(SeatBook::free).sum(), books.stream().mapToInt(SeatBook::waiting).sum(),
				claims.size(), oldest);
	}

}
