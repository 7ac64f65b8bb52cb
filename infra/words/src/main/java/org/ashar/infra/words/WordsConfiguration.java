package org.ashar.infra.words;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Gives each service that asks for them the same words. */
@AutoConfiguration
class WordsConfiguration {

	@Bean
	Words words() {
		return new Words();
	}

}
