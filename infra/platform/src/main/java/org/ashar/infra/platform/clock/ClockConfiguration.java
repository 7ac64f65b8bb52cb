package org.ashar.infra.platform.clock;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The one clock; shifted only where every backend is embedded, so that nobody's real data
 * gets a false time.
 */
@AutoConfiguration
class ClockConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock(Environment environment) {
		String file = environment.getProperty("ashar.clock-offset-file", "");
		if (file.isBlank()) {
			return Clock.systemUTC();
		}
		if (!environment.getProperty("ashar.embedded", boolean.class, false)) {
			throw new IllegalStateException("ASHAR_CLOCK_OFFSET_FILE is refused unless all backends are embedded");
		}
		return new ShiftedClock(Clock.systemUTC(), new OffsetFile(Path.of(file)));
	}

}
