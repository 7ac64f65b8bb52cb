package org.ashar.identity.key;

import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.sealing.SigningKeys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;

/** Where the signing keys lie. */
@Configuration(proxyBeanMethods = false)
class KeyStorage {

	@Bean
	SigningKeys signingKeys(MongoOperations mongo, Seal seal) {
		return new SigningKeys(mongo, seal, "signing-keys", "signing-key");
	}

}
