package org.ashar.knowledge.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;
import org.ashar.infra.platform.clock.CivilDay;

/**
 * A time at which something is to be seen as it stood then.
 *
 * @param before the first instant that is later
 */
record AsOf(Instant before) {

	private static final int DAY_LENGTH = "2013-06-05".length();

	/** Reads a day, which counts to its end, or a moment as in RFC 3339. */
	@Component
	static final class Reader implements Converter<String, @Nullable AsOf> {

		@Override
		public @Nullable AsOf convert(String written) {
			if (written.isBlank()) {
				return null;
			}
			try {
				return new AsOf(written.length() == DAY_LENGTH
						? LocalDate.parse(written).plusDays(1).atStartOfDay(CivilDay.ZONE).toInstant()
						: OffsetDateTime.parse(written).toInstant().plusNanos(1));
			}
			catch (DateTimeException none) {
				throw new Unreadable("moment");
			}
		}

	}

}
