package org.ashar.infra.platform.testing;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** Puts the guard on the store's client of every service that runs in a test. */
@AutoConfiguration(before = MongoAutoConfiguration.class)
@ConditionalOnClass(MongoClientSettingsBuilderCustomizer.class)
class TestingConfiguration {

	@Bean
	MongoClientSettingsBuilderCustomizer subsetGuard() {
		return builder -> builder.addCommandListener(new SubsetGuard());
	}

}
