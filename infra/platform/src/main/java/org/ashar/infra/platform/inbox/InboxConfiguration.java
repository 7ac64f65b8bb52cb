package org.ashar.infra.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Sets up the mirrors where a service has a store. */
@AutoConfiguration(afterName = "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
@ConditionalOnBean(MongoOperations.class)
class InboxConfiguration {

	@Bean
	Mirrors mirrors(MongoOperations mongo, MeterRegistry meters) {
		return new Mirrors(mongo, meters);
	}

}
