package org.ashar.identity;

import org.ashar.infra.platform.testing.ShiftingClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives every identity under test a clock of its own, which a test may turn. */
@Configuration(proxyBeanMethods = false)
class WithShiftingClock {

	@Bean
	ShiftingClock clock() {
		return new ShiftingClock();
	}

}
